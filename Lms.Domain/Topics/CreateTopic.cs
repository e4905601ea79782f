using Lms.Domain.Access;
using Lms.Domain.Audit;
using Lms.Domain.Common;
using Lms.Domain.Courses;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Topics;

/// <summary>Adds a topic to one of the teacher's courses (edutrack-3.3).</summary>
public sealed class CreateTopic(ILmsDb db, TimeProvider clock) : IUseCase
{
    /// <exception cref="RefusedException">Another teacher's course (403), a field is wrong (400).</exception>
    public async Task<TopicSummary> Handle(Actor actor, Input<TopicDraft> input, CancellationToken ct)
    {
        actor.Require(Permission.ManageContent);
        var draft = input.Open(out var said);
        await TopicChecks.CheckAsync(db, actor, draft, said, isNew: true, ct);

        var now = clock.Now();
        var courseId = draft.CourseId.Value!.Value;
        var id = await db.InTransaction(
            async () =>
            {
                var topic = new Topic
                {
                    CourseId = courseId,
                    Name = draft.Name.Value!,
                    Description = draft.Description.Value,
                    Order = draft.Order.Value ?? await TopicChecks.LastPlaceAsync(db, courseId, ct),
                    IsActive = draft.IsActive.Value ?? true,
                    CreatedAt = now,
                    UpdatedAt = now,
                };
                db.Set<Topic>().Add(topic);
                await db.SaveAsync(ct);
                db.Note(actor, now, "topic.created", "topic", topic.Id, $"Added the topic {topic.Name}.");
                await db.SaveAsync(ct);
                return topic.Id;
            },
            ct);
        return await db.Set<Topic>().AsNoTracking().Where(topic => topic.Id == id).Select(TopicSummary.Projection).SingleAsync(ct);
    }
}
