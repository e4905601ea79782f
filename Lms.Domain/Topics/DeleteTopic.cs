using Lms.Domain.Access;
using Lms.Domain.Audit;
using Lms.Domain.Common;
using Lms.Domain.Courses;
using Lms.Domain.Files;
using Lms.Domain.Purchases;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Topics;

/// <summary>Removes a topic none of whose lectures was ever bought, with everything in it (edutrack-3.5).</summary>
public sealed class DeleteTopic(ILmsDb db, FileIntake files, TimeProvider clock) : IUseCase
{
    /// <exception cref="RefusedException">No such topic (404), another teacher's (403), a lecture of it has purchases (400).</exception>
    public async Task Handle(Actor actor, int topicId, CancellationToken ct)
    {
        actor.Require(Permission.ManageContent);
        var found = await db.Set<Topic>().AsNoTracking().Where(topic => topic.Id == topicId).Select(topic => new
        {
            topic.Course.TeacherId,
            topic.Name,
            IsBought = db.Set<Purchase>().Any(purchase => purchase.Lecture.TopicId == topicId),
        }).FirstOrDefaultAsync(ct).OrRefuseAsync();
        if (found.TeacherId != actor.TeacherId)
            throw CourseRefusals.NotYours.Thrown();
        if (found.IsBought)
            throw CourseRefusals.TopicHasPurchases.Thrown();

        var lectures = db.Set<Lecture>().Where(lecture => lecture.TopicId == topicId);
        await ContentRemoval.DiscardFilesAsync(db, files, lectures, ct);
        await files.InTransaction(
            async () =>
            {
                await ContentRemoval.EmptyAsync(db, lectures, ct);
                await db.Set<Topic>().Where(topic => topic.Id == topicId).ExecuteDeleteAsync(ct);
                db.Note(actor, clock.Now(), "topic.deleted", "topic", topicId, $"Deleted the topic {found.Name}.");
                return true;
            },
            ct);
    }
}
