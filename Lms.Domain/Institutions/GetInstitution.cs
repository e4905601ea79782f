using Lms.Domain.Access;
using Lms.Domain.Accounts;
using Lms.Domain.Common;
using Lms.Domain.Courses;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Institutions;

/// <summary>One institution, for the owner of the site. Three commands.</summary>
public sealed class GetInstitution(ILmsDb db) : IUseCase
{
    /// <summary>Courses shown at most.</summary>
    public const int Shown = 50;

    /// <exception cref="RefusedException">No such institution (404).</exception>
    public async Task<InstitutionDetail> Handle(Actor actor, int institutionId, CancellationToken ct)
    {
        actor.Require(Permission.ReadInstitutions);
        var institution = await db.Set<Institution>().AsNoTracking().Where(row => row.Id == institutionId)
            .Select(InstitutionSummary.Projection(db)).FirstOrDefaultAsync(ct).OrRefuseAsync();
        var staff = await db.Set<InstitutionStaff>().AsNoTracking().Where(row => row.InstitutionId == institutionId)
            .Join(db.Set<User>(), row => row.UserId, user => user.Id, (row, user) => new { Staff = row, User = user })
            .OrderBy(row => row.User.Name).ThenBy(row => row.Staff.Id)
            .Select(row => new InstitutionStaffSummary(row.User.Id, row.User.Name, row.User.UserName!, row.Staff.IsAdmin, row.Staff.IsLegalAdmin, row.Staff.IsSendAdmin, row.Staff.IsDataAdmin))
            .ToListAsync(ct);
        var courses = await db.Set<Course>().AsNoTracking().Where(row => row.InstitutionId == institutionId)
            .OrderByDescending(row => row.CreatedAt).ThenByDescending(row => row.Id).Take(Shown).Select(CourseSummary.Projection(db, null)).ToListAsync(ct);
        return new InstitutionDetail(institution, staff, courses);
    }
}
