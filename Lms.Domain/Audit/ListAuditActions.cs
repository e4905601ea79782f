using Lms.Domain.Access;
using Lms.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Audit;

/// <summary>Every action that occurs in the audit log, in alphabetical order: what one can filter it by.</summary>
public sealed class ListAuditActions(ILmsDb db) : IUseCase
{
    public async Task<IReadOnlyList<string>> Handle(Actor actor, CancellationToken ct)
    {
        actor.Require(Permission.ReadAuditLog);
        return await db.Set<AuditEntry>().Select(row => row.Action).Distinct().OrderBy(action => action).ToListAsync(ct);
    }
}
