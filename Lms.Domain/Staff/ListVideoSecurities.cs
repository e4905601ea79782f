using Lms.Domain.Access;
using Lms.Domain.Accounts;
using Lms.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Staff;

/// <summary>The protection plans a teacher's videos may have, cheapest first; for choosing one.</summary>
public sealed class ListVideoSecurities(ILmsDb db) : IUseCase
{
    public async Task<IReadOnlyList<VideoSecuritySummary>> Handle(Actor actor, CancellationToken ct)
    {
        actor.Require(Permission.ManageTeachers);
        var plans = await db.Set<VideoSecurity>().AsNoTracking().Select(plan => new VideoSecuritySummary(plan.Id, plan.Name, plan.PricePerStudent)).ToListAsync(ct);
        return [.. plans.OrderBy(plan => plan.PricePerStudent).ThenBy(plan => plan.Id)];
    }
}
