using Lms.Domain.Access;
using Lms.Domain.Audit;
using Lms.Domain.Common;
using Lms.Domain.Courses;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Outline;

/// <summary>Puts the lectures of a topic into the order they were dragged to; lectures of the course's other topics may be dragged in.</summary>
public sealed class ReorderLectures(ILmsDb db, TimeProvider clock) : IUseCase
{
    /// <exception cref="RefusedException">No such topic (404), another teacher's (403), the order is not complete or names something foreign (400).</exception>
    public async Task Handle(Actor actor, int topicId, Input<OrderDraft> input, CancellationToken ct)
    {
        actor.Require(Permission.ManageContent);
        var topic = await db.Set<Topic>().AsNoTracking().Where(row => row.Id == topicId)
            .Select(row => new { row.CourseId, row.Course.TeacherId, row.Name }).FirstOrDefaultAsync(ct).OrRefuseAsync();
        if (topic.TeacherId != actor.TeacherId)
            throw CourseRefusals.NotYours.Thrown();

        var lectures = await db.Set<Lecture>().Where(row => row.Topic.CourseId == topic.CourseId).ToDictionaryAsync(row => row.Id, ct);
        var ids = Ordered.Check(input, [.. lectures.Values.Where(row => row.TopicId == topicId).Select(row => row.Id)], lectures.Keys);
        var now = clock.Now();
        for (var place = 0; place < ids.Count; place++)
        {
            var lecture = lectures[ids[place]];
            if (lecture.TopicId == topicId && lecture.Order == place + 1)
                continue;
            lecture.TopicId = topicId;
            lecture.Order = place + 1;
            lecture.UpdatedAt = now;
        }

        db.Note(actor, now, "topic.reordered", "topic", topicId, $"Put the lectures of {topic.Name} into another order.");
        await db.SaveAsync(ct);
    }
}
