using Lms.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Structure;

/// <summary>Every kind of school; anybody may ask, registration needs it (edutrack-17.4).</summary>
public sealed class ListSchoolTypes(ILmsDb db) : IUseCase
{
    public async Task<IReadOnlyList<NamedRow>> Handle(CancellationToken ct) =>
        await db.Set<SchoolType>().AsNoTracking().OrderBy(row => row.Id).Select(row => new NamedRow(row.Id, row.Name)).ToListAsync(ct);
}
