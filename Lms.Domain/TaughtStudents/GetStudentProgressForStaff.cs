using Lms.Domain.Access;
using Lms.Domain.Common;
using Lms.Domain.Courses;
using Lms.Domain.Enrollments;
using Lms.Domain.Progress;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.TaughtStudents;

/// <summary>How far a student is in each active course of the teacher one is, or assists, that they were let into. Three commands.</summary>
public sealed class GetStudentProgressForStaff(ILmsDb db, TimeProvider clock) : IUseCase
{
    /// <exception cref="RefusedException">Nobody of this id ever asked to join, or bought anything in, one of these courses (404).</exception>
    public async Task<IReadOnlyList<CourseProgress>> Handle(Actor actor, int studentId, CancellationToken ct)
    {
        actor.Require(Permission.ReadProgress);
        var taught = db.Set<Course>().TaughtBy(actor);
        var isTaught = await taught.AnyAsync(
            course => db.Set<Enrollment>().Any(row => row.StudentId == studentId && row.CourseId == course.Id)
                || db.Set<Purchases.Purchase>().Any(row => row.StudentId == studentId && row.Lecture.Topic.CourseId == course.Id),
            ct);
        return isTaught ? await CourseProgressReading.OfStudentAsync(db, studentId, taught, clock.Now(), ct) : throw GeneralRefusals.NotFound.Thrown();
    }
}
