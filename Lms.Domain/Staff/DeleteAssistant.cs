using Lms.Domain.Access;
using Lms.Domain.Accounts;
using Lms.Domain.Audit;
using Lms.Domain.Common;
using Lms.Domain.Files;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Staff;

/// <summary>
/// Removes one's assistant and their login (edutrack-1.5). What they did stays: answered enrollments, extended purchases
/// and uploaded materials merely forget who it was; the audit log keeps the name. Somebody who is more than this
/// assistant keeps the login and loses only the profile.
/// </summary>
public sealed class DeleteAssistant(ILmsDb db, TimeProvider clock, StaffAccounts accounts, FileIntake files) : IUseCase
{
    /// <exception cref="RefusedException">No such assistant, or another teacher's (404).</exception>
    public async Task Handle(Actor actor, int assistantId, CancellationToken ct)
    {
        actor.Require(Permission.ManageAssistants);
        var found = await db.Set<Assistant>().AsNoTracking().Where(row => row.Id == assistantId && row.TeacherId == actor.TeacherId)
            .Select(row => new { row.UserId, row.User.Name, row.PictureId }).FirstOrDefaultAsync(ct)
            ?? throw GeneralRefusals.NotFound.Thrown();

        files.Discard(found.PictureId);
        await files.InTransaction(
            async () =>
            {
                await db.Set<Assistant>().Where(row => row.Id == assistantId).ExecuteDeleteAsync(ct);
                await StaffRemoval.RemoveLoginAsync(db, found.UserId, ct);
                db.Note(actor, clock.Now(), "assistant.deleted", "assistant", assistantId, $"Deleted the assistant {found.Name}.");
                return true;
            },
            ct);
        accounts.Settle(found.UserId);
    }
}
