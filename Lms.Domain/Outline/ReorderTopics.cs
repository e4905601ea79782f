using Lms.Domain.Access;
using Lms.Domain.Audit;
using Lms.Domain.Common;
using Lms.Domain.Courses;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Outline;

/// <summary>Puts the topics of a course into the order they were dragged to.</summary>
public sealed class ReorderTopics(ILmsDb db, TimeProvider clock) : IUseCase
{
    /// <exception cref="RefusedException">No such course (404), another teacher's (403), the order is not complete (400).</exception>
    public async Task Handle(Actor actor, int courseId, Input<OrderDraft> input, CancellationToken ct)
    {
        actor.Require(Permission.ManageContent);
        var course = await db.Set<Course>().AsNoTracking().Where(row => row.Id == courseId).Select(row => new { row.TeacherId, row.Name }).FirstOrDefaultAsync(ct).OrRefuseAsync();
        if (course.TeacherId != actor.TeacherId)
            throw CourseRefusals.NotYours.Thrown();

        var topics = await db.Set<Topic>().Where(row => row.CourseId == courseId).ToDictionaryAsync(row => row.Id, ct);
        var ids = Ordered.Check(input, topics.Keys, topics.Keys);
        var now = clock.Now();
        for (var place = 0; place < ids.Count; place++)
        {
            if (topics[ids[place]].Order == place + 1)
                continue;
            topics[ids[place]].Order = place + 1;
            topics[ids[place]].UpdatedAt = now;
        }

        db.Note(actor, now, "course.reordered", "course", courseId, $"Put the topics of {course.Name} into another order.");
        await db.SaveAsync(ct);
    }
}
