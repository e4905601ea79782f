using FsCheck;
using FsCheck.Fluent;
using Lms.Domain.AttemptRecords;
using Lms.Domain.Grading;
using Lms.Domain.Questions;

namespace Lms.Web.Tests.Domain.AttemptRecords;

public sealed class AttemptStatisticsTests
{
    [Fact]
    public void EveryDivision_AddsUpToTheWhole() => Check(answers =>
    {
        var statistics = AttemptStatistics.Of(answers);
        return SumsUp(statistics.BySection.Values, statistics.Whole)
            && SumsUp(statistics.BySubject.Values, statistics.Whole)
            && SumsUp(statistics.ByLevel.Values, statistics.Whole);
    });

    [Fact]
    public void Total_IsTheSumOfTheFour_AndCountsWhatWasNotDropped() => Check(answers =>
    {
        var whole = AttemptStatistics.Of(answers).Whole;
        return whole.Total == whole.Correct + whole.Incorrect + whole.Partial + whole.Unanswered && whole.Total == answers.Count(answer => !answer.IsDropped);
    });

    [Fact]
    public void Counts_AgreeWithTheGradeCalculatorsOwn() => Check(answers =>
    {
        var graded = answers.Where(answer => answer.Result is not null).ToArray();
        var whole = AttemptStatistics.Of(graded).Whole;
        var total = GradeCalculator.Total(graded.Select(answer => (new AnswerKey(QuestionType.McqSingle, 5, new HashSet<int>()) { IsDropped = answer.IsDropped }, new GradedAnswer(answer.Result!.Value, answer.Points))));
        return (whole.Correct, whole.Incorrect, whole.Partial, whole.Unanswered) == (total.Correct, total.Incorrect, total.Partial + total.Pending, total.Unanswered)
            && (total.Score is null || total.Score == whole.Score);
    });

    [Theory]
    [InlineData(10, 43, 837)]
    [InlineData(50, 187.5, 960)]
    [InlineData(0, 60, 0)]
    [InlineData(3, 0, 0)]
    public void Speed_IsAnswersPerHour(int answered, double seconds, int speed) => Assert.Equal(speed, AttemptFigures.Speed(answered, TimeSpan.FromSeconds(seconds)));

    [Theory]
    [InlineData(2, 20, 10)]
    [InlineData(-2, 20, 0)]
    [InlineData(25, 20, 100)]
    [InlineData(1, 0, 0)]
    public void Percentage_StaysBetween0And100(decimal score, decimal maximum, decimal percentage) => Assert.Equal(percentage, AttemptFigures.Percentage(score, maximum));

    [Theory]
    [InlineData(true, 3, 5.0, 5.0, AttemptOutcome.Pass)]
    [InlineData(true, 3, 4.9, 5.0, AttemptOutcome.Fail)]
    [InlineData(true, 3, 4.9, null, AttemptOutcome.NotApplicable)]
    [InlineData(true, 3, null, 5.0, AttemptOutcome.NotApplicable)]
    [InlineData(true, 0, 0.0, 5.0, AttemptOutcome.NotTaken)]
    [InlineData(false, 3, null, 5.0, AttemptOutcome.NotApplicable)]
    public void Outcome_IsWhatTheRowsSay(bool isFinished, int answered, double? score, double? passing, AttemptOutcome outcome) =>
        Assert.Equal(outcome, AttemptFigures.Outcome(isFinished, answered, (decimal?)score, (decimal?)passing));

    [Fact]
    public void Taken_NeverExceedsDeadlineOrAllowance()
    {
        var start = new DateTimeOffset(2026, 1, 1, 9, 0, 0, TimeSpan.Zero);
        Assert.Equal(TimeSpan.FromMinutes(7), AttemptFigures.Taken(TimeSpan.FromMinutes(2), start, null, null, start.AddMinutes(5)));
        Assert.Equal(TimeSpan.FromMinutes(5), AttemptFigures.Taken(TimeSpan.FromMinutes(2), start, start.AddMinutes(3), null, start.AddMinutes(50)));
        Assert.Equal(TimeSpan.FromMinutes(4), AttemptFigures.Taken(TimeSpan.FromMinutes(2), start, null, TimeSpan.FromMinutes(4), start.AddMinutes(50)));
        Assert.Equal(TimeSpan.FromMinutes(2), AttemptFigures.Taken(TimeSpan.FromMinutes(2), null, null, null, start.AddMinutes(50)));
    }

    private static bool SumsUp(IEnumerable<AnswerCounts> parts, AnswerCounts whole)
    {
        var list = parts.ToList();
        return list.Sum(part => part.Correct) == whole.Correct && list.Sum(part => part.Incorrect) == whole.Incorrect && list.Sum(part => part.Partial) == whole.Partial
            && list.Sum(part => part.Unanswered) == whole.Unanswered && list.Sum(part => part.Total) == whole.Total && list.Sum(part => part.Score) == whole.Score
            && list.Aggregate(TimeSpan.Zero, (sum, part) => sum + part.Taken) == whole.Taken;
    }

    private static void Check(Func<CountedAnswer[], bool> holds) => Prop.ForAll(Answers.ArrayOf().ToArbitrary(), holds).QuickCheckThrowOnFailure();

    private static Gen<CountedAnswer> Answers =>
        from section in Gen.Elements<int?>(null, 1, 2, 3)
        from subject in Gen.Elements(1, 2)
        from level in Gen.Elements(Enum.GetValues<Difficulty>())
        from result in Gen.Elements<AnswerResult?>(null, AnswerResult.Correct, AnswerResult.Incorrect, AnswerResult.PartiallyCorrect, AnswerResult.Pending, AnswerResult.Unanswered)
        from quarters in Gen.Choose(-8, 20)
        from dropped in Gen.Frequency((9, Gen.Constant(false)), (1, Gen.Constant(true)))
        from milliseconds in Gen.Choose(0, 90_000)
        select new CountedAnswer(section, subject, level, result, result is null or AnswerResult.Pending ? null : dropped ? 0 : quarters / 4m, dropped, milliseconds);
}
