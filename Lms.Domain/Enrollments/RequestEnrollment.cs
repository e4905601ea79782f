using Lms.Domain.Access;
using Lms.Domain.Accounts;
using Lms.Domain.Common;
using Lms.Domain.Courses;
using Lms.Domain.Notifications;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Enrollments;

/// <summary>Which course one asks to join.</summary>
public sealed record EnrollmentDraft
{
    /// <summary>An active course of the student's own grade; of any, for a student without one.</summary>
    public Maybe<int?> CourseId { get; init; }
}

/// <summary>Asks to join a course and tells its teacher and those active assistants who answer requests there (edutrack-6.4).</summary>
public sealed class RequestEnrollment(ILmsDb db, TimeProvider clock) : IUseCase
{
    /// <exception cref="RefusedException">
    /// The account cannot act on courses (403), no such course is open to the student (400), or a request is pending or
    /// approved already (400).
    /// </exception>
    public async Task<EnrollmentSummary> Handle(Actor actor, Input<EnrollmentDraft> input, CancellationToken ct)
    {
        actor.Require(Permission.RequestEnrollment);
        var student = await db.Set<Student>().AsNoTracking().Where(row => row.Id == actor.StudentId)
            .Select(row => new { row.Id, row.NameAr, row.GradeId, CanAccessCourses = row.User.IsActive && row.Status == StudentStatus.Active })
            .FirstOrDefaultAsync(ct)
            ?? throw GeneralRefusals.PermissionDenied.Thrown();
        if (!student.CanAccessCourses)
            throw AccountRefusals.CannotAccessCourses.Thrown();

        var draft = input.Open(out var said);
        said.Present("course", draft.CourseId, required: true);
        said.Refuse();
        var course = await db.Set<Course>().AsNoTracking()
            .Where(row => row.Id == draft.CourseId.Value && row.IsActive && (student.GradeId == null || row.GradeId == student.GradeId))
            .Select(row => new { row.Id, row.Name, row.TeacherId, TeacherUserId = row.Teacher.UserId })
            .FirstOrDefaultAsync(ct);
        if (course is null)
            said.NoSuchRow("course", draft.CourseId.Value);
        said.Refuse();

        try
        {
            return await db.InTransaction(
                async () =>
                {
                    if (await db.Set<Enrollment>().AnyAsync(row => row.StudentId == student.Id && row.LiveCourseId == course!.Id, ct))
                        throw EnrollmentRefusals.AlreadyAsked.Thrown();
                    var enrollment = Enrollment.Ask(student.Id, course!.Id, clock.Now());
                    db.Set<Enrollment>().Add(enrollment);
                    await db.SaveAsync(ct);

                    var assistants = await db.Set<Assistant>().AtWork(course.TeacherId, course.Id, Duties.Enrollments).Select(row => row.UserId).ToListAsync(ct);
                    foreach (var recipient in assistants.Prepend(course.TeacherUserId))
                        db.Set<Notification>().Add(EnrollmentNotices.Requested(enrollment, recipient, student.NameAr, course.Name, enrollment.EnrolledAt));
                    await db.SaveAsync(ct);
                    return await EnrollmentAnswer.ReadAsync(db, enrollment.Id, ct);
                },
                ct);
        }
        catch (UniqueRowException)
        {
            throw EnrollmentRefusals.AlreadyAsked.Thrown(); // the same request came twice at once
        }
    }
}
