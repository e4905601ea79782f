using Lms.Domain.Access;
using Lms.Domain.Audit;
using Lms.Domain.Common;
using Lms.Domain.Courses;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Videos;

/// <summary>Removes a video and everybody's watch progress on it (edutrack-5.5).</summary>
public sealed class DeleteVideo(ILmsDb db, TimeProvider clock) : IUseCase
{
    /// <exception cref="RefusedException">No such video (404), another teacher's (403).</exception>
    public async Task Handle(Actor actor, int videoId, CancellationToken ct)
    {
        actor.Require(Permission.ManageContent);
        var found = await db.Set<Video>().AsNoTracking().Where(video => video.Id == videoId)
            .Select(video => new { video.Name, video.Lecture.Topic.Course.TeacherId }).FirstOrDefaultAsync(ct).OrRefuseAsync();
        if (found.TeacherId != actor.TeacherId)
            throw CourseRefusals.NotYours.Thrown();
        await db.InTransaction(
            async () =>
            {
                await db.Set<Video>().Where(video => video.Id == videoId).ExecuteDeleteAsync(ct);
                db.Note(actor, clock.Now(), "video.deleted", "video", videoId, $"Deleted the video {found.Name}.");
                await db.SaveAsync(ct);
                return true;
            },
            ct);
    }
}
