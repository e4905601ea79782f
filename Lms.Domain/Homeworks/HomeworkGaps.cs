using Lms.Domain.Questions;

namespace Lms.Domain.Homeworks;

/// <summary>What a homework lacks, or what its author may not have meant, before it is published.</summary>
public enum HomeworkGap
{
    /// <summary>No question: it cannot be published.</summary>
    NoQuestions,

    /// <summary>It has closed already: nobody can hand it in.</summary>
    HasClosed,

    /// <summary>Not active: students do not see it.</summary>
    IsInactive,

    /// <summary>The lecture, or the topic around it, is hidden: students hardly find it.</summary>
    LectureHidden,

    /// <summary>The course is not active.</summary>
    CourseInactive,

    /// <summary>Nothing can be earned.</summary>
    NoPoints,

    /// <summary>A question to choose from has no right answer: everybody gets it wrong.</summary>
    NoKey,

    /// <summary>A written question without an explanation, in a homework without a model answer: nothing to compare with.</summary>
    NothingToCompare,
}

/// <summary>A gap, and the question it is about.</summary>
/// <param name="Number">The question's, counted from 1; null for the homework as a whole.</param>
/// <param name="QuestionId">The bank question; null for the homework as a whole.</param>
public sealed record HomeworkGapFound(HomeworkGap Gap, int? Number = null, int? QuestionId = null)
{
    /// <summary>True when the homework cannot be published as long as this is so; the others are advice.</summary>
    public bool Prevents => Gap == HomeworkGap.NoQuestions;
}

/// <summary>Looks a homework over before it is published.</summary>
public static class HomeworkGaps
{
    /// <summary>Everything that is missing or strange: the homework as a whole, then its questions in their order.</summary>
    public static IReadOnlyList<HomeworkGapFound> Of(HomeworkDetail homework, DateTimeOffset now)
    {
        var summary = homework.Summary;
        var whole = new (HomeworkGap Gap, bool IsSo)[]
        {
            (HomeworkGap.NoQuestions, homework.Questions.Count == 0),
            (HomeworkGap.HasClosed, summary.CloseDate <= now),
            (HomeworkGap.IsInactive, !summary.IsActive),
            (HomeworkGap.LectureHidden, !homework.IsLectureShown),
            (HomeworkGap.CourseInactive, !homework.IsCourseActive),
            (HomeworkGap.NoPoints, homework.Questions.Count > 0 && summary.TotalPoints == 0),
        };
        var questions = homework.Questions.Index().SelectMany(pair => new (HomeworkGap Gap, bool IsSo)[]
        {
            (HomeworkGap.NoKey, !pair.Item.HasKey),
            (HomeworkGap.NothingToCompare, pair.Item.Type == QuestionType.Written && !pair.Item.IsExplained && homework.ModelAnswer.Length == 0),
        }.Where(gap => gap.IsSo).Select(gap => new HomeworkGapFound(gap.Gap, pair.Index + 1, pair.Item.QuestionId)));
        return [.. whole.Where(gap => gap.IsSo).Select(gap => new HomeworkGapFound(gap.Gap)), .. questions];
    }
}
