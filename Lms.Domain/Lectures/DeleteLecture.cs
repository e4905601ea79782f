using Lms.Domain.Access;
using Lms.Domain.Audit;
using Lms.Domain.Common;
using Lms.Domain.Courses;
using Lms.Domain.Files;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Lectures;

/// <summary>Removes a lecture that no student has paid for or handed work in to, with everything in it (edutrack-4.6).</summary>
public sealed class DeleteLecture(ILmsDb db, FileIntake files, TimeProvider clock) : IUseCase
{
    /// <exception cref="RefusedException">No such lecture (404), another teacher's (403), it has purchases (400).</exception>
    public async Task Handle(Actor actor, int lectureId, CancellationToken ct)
    {
        actor.Require(Permission.ManageContent);
        var lectures = db.Set<Lecture>().Where(lecture => lecture.Id == lectureId);
        var inUse = lectures.InUse(db);
        var found = await db.Set<Lecture>().AsNoTracking().Where(lecture => lecture.Id == lectureId).Select(lecture => new
        {
            lecture.Topic.Course.TeacherId,
            lecture.Name,
            IsInUse = inUse.Any(),
        }).FirstOrDefaultAsync(ct).OrRefuseAsync();
        if (found.TeacherId != actor.TeacherId)
            throw CourseRefusals.NotYours.Thrown();
        if (found.IsInUse)
            throw LectureRefusals.HasPurchases.Thrown();

        await ContentRemoval.DiscardFilesAsync(db, files, lectures, ct);
        await files.InTransaction(
            async () =>
            {
                await ContentRemoval.EmptyAsync(db, lectures, LectureRefusals.HasPurchases, ct);
                await lectures.ExecuteDeleteAsync(ct);
                db.Note(actor, clock.Now(), "lecture.deleted", "lecture", lectureId, $"Deleted the lecture {found.Name}.");
                return true;
            },
            ct);
    }
}
