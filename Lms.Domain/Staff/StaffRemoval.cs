using Lms.Domain.Accounts;
using Lms.Domain.Announcements;
using Lms.Domain.Common;
using Lms.Domain.CourseTeams;
using Lms.Domain.Enrollments;
using Lms.Domain.Institutions;
using Lms.Domain.Materials;
using Lms.Domain.Purchases;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Staff;

/// <summary>What becomes of the login of staff whose profile has been removed; used within the verb's transaction.</summary>
internal static class StaffRemoval
{
    /// <summary>
    /// Removes the login, unless the person is something else as well. What they did stays and merely forgets who it
    /// was. Notifications, sessions and credentials go with the account; the database sees to it.
    /// </summary>
    public static async Task RemoveLoginAsync(ILmsDb db, int userId, CancellationToken ct)
    {
        if (await IsMoreAsync(db, userId, ct))
            return;
        await db.Set<Enrollment>().Where(row => row.ApprovedById == userId).ExecuteUpdateAsync(set => set.SetProperty(row => row.ApprovedById, (int?)null), ct);
        await db.Set<Purchase>().Where(row => row.ReopenedById == userId).ExecuteUpdateAsync(set => set.SetProperty(row => row.ReopenedById, (int?)null), ct);
        await db.Set<Material>().Where(row => row.CreatedById == userId).ExecuteUpdateAsync(set => set.SetProperty(row => row.CreatedById, (int?)null), ct);
        await db.Set<Announcement>().Where(row => row.AuthorId == userId).ExecuteUpdateAsync(set => set.SetProperty(row => row.AuthorId, (int?)null), ct);
        await db.Set<User>().Where(row => row.Id == userId).ExecuteDeleteAsync(ct);
    }

    private static Task<bool> IsMoreAsync(ILmsDb db, int userId, CancellationToken ct) => db.Set<User>().AnyAsync(
        user => user.Id == userId && (user.IsSiteOwner
            || db.Set<Teacher>().Any(row => row.UserId == userId)
            || db.Set<Assistant>().Any(row => row.UserId == userId)
            || db.Set<Student>().Any(row => row.UserId == userId)
            || db.Set<CourseTeamMember>().Any(row => row.UserId == userId)
            || db.Set<InstitutionStaff>().Any(row => row.UserId == userId)),
        ct);
}
