using Lms.Domain.Access;
using Lms.Domain.Accounts;
using Lms.Domain.Audit;
using Lms.Domain.Common;
using Lms.Domain.CourseTeams;
using Lms.Domain.Enrollments;
using Lms.Domain.Files;
using Lms.Domain.Institutions;
using Lms.Domain.Materials;
using Lms.Domain.Purchases;
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
                if (!await IsMoreAsync(found.UserId, ct))
                    await RemoveLoginAsync(found.UserId, ct);
                db.Note(actor, clock.Now(), "assistant.deleted", "assistant", assistantId, $"Deleted the assistant {found.Name}.");
                return true;
            },
            ct);
        accounts.Settle(found.UserId);
    }

    private Task<bool> IsMoreAsync(int userId, CancellationToken ct) => db.Set<User>().AnyAsync(
        user => user.Id == userId && (user.IsSiteOwner
            || db.Set<Teacher>().Any(row => row.UserId == userId)
            || db.Set<Student>().Any(row => row.UserId == userId)
            || db.Set<CourseTeamMember>().Any(row => row.UserId == userId)
            || db.Set<InstitutionStaff>().Any(row => row.UserId == userId)),
        ct);

    /// <summary>Notifications, sessions and credentials go with the account; the database sees to it.</summary>
    private async Task RemoveLoginAsync(int userId, CancellationToken ct)
    {
        await db.Set<Enrollment>().Where(row => row.ApprovedById == userId).ExecuteUpdateAsync(set => set.SetProperty(row => row.ApprovedById, (int?)null), ct);
        await db.Set<Purchase>().Where(row => row.ReopenedById == userId).ExecuteUpdateAsync(set => set.SetProperty(row => row.ReopenedById, (int?)null), ct);
        await db.Set<Material>().Where(row => row.CreatedById == userId).ExecuteUpdateAsync(set => set.SetProperty(row => row.CreatedById, (int?)null), ct);
        await db.Set<User>().Where(row => row.Id == userId).ExecuteDeleteAsync(ct);
    }
}
