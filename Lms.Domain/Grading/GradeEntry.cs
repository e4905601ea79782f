namespace Lms.Domain.Grading;

/// <summary>Why a score changed.</summary>
public enum GradeSource
{
    Submission,
    Marking,
    Regrade,
    RegradeUndone,
    Override,
    Reset,
}

/// <summary>What kind of work a score belongs to.</summary>
public enum GradedWork
{
    Quiz,
    Homework,
}

/// <summary>One line of the grade ledger. Lines are only ever added: the history of a score is all of its lines.</summary>
public sealed class GradeEntry
{
    public long Id { get; private set; }

    public required GradedWork Work { get; init; }

    /// <summary>The quiz or homework.</summary>
    public required int WorkId { get; init; }

    /// <summary>The attempt or submission.</summary>
    public required int SubmissionId { get; init; }

    public required int StudentId { get; init; }

    public required decimal? OldScore { get; init; }

    public required decimal? NewScore { get; init; }

    public required GradeSource Source { get; init; }

    public required string Reason { get; init; }

    /// <summary>The regrade that changed it (see <see cref="Regrading.Regrade"/>); null for anything else.</summary>
    public int? RegradeId { get; init; }

    /// <summary>Null for the server itself.</summary>
    public int? UserId { get; init; }

    public required DateTimeOffset At { get; init; }
}
