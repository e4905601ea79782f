using Lms.Domain.Access;
using Lms.Domain.Common;
using Lms.Domain.Completion;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Progress;

/// <summary>What a player reports; all in seconds.</summary>
public sealed record VideoReport
{
    /// <summary>Where the player stands.</summary>
    public Maybe<int?> PositionSeconds { get; init; }

    /// <summary>Played since the last report; 0 unless said otherwise.</summary>
    public Maybe<int?> WatchedSeconds { get; init; }

    /// <summary>The length the player sees; used only where the teacher gave none.</summary>
    public Maybe<int?> DurationSeconds { get; init; }
}

/// <summary>Stores how far a student has watched a video (edutrack-14.1).</summary>
public sealed class ReportVideoProgress(ILmsDb db, TimeProvider clock) : IUseCase
{
    /// <exception cref="RefusedException">No such video (404), no access to its lecture (403), a field is wrong (400).</exception>
    public async Task<VideoProgressSummary> Handle(Actor actor, int videoId, Input<VideoReport> input, CancellationToken ct)
    {
        actor.Require(Permission.ReportProgress);
        var now = clock.Now();
        var video = await WatchableVideo.FindAsync(db, actor, videoId, now, ct);
        var report = input.Open(out var said);
        said.Number("position_seconds", report.PositionSeconds, required: true, min: 0);
        said.Number("watched_seconds", report.WatchedSeconds, min: 0);
        said.Number("duration_seconds", report.DurationSeconds, min: 1);
        said.Refuse();

        VideoProgress progress;
        DateTimeOffset? before = null;
        try
        {
            progress = await StoreAsync();
        }
        catch (UniqueRowException)
        {
            progress = await StoreAsync(); // another player of the same student made the row in this very moment
        }

        if (StudyDays.MayBegin(before, now))
            await StudyDays.NoteAsync(db, progress.StudentId, video.LectureId, now, ct);
        return new VideoProgressSummary
        {
            Id = progress.Id,
            VideoId = video.Id,
            VideoName = video.Name,
            LectureId = video.LectureId,
            LectureName = video.LectureName,
            StudentId = progress.StudentId,
            StudentName = video.StudentName,
            PositionSeconds = progress.PositionSeconds,
            WatchedSeconds = progress.WatchedSeconds,
            PercentWatched = progress.PercentWatched,
            IsCompleted = progress.IsCompleted,
            LastWatchedAt = progress.LastWatchedAt,
            CompletedAt = progress.CompletedAt,
        };

        Task<VideoProgress> StoreAsync() => db.InContendedTransaction(
            async () =>
            {
                var row = await db.Set<VideoProgress>().FirstOrDefaultAsync(one => one.StudentId == actor.StudentId && one.VideoId == videoId, ct);
                before = row?.LastWatchedAt;
                if (row is null)
                    db.Set<VideoProgress>().Add(row = new VideoProgress { StudentId = actor.StudentId!.Value, VideoId = videoId, StartedAt = now, LastWatchedAt = now });
                row.Report(report.PositionSeconds.Value!.Value, report.WatchedSeconds.Value ?? 0, video.DurationSeconds ?? report.DurationSeconds.Value, now);
                await db.SaveAsync(ct);
                if (row.CompletedAt == now)
                    await LectureCompletion.NoteAsync(db, row.StudentId, video.LectureId, now, ct);
                return row;
            },
            ct);
    }
}
