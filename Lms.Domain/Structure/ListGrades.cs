using Lms.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Structure;

/// <summary>Every school year; anybody may ask, registration needs it (edutrack-17.1).</summary>
public sealed class ListGrades(ILmsDb db) : IUseCase
{
    public async Task<IReadOnlyList<NamedRow>> Handle(CancellationToken ct) =>
        await db.Set<Grade>().AsNoTracking().OrderBy(row => row.Id).Select(row => new NamedRow(row.Id, row.Name)).ToListAsync(ct);
}
