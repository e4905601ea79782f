using System.Linq.Expressions;

namespace Lms.Domain.Progress;

/// <summary>Everything any dialect or page shows of one student's progress on one video.</summary>
public sealed record VideoProgressSummary
{
    internal static readonly Expression<Func<VideoProgress, VideoProgressSummary>> Projection = progress => new VideoProgressSummary
    {
        Id = progress.Id,
        VideoId = progress.VideoId,
        VideoName = progress.Video.Name,
        LectureId = progress.Video.LectureId,
        LectureName = progress.Video.Lecture.Name,
        StudentId = progress.StudentId,
        StudentName = progress.Student.NameAr,
        PositionSeconds = progress.PositionSeconds,
        WatchedSeconds = progress.WatchedSeconds,
        PercentWatched = progress.PercentWatched,
        IsCompleted = progress.IsCompleted,
        LastWatchedAt = progress.LastWatchedAt,
        CompletedAt = progress.CompletedAt,
    };

    /// <summary>Null before the first report.</summary>
    public int? Id { get; init; }

    public required int VideoId { get; init; }

    public required string VideoName { get; init; }

    public required int LectureId { get; init; }

    public required string LectureName { get; init; }

    public required int StudentId { get; init; }

    public required string StudentName { get; init; }

    public int PositionSeconds { get; init; }

    public int WatchedSeconds { get; init; }

    /// <summary>0 to 100.</summary>
    public int PercentWatched { get; init; }

    public bool IsCompleted { get; init; }

    /// <summary>Null before the first report.</summary>
    public DateTimeOffset? LastWatchedAt { get; init; }

    public DateTimeOffset? CompletedAt { get; init; }
}
