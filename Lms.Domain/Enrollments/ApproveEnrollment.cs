using Lms.Domain.Access;
using Lms.Domain.Common;

namespace Lms.Domain.Enrollments;

/// <summary>Lets a student into a course of the teacher one is, or assists, and tells the student (edutrack-6.2).</summary>
public sealed class ApproveEnrollment(ILmsDb db, TimeProvider clock) : IUseCase
{
    /// <exception cref="RefusedException">
    /// No such enrollment (404), another teacher's course (403), a wrong note (400), or it has been answered already (400).
    /// </exception>
    public async Task<EnrollmentSummary> Handle(Actor actor, int enrollmentId, Input<ResponseDraft> input, CancellationToken ct)
    {
        actor.Require(Permission.AnswerEnrollments);
        return await db.InContendedTransaction(
            async () =>
            {
                var found = await EnrollmentAnswer.FindAsync(db, actor, enrollmentId, ct);
                var draft = input.Open(out var said);
                EnrollmentAnswer.CheckNote(said, draft.ResponseNote);
                said.Refuse();

                EnrollmentAnswer.Give(db, actor, found, EnrollmentStatus.Approved, draft.ResponseNote.Or(null), clock.Now());
                await db.SaveAsync(ct);
                return await EnrollmentAnswer.ReadAsync(db, enrollmentId, ct);
            },
            ct);
    }
}
