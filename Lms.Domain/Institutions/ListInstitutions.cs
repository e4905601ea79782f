using Lms.Domain.Access;
using Lms.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Institutions;

/// <summary>The institutions of the site.</summary>
public sealed class ListInstitutions(ILmsDb db) : IUseCase
{
    private static readonly Ordering<Institution> Order = new Ordering<Institution>(
            rows => rows.OrderBy(row => row.Name).ThenBy(row => row.Id),
            rows => rows.ThenBy(row => row.Id))
        .Allow("name", row => row.Name)
        .Allow("acronym", row => row.Acronym);

    /// <summary>One page, by name; searched by name or acronym.</summary>
    public async Task<Page<InstitutionSummary>> Handle(Actor actor, PageRequest request, CancellationToken ct)
    {
        actor.Require(Permission.ReadInstitutions);
        var rows = db.Set<Institution>().AsNoTracking().Search(request, row => row.Name, row => row.Acronym);
        return await Order.Apply(rows, request.Order).Select(InstitutionSummary.Projection(db)).PageAsync(request, ct);
    }
}
