using Lms.Domain.Access;
using Lms.Domain.Accounts;
using Lms.Domain.Audit;
using Lms.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Students;

/// <summary>Whether a student's account is on and whether they may act on courses.</summary>
public sealed record StudentStandingDraft
{
    public Maybe<bool?> IsActive { get; init; }

    /// <summary><c>active</c> or <c>suspended</c>.</summary>
    public Maybe<string?> Status { get; init; }

    /// <summary>Why, at most 500 characters; kept in the audit log.</summary>
    public Maybe<string?> Reason { get; init; }
}

/// <summary>
/// Suspends a student or switches the account off, and the way back (edutrack-16.6). Either way the student may still
/// sign in and read what is theirs; courses are closed to them at once.
/// </summary>
public sealed class UpdateStudentStanding(ILmsDb db, TimeProvider clock, IStandings standings) : IUseCase
{
    private const int ReasonLength = 500;

    /// <exception cref="RefusedException">No such student (404), or something sent is wrong (400).</exception>
    public async Task<StudentSummary> Handle(Actor actor, int studentId, Input<StudentStandingDraft> input, CancellationToken ct)
    {
        actor.Require(Permission.ManageStudents);
        var student = (await db.Set<Student>().Include(row => row.User).FirstOrDefaultAsync(row => row.Id == studentId, ct)).OrRefuse();
        var draft = input.Open(out var said);
        said.Present("is_active", draft.IsActive);
        said.Choice("status", draft.Status, Wording.All<StudentStatus>());
        said.Text("reason", draft.Reason, nullable: true, blank: true, max: ReasonLength);
        said.Refuse();

        var now = clock.Now();
        var why = string.IsNullOrEmpty(draft.Reason.Value) ? string.Empty : $" Reason: {draft.Reason.Value}";
        var on = draft.IsActive.Or(student.User.IsActive)!.Value;
        var status = Wording.Parse<StudentStatus>(draft.Status.Value) ?? student.Status;
        if (on != student.User.IsActive)
            db.Note(actor, now, on ? "account.switched_on" : "account.switched_off", "user", student.UserId, $"Switched {student.NameAr}'s account {(on ? "on" : "off")}.{why}");
        if (status != student.Status)
            db.Note(actor, now, status == StudentStatus.Suspended ? "student.suspended" : "student.reinstated", "student", student.Id, $"{(status == StudentStatus.Suspended ? "Suspended" : "Reinstated")} {student.NameAr}.{why}");
        if (on != student.User.IsActive || status != student.Status)
            student.UpdatedAt = now;
        student.User.IsActive = on;
        student.Status = status;
        await db.SaveAsync(ct);
        standings.Forget(student.UserId);
        return await db.Set<Student>().AsNoTracking().Where(row => row.Id == studentId).Select(StudentSummary.Projection).SingleAsync(ct);
    }
}
