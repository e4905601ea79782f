using Lms.Domain.Grading;
using Lms.Domain.HomeworkFiles;

namespace Lms.Domain.Marking;

/// <summary>A criterion of the rubric, and what this answer earned for it so far.</summary>
public sealed record RubricLine(int Id, string Name, decimal Points, decimal? Given);

/// <summary>One answer to mark, with everything its marker looks at.</summary>
public sealed record MarkingTask
{
    public required GradedWork Work { get; init; }

    public required int AnswerId { get; init; }

    /// <summary>The quiz or homework.</summary>
    public required int WorkId { get; init; }

    /// <summary>The attempt or submission.</summary>
    public required int SubmissionId { get; init; }

    public required string Title { get; init; }

    public required string CourseName { get; init; }

    /// <summary>The question as the quiz or homework uses it.</summary>
    public required int QuestionId { get; init; }

    public required int BankQuestionId { get; init; }

    /// <summary>Sanitised HTML.</summary>
    public required string QuestionText { get; init; }

    /// <summary>What the answer should hold; sanitised HTML.</summary>
    public string? Explanation { get; init; }

    /// <summary>The homework's own model answer; plain text.</summary>
    public string? ModelAnswer { get; init; }

    /// <summary>What was written; plain text, empty for an answer of files alone.</summary>
    public required string Written { get; init; }

    /// <summary>What was handed in with it, in its order; homework only.</summary>
    public IReadOnlyList<HomeworkFileDetail> Files { get; init; } = [];

    /// <summary>Full points.</summary>
    public required decimal Points { get; init; }

    /// <summary>Null while marking is anonymous.</summary>
    public string? StudentName { get; init; }

    /// <summary>Null while marking is anonymous.</summary>
    public string? StudentCode { get; init; }

    public required DateTimeOffset SubmittedAt { get; init; }

    /// <summary>What it was given before; null when nobody has marked it.</summary>
    public decimal? Given { get; init; }

    public string? Comment { get; init; }

    /// <summary>The teacher's rubric for the question; empty for none.</summary>
    public IReadOnlyList<RubricLine> Rubric { get; init; } = [];

    /// <summary>Answers that wait in the same scope, this one included.</summary>
    public int Waiting { get; init; }

    /// <summary>Until when it is kept for this window.</summary>
    public DateTimeOffset HeldUntil { get; init; }
}
