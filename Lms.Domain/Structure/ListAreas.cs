using Lms.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Structure;

/// <summary>Which areas are wanted; null leaves the criterion out.</summary>
public sealed record AreaFilter
{
    public int? GovernorateId { get; init; }
}

/// <summary>The districts, of one governorate or of all; anybody may ask, registration needs it (edutrack-17.6).</summary>
public sealed class ListAreas(ILmsDb db) : IUseCase
{
    /// <exception cref="RefusedException">There is no such governorate (400).</exception>
    public async Task<IReadOnlyList<AreaSummary>> Handle(Input<AreaFilter> input, CancellationToken ct)
    {
        var filter = input.Open(out var said);
        said.Refuse();
        var rows = db.Set<Area>().AsNoTracking();
        if (filter.GovernorateId is { } governorate)
            rows = rows.Where(row => row.GovernorateId == governorate);
        var areas = await rows.OrderBy(row => row.Id).Select(row => new AreaSummary(row.Id, row.Name, row.GovernorateId)).ToListAsync(ct);
        if (areas.Count == 0)
        {
            await said.KnownAsync("governorate", filter.GovernorateId, db.Set<Governorate>(), ct);
            said.Refuse();
        }

        return areas;
    }
}
