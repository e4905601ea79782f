using Lms.Domain.Questions;
using Lms.Domain.Quizzes;

namespace Lms.Domain.Grading;

/// <summary>The one place that turns answers into points. Pure: every page and dialect shows what it says.</summary>
public static class GradeCalculator
{
    /// <summary>Grades one answer.</summary>
    public static GradedAnswer Grade(AnswerKey key, GivenAnswer given) => key switch
    {
        { IsDropped: true } => new(IsBlank(key, given) ? AnswerResult.Unanswered : AnswerResult.Correct, 0),
        { IsBonus: true } => new(AnswerResult.Correct, key.Points),
        _ when IsBlank(key, given) => new(AnswerResult.Unanswered, 0),
        { Type: QuestionType.Written } => GradeWritten(key, given),
        _ when given.Chosen.SetEquals(key.Correct) => new(AnswerResult.Correct, key.Points),
        { PartialPoints: { } each, Type: QuestionType.McqMultiple } when given.Chosen.IsSubsetOf(key.Correct) => GradePartial(key, given.Chosen.Count * each),
        _ => new(AnswerResult.Incorrect, -key.NegativePoints),
    };

    /// <summary>Adds up an attempt. Dropped questions count nowhere.</summary>
    public static AttemptGrade Total(IEnumerable<(AnswerKey Key, GradedAnswer Answer)> answers)
    {
        decimal score = 0, maximum = 0;
        var counts = new int[Enum.GetValues<AnswerResult>().Length];
        foreach (var (key, answer) in answers)
        {
            if (key.IsDropped)
                continue;
            maximum += key.Points;
            score += answer.Points ?? 0;
            counts[(int)answer.Result]++;
        }

        var pending = counts[(int)AnswerResult.Pending];
        return new AttemptGrade(
            pending > 0 ? null : score, maximum,
            counts[(int)AnswerResult.Correct], counts[(int)AnswerResult.Incorrect], counts[(int)AnswerResult.PartiallyCorrect], counts[(int)AnswerResult.Unanswered], pending);
    }

    /// <summary>
    /// The score that counts of several finished attempts in their order of starting; null while an attempt that it
    /// needs is not fully graded, or when there is none.
    /// </summary>
    public static decimal? Final(AttemptScoring scoring, IReadOnlyList<decimal?> scores)
    {
        if (scores.Count == 0)
            return null;
        return scoring switch
        {
            AttemptScoring.First => scores[0],
            AttemptScoring.Last => scores[^1],
            _ when scores.Any(score => score is null) => null,
            AttemptScoring.Average => decimal.Round(scores.Average()!.Value, 2, MidpointRounding.AwayFromZero),
            _ => scores.Max(),
        };
    }

    /// <summary>Whether a score passes; null without a score or a mark to reach.</summary>
    public static bool? Passes(decimal? score, decimal? passingScore) => score is { } have && passingScore is { } need ? have >= need : null;

    private static bool IsBlank(AnswerKey key, GivenAnswer given) =>
        key.Type == QuestionType.Written ? string.IsNullOrWhiteSpace(given.Written) && !given.HasFiles : given.Chosen.Count == 0;

    private static GradedAnswer GradeWritten(AnswerKey key, GivenAnswer given) => given.MarkerPoints switch
    {
        null => new(AnswerResult.Pending, null),
        { } points when points >= key.Points => new(AnswerResult.Correct, key.Points),
        { } points and > 0 => new(AnswerResult.PartiallyCorrect, points),
        _ => new(AnswerResult.Incorrect, 0),
    };

    /// <summary>An incomplete answer stays below full points, however generous the partial ones are.</summary>
    private static GradedAnswer GradePartial(AnswerKey key, decimal earned) =>
        new(AnswerResult.PartiallyCorrect, Math.Min(earned, Math.Max(0, key.Points - 0.01m)));
}
