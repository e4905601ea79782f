using Lms.Domain.Access;
using Lms.Domain.Audit;
using Lms.Domain.Common;
using Lms.Domain.Enrollments;
using Lms.Domain.Files;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Courses;

/// <summary>Removes a course nobody ever asked to join, with everything in it (edutrack-2.6).</summary>
public sealed class DeleteCourse(ILmsDb db, FileIntake files, TimeProvider clock) : IUseCase
{
    /// <exception cref="RefusedException">No such course (404), another teacher's (403), it has enrollments or purchases (400).</exception>
    public async Task Handle(Actor actor, int courseId, CancellationToken ct)
    {
        var reach = actor.Require(Permission.ManageCourses);
        var lectures = db.Set<Lecture>().Where(lecture => lecture.Topic.CourseId == courseId);
        var inUse = lectures.InUse(db);
        var found = await db.Set<Course>().AsNoTracking().Where(course => course.Id == courseId).Select(course => new
        {
            course.TeacherId,
            course.Name,
            course.CoverId,
            IsInUse = db.Set<Enrollment>().Any(row => row.CourseId == courseId) || inUse.Any(),
        }).FirstOrDefaultAsync(ct).OrRefuseAsync();
        if (reach != Reach.Everything && found.TeacherId != actor.TeacherId)
            throw CourseRefusals.NotYours.Thrown();
        if (found.IsInUse)
            throw CourseRefusals.HasEnrollments.Thrown();

        files.Discard(found.CoverId);
        await ContentRemoval.DiscardFilesAsync(db, files, lectures, ct);
        await files.InTransaction(
            async () =>
            {
                await ContentRemoval.EmptyAsync(db, lectures, CourseRefusals.HasEnrollments, ct);
                if (await db.Set<Course>().Where(course => course.Id == courseId && !db.Set<Enrollment>().Any(row => row.CourseId == courseId)).ExecuteDeleteAsync(ct) == 0)
                    throw CourseRefusals.HasEnrollments.Thrown();
                db.Note(actor, clock.Now(), "course.deleted", "course", courseId, $"Deleted the course {found.Name}.");
                return true;
            },
            ct);
    }
}
