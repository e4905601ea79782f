using Lms.Domain.Access;
using Lms.Domain.Audit;
using Lms.Domain.Common;
using Lms.Domain.Courses;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Outline;

/// <summary>Puts the videos of a lecture into the order they were dragged to; videos of the course's other lectures may be dragged in.</summary>
public sealed class ReorderVideos(ILmsDb db, TimeProvider clock) : IUseCase
{
    /// <exception cref="RefusedException">No such lecture (404), another teacher's (403), the order is not complete or names something foreign (400).</exception>
    public async Task Handle(Actor actor, int lectureId, Input<OrderDraft> input, CancellationToken ct)
    {
        actor.Require(Permission.ManageContent);
        var lecture = await db.Set<Lecture>().AsNoTracking().Where(row => row.Id == lectureId)
            .Select(row => new { row.Topic.CourseId, row.Topic.Course.TeacherId, row.Name }).FirstOrDefaultAsync(ct).OrRefuseAsync();
        if (lecture.TeacherId != actor.TeacherId)
            throw CourseRefusals.NotYours.Thrown();

        var videos = await db.Set<Video>().Where(row => row.Lecture.Topic.CourseId == lecture.CourseId).ToDictionaryAsync(row => row.Id, ct);
        var ids = Ordered.Check(input, [.. videos.Values.Where(row => row.LectureId == lectureId).Select(row => row.Id)], videos.Keys);
        var now = clock.Now();
        for (var place = 0; place < ids.Count; place++)
        {
            var video = videos[ids[place]];
            if (video.LectureId == lectureId && video.Order == place + 1)
                continue;
            video.LectureId = lectureId;
            video.Order = place + 1;
            video.UpdatedAt = now;
        }

        db.Note(actor, now, "lecture.reordered", "lecture", lectureId, $"Put the videos of {lecture.Name} into another order.");
        await db.SaveAsync(ct);
    }
}
