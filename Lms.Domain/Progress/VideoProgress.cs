using Lms.Domain.Accounts;
using Lms.Domain.Courses;

namespace Lms.Domain.Progress;

/// <summary>How far one student has watched one video.</summary>
public sealed class VideoProgress
{
    /// <summary>The most seconds one report adds; players report more often than once a minute.</summary>
    public const int MostPerReport = 60;

    public int Id { get; private set; }

    public required int StudentId { get; init; }

    public Student Student { get; init; } = null!;

    public required int VideoId { get; init; }

    public Video Video { get; init; } = null!;

    /// <summary>Where the player stood, in seconds; where it resumes.</summary>
    public int PositionSeconds { get; set; }

    /// <summary>Seconds watched in all.</summary>
    public int WatchedSeconds { get; set; }

    /// <summary>0 to 100, rounded down.</summary>
    public int PercentWatched { get; set; }

    public bool IsCompleted { get; set; }

    public DateTimeOffset? CompletedAt { get; set; }

    /// <summary>The first report.</summary>
    public DateTimeOffset StartedAt { get; init; }

    public required DateTimeOffset LastWatchedAt { get; set; }

    /// <summary>The player reports where it stands and what it played since its last report.</summary>
    /// <param name="positionSeconds">Where the player stands.</param>
    /// <param name="playedSeconds">Seconds played since the last report; at most <see cref="MostPerReport"/> count.</param>
    /// <param name="durationSeconds">The length of the video; null while nobody knows it, and then the percentage stands still.</param>
    /// <param name="now">The moment of the report.</param>
    public void Report(int positionSeconds, int playedSeconds, int? durationSeconds, DateTimeOffset now)
    {
        PositionSeconds = positionSeconds;
        WatchedSeconds += Math.Clamp(playedSeconds, 0, MostPerReport);
        LastWatchedAt = now;
        if (durationSeconds is not { } duration)
            return;
        WatchedSeconds = Math.Min(WatchedSeconds, duration);
        PercentWatched = Math.Max(PercentWatched, ProgressRule.PercentWatched(WatchedSeconds, duration));
        if (IsCompleted || PercentWatched < ProgressRule.CompleteAt)
            return;
        IsCompleted = true;
        CompletedAt = now;
    }
}
