using Lms.Domain.Access;
using Lms.Domain.Audit;
using Lms.Domain.Common;
using Lms.Domain.Courses;
using Lms.Domain.Files;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Topics;

/// <summary>Removes a topic in none of whose lectures a student has paid or handed work in, with everything in it (edutrack-3.5).</summary>
public sealed class DeleteTopic(ILmsDb db, FileIntake files, TimeProvider clock) : IUseCase
{
    /// <exception cref="RefusedException">No such topic (404), another teacher's (403), a lecture of it has purchases (400).</exception>
    public async Task Handle(Actor actor, int topicId, CancellationToken ct)
    {
        actor.Require(Permission.ManageContent);
        var lectures = db.Set<Lecture>().Where(lecture => lecture.TopicId == topicId);
        var inUse = lectures.InUse(db);
        var found = await db.Set<Topic>().AsNoTracking().Where(topic => topic.Id == topicId).Select(topic => new
        {
            topic.Course.TeacherId,
            topic.Name,
            IsInUse = inUse.Any(),
        }).FirstOrDefaultAsync(ct).OrRefuseAsync();
        if (found.TeacherId != actor.TeacherId)
            throw CourseRefusals.NotYours.Thrown();
        if (found.IsInUse)
            throw CourseRefusals.TopicHasPurchases.Thrown();

        await ContentRemoval.DiscardFilesAsync(db, files, lectures, ct);
        await files.InTransaction(
            async () =>
            {
                await ContentRemoval.EmptyAsync(db, lectures, CourseRefusals.TopicHasPurchases, ct);
                await db.Set<Topic>().Where(topic => topic.Id == topicId).ExecuteDeleteAsync(ct);
                db.Note(actor, clock.Now(), "topic.deleted", "topic", topicId, $"Deleted the topic {found.Name}.");
                return true;
            },
            ct);
    }
}
