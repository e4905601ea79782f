using FsCheck;
using FsCheck.Fluent;
using Lms.Domain.Grading;
using Lms.Domain.Questions;
using Lms.Domain.Quizzes;

namespace Lms.Web.Tests.Domain.Grading;

public sealed class GradeCalculatorTests
{
    private static readonly int[] Choices = [1, 2, 3, 4, 5];

    [Theory]
    [InlineData("2", "2", 4, 4)]
    [InlineData("2", "3", 4, -1)]
    [InlineData("2", "", 4, 0)]
    [InlineData("1,2", "1,2", 4, 4)]
    [InlineData("1,2", "1", 4, 1.5)]
    [InlineData("1,2", "1,3", 4, -1)]
    public void Grade_Choices(string correct, string chosen, decimal points, decimal expected)
    {
        var right = Set(correct);
        var type = right.Count == 1 ? QuestionType.McqSingle : QuestionType.McqMultiple;
        var key = new AnswerKey(type, points, right) { NegativePoints = 1, PartialPoints = 1.5m };
        Assert.Equal(expected, GradeCalculator.Grade(key, new GivenAnswer(Set(chosen))).Points);
    }

    [Fact]
    public void Grade_MultipleWithoutPartialPoints_IsAllOrNothing()
    {
        var key = new AnswerKey(QuestionType.McqMultiple, 4, Set("1,2"));
        Assert.Equal(new GradedAnswer(AnswerResult.Incorrect, 0), GradeCalculator.Grade(key, new GivenAnswer(Set("1"))));
    }

    [Fact]
    public void Grade_Written_WaitsForTheMarker()
    {
        var key = new AnswerKey(QuestionType.Written, 5, Set(""));
        Assert.Equal(new GradedAnswer(AnswerResult.Pending, null), GradeCalculator.Grade(key, new GivenAnswer(Set(""), "because")));
        Assert.Equal(new GradedAnswer(AnswerResult.PartiallyCorrect, 3), GradeCalculator.Grade(key, new GivenAnswer(Set(""), "because", 3)));
        Assert.Equal(new GradedAnswer(AnswerResult.Correct, 5), GradeCalculator.Grade(key, new GivenAnswer(Set(""), "because", 5)));
        Assert.Equal(new GradedAnswer(AnswerResult.Unanswered, 0), GradeCalculator.Grade(key, new GivenAnswer(Set(""), "  ")));
    }

    [Theory]
    [InlineData(AttemptScoring.Highest, 9)]
    [InlineData(AttemptScoring.Average, 6.67)]
    [InlineData(AttemptScoring.First, 4)]
    [InlineData(AttemptScoring.Last, 7)]
    public void Final_TakesTheAttemptsThatCount(AttemptScoring scoring, decimal expected) =>
        Assert.Equal(expected, GradeCalculator.Final(scoring, [4m, 9m, 7m]));

    [Fact]
    public void Final_NeedsOnlyTheAttemptsThatCount()
    {
        Assert.Equal(4m, GradeCalculator.Final(AttemptScoring.First, [4m, null]));
        Assert.Null(GradeCalculator.Final(AttemptScoring.Last, [4m, null]));
        Assert.Null(GradeCalculator.Final(AttemptScoring.Highest, [4m, null]));
        Assert.Null(GradeCalculator.Final(AttemptScoring.Average, []));
    }

    /// <summary>Whatever the key and the answer: never above full points, never below the penalty, and only right answers earn all.</summary>
    [Fact]
    public void Grade_StaysWithinBounds() => Check.QuickThrowOnFailure(Prop.ForAll(Cases(), one =>
    {
        var graded = GradeCalculator.Grade(one.Key, one.Given);
        var earned = graded.Points!.Value;
        return earned <= one.Key.Points
            && earned >= -one.Key.NegativePoints
            && (earned == one.Key.Points) == (graded.Result == AnswerResult.Correct && !one.Key.IsDropped);
    }));

    /// <summary>The counters of an attempt add up to its questions, and its score to its answers.</summary>
    [Fact]
    public void Total_AddsUp() => Check.QuickThrowOnFailure(Prop.ForAll(Cases().Generator.ListOf().ToArbitrary(), cases =>
    {
        var answers = cases.Select(one => (one.Key, GradeCalculator.Grade(one.Key, one.Given))).ToList();
        var counted = answers.Where(one => !one.Key.IsDropped).ToList();
        var total = GradeCalculator.Total(answers);
        return total.Correct + total.Incorrect + total.Partial + total.Unanswered + total.Pending == counted.Count
            && total.Maximum == counted.Sum(one => one.Key.Points)
            && total.Score == counted.Sum(one => one.Item2.Points)
            && total.Percentage is >= 0 and <= 100;
    }));

    /// <summary>Leaving an answer out of a complete right one never earns more.</summary>
    [Fact]
    public void Grade_FewerRightChoices_NeverEarnMore() => Check.QuickThrowOnFailure(Prop.ForAll(Cases(), one =>
        one.Key.IsDropped
        || GradeCalculator.Grade(one.Key, new GivenAnswer(one.Key.Correct.Take(1).ToHashSet())).Points <= GradeCalculator.Grade(one.Key, new GivenAnswer(one.Key.Correct)).Points));

    private sealed record Case(AnswerKey Key, GivenAnswer Given);

    private static Arbitrary<Case> Cases() =>
        (from type in Gen.Elements(QuestionType.McqSingle, QuestionType.McqMultiple)
         from points in Gen.Choose(1, 100)
         from negative in Gen.Choose(0, 20)
         from partial in Gen.OneOf(Gen.Constant((decimal?)null), Gen.Choose(1, 30).Select(value => (decimal?)value))
         from correct in Gen.SubListOf(Choices).Where(list => type == QuestionType.McqSingle ? list.Count == 1 : list.Count > 0)
         from chosen in Gen.SubListOf(Choices).Where(list => type != QuestionType.McqSingle || list.Count <= 1)
         from bonus in Gen.Frequency((9, Gen.Constant(false)), (1, Gen.Constant(true)))
         from dropped in Gen.Frequency((9, Gen.Constant(false)), (1, Gen.Constant(true)))
         select new Case(
             new AnswerKey(type, points, correct.ToHashSet()) { NegativePoints = negative, PartialPoints = partial, IsBonus = bonus, IsDropped = dropped },
             new GivenAnswer(chosen.ToHashSet()))).ToArbitrary();

    private static HashSet<int> Set(string ids) => [.. ids.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(id => int.Parse(id, System.Globalization.CultureInfo.InvariantCulture))];
}
