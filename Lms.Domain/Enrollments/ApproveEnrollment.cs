using Lms.Domain.Access;
using Lms.Domain.Common;
using Lms.Domain.Notifications;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Enrollments;

/// <summary>What staff may say with their answer: at most 1000 characters.</summary>
public sealed record ResponseDraft
{
    public Maybe<string?> ResponseNote { get; init; }
}

/// <summary>Lets a student into a course of the teacher one is, or assists, and tells the student (edutrack-6.2).</summary>
public sealed class ApproveEnrollment(ILmsDb db, TimeProvider clock) : IUseCase
{
    /// <exception cref="RefusedException">
    /// No such enrollment (404), another teacher's course (403), a wrong note (400), or it has been answered already (400).
    /// </exception>
    public async Task<EnrollmentSummary> Handle(Actor actor, int enrollmentId, Input<ResponseDraft> input, CancellationToken ct)
    {
        actor.Require(Permission.AnswerEnrollments);
        var found = await db.Set<Enrollment>().Where(enrollment => enrollment.Id == enrollmentId)
            .Select(enrollment => new { Enrollment = enrollment, enrollment.Course.TeacherId, CourseName = enrollment.Course.Name, StudentUserId = enrollment.Student.UserId })
            .FirstOrDefaultAsync(ct)
            ?? throw EnrollmentRefusals.NotFound.Thrown();
        if (found.TeacherId != actor.TeacherId)
            throw EnrollmentRefusals.NotYours.Thrown();

        var draft = input.Open(out var said);
        said.Text("response_note", draft.ResponseNote, nullable: true, blank: true, max: 1000);
        said.Refuse();

        var now = clock.Now();
        found.Enrollment.Approve(actor.UserId, draft.ResponseNote.Or(null), now);
        db.Set<Notification>().Add(EnrollmentNotices.Approved(found.Enrollment, found.StudentUserId, found.CourseName, now));
        await db.SaveAsync(ct);
        return await db.Set<Enrollment>().AsNoTracking().Where(enrollment => enrollment.Id == enrollmentId).Select(EnrollmentSummary.Projection).SingleAsync(ct);
    }
}
