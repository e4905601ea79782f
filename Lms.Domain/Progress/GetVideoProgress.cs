using Lms.Domain.Access;
using Lms.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Progress;

/// <summary>How far the student has watched a video; before the first report everything is 0 (edutrack-14.2).</summary>
public sealed class GetVideoProgress(ILmsDb db, TimeProvider clock) : IUseCase
{
    /// <exception cref="RefusedException">No such video (404), no access to its lecture (403).</exception>
    public async Task<VideoProgressSummary> Handle(Actor actor, int videoId, CancellationToken ct)
    {
        actor.Require(Permission.ReportProgress);
        var video = await WatchableVideo.FindAsync(db, actor, videoId, clock.Now(), ct);
        return await db.Set<VideoProgress>().AsNoTracking().Where(row => row.StudentId == actor.StudentId && row.VideoId == videoId)
                .Select(VideoProgressSummary.Projection).FirstOrDefaultAsync(ct)
            ?? new VideoProgressSummary
            {
                VideoId = video.Id,
                VideoName = video.Name,
                LectureId = video.LectureId,
                LectureName = video.LectureName,
                StudentId = actor.StudentId!.Value,
                StudentName = video.StudentName,
            };
    }
}
