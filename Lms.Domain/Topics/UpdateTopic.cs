using Lms.Domain.Access;
using Lms.Domain.Audit;
using Lms.Domain.Common;
using Lms.Domain.Courses;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Topics;

/// <summary>Changes what is sent of a topic (edutrack-3.4). Moved to another course without a place, it goes to the end.</summary>
public sealed class UpdateTopic(ILmsDb db, TimeProvider clock) : IUseCase
{
    /// <exception cref="RefusedException">No such topic (404), another teacher's topic or course (403), a field is wrong (400).</exception>
    public async Task<TopicSummary> Handle(Actor actor, int topicId, Input<TopicDraft> input, CancellationToken ct)
    {
        actor.Require(Permission.ManageContent);
        var found = await db.Set<Topic>().Where(topic => topic.Id == topicId).Select(topic => new { Topic = topic, topic.Course.TeacherId }).FirstOrDefaultAsync(ct).OrRefuseAsync();
        if (found.TeacherId != actor.TeacherId)
            throw CourseRefusals.NotYours.Thrown();
        var draft = input.Open(out var said);
        await TopicChecks.CheckAsync(db, actor, draft, said, isNew: false, ct);

        var topic = found.Topic;
        var now = clock.Now();
        if (draft.CourseId.Value is { } course && course != topic.CourseId)
        {
            topic.CourseId = course;
            topic.Order = await TopicChecks.LastPlaceAsync(db, course, ct);
        }

        topic.Name = draft.Name.Or(topic.Name)!;
        topic.Description = draft.Description.Or(topic.Description);
        topic.Order = draft.Order.Value ?? topic.Order;
        topic.IsActive = draft.IsActive.Value ?? topic.IsActive;
        topic.UpdatedAt = now;
        db.Note(actor, now, "topic.changed", "topic", topicId, $"Changed the topic {topic.Name}.");
        await db.SaveAsync(ct);
        return await db.Set<Topic>().AsNoTracking().Where(row => row.Id == topicId).Select(TopicSummary.Projection).SingleAsync(ct);
    }
}
