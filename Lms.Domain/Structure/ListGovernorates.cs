using Lms.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Structure;

/// <summary>Every province; anybody may ask, registration needs it (edutrack-17.5).</summary>
public sealed class ListGovernorates(ILmsDb db) : IUseCase
{
    public async Task<IReadOnlyList<NamedRow>> Handle(CancellationToken ct) =>
        await db.Set<Governorate>().AsNoTracking().OrderBy(row => row.Id).Select(row => new NamedRow(row.Id, row.Name)).ToListAsync(ct);
}
