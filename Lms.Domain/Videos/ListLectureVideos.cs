using Lms.Domain.Access;
using Lms.Domain.Common;
using Lms.Domain.Courses;
using Lms.Domain.Purchases;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Videos;

/// <summary>The videos of one lecture, in their order (edutrack-4.3).</summary>
public sealed class ListLectureVideos(ILmsDb db, TimeProvider clock) : IUseCase
{
    /// <exception cref="RefusedException">No such lecture within reach (404), the student has no access to it (403).</exception>
    public async Task<IReadOnlyList<VideoSummary>> Handle(Actor actor, int lectureId, CancellationToken ct)
    {
        var reach = actor.Require(Permission.ReadContent);
        var now = clock.Now();
        var lecture = await db.ReadableLectures(actor, reach, now).Where(row => row.Id == lectureId).Select(row => new
        {
            MayWatch = reach != Reach.Own
                || db.Teams(actor).Any(member => member.CourseId == row.Topic.CourseId)
                || db.Set<Purchase>().Opening(now).Any(purchase => purchase.StudentId == actor.StudentId && purchase.LectureId == lectureId),
        }).FirstOrDefaultAsync(ct).OrRefuseAsync();
        if (!lecture.MayWatch)
            throw LectureAccess.Missing.Thrown();
        return await db.ReadableVideos(actor, reach, now).Where(video => video.LectureId == lectureId)
            .OrderBy(video => video.Order).ThenBy(video => video.Id).Select(VideoSummary.Projection).ToListAsync(ct);
    }
}
