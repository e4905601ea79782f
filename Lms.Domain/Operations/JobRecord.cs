namespace Lms.Domain.Operations;

/// <summary>How a turn of background work ended.</summary>
public enum JobOutcome
{
    /// <summary>It did what it is for.</summary>
    Ok,

    /// <summary>A rule of the product refused it.</summary>
    Refused,

    /// <summary>Something broke; the log has the details.</summary>
    Failed,

    /// <summary>The host stopped meanwhile; the next turn does the rest.</summary>
    Stopped,
}

/// <summary>The latest turn of one kind of background work, on whichever node it ran.</summary>
public sealed class JobRecord
{
    /// <summary>Characters of <see cref="Error"/> that are kept.</summary>
    public const int ErrorLength = 500;

    public required string Name { get; init; }

    public DateTimeOffset StartedAt { get; private set; }

    public DateTimeOffset EndedAt { get; private set; }

    public JobOutcome Outcome { get; private set; }

    /// <summary>What went wrong, in one line; null when nothing did.</summary>
    public string? Error { get; private set; }

    /// <summary>Failed turns since the last good one.</summary>
    public int FailuresInARow { get; private set; }

    /// <summary>Takes down a turn.</summary>
    public void Note(DateTimeOffset startedAt, DateTimeOffset endedAt, JobOutcome outcome, string? error)
    {
        StartedAt = startedAt;
        EndedAt = endedAt;
        Outcome = outcome;
        Error = error is { Length: > ErrorLength } ? error[..ErrorLength] : error;
        FailuresInARow = outcome switch
        {
            JobOutcome.Ok => 0,
            JobOutcome.Stopped => FailuresInARow,
            _ => FailuresInARow + 1,
        };
    }
}
