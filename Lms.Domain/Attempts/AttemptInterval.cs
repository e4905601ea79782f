namespace Lms.Domain.Attempts;

/// <summary>What ended a stretch of an attempt.</summary>
public enum IntervalEnding
{
    HandIn,
    Pause,
    Deadline,
}

/// <summary>A stretch of time during which an attempt was running. Written when it ends; the one that is open is <see cref="QuizAttempt.RunningSince"/>.</summary>
public sealed class AttemptInterval
{
    public int Id { get; private set; }

    public int AttemptId { get; init; }

    public QuizAttempt Attempt { get; init; } = null!;

    public required DateTimeOffset StartedAt { get; init; }

    public required DateTimeOffset EndedAt { get; init; }

    public required IntervalEnding Ending { get; init; }

    /// <summary>How long it was, in milliseconds.</summary>
    public long Milliseconds => (long)(EndedAt - StartedAt).TotalMilliseconds;
}
