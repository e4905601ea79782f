using Lms.Domain.Accounts;
using Lms.Domain.Courses;

namespace Lms.Domain.Progress;

/// <summary>How far one student has watched one video.</summary>
public sealed class VideoProgress
{
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

    public required DateTimeOffset LastWatchedAt { get; set; }
}
