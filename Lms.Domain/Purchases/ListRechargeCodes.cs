using Lms.Domain.Access;
using Lms.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Purchases;

/// <summary>Which codes are wanted; null leaves a criterion out.</summary>
public sealed record RechargeCodeFilter
{
    public bool? IsUsed { get; init; }
}

/// <summary>Every recharge code, newest first; searched by the code (edutrack-15.4).</summary>
public sealed class ListRechargeCodes(ILmsDb db) : IUseCase
{
    /// <summary>One page.</summary>
    public Task<Page<RechargeCodeSummary>> Handle(Actor actor, Input<RechargeCodeFilter> input, PageRequest request, CancellationToken ct)
    {
        actor.Require(Permission.ManageRechargeCodes);
        var filter = input.Open(out var said);
        said.Refuse();

        var rows = db.Set<RechargeCode>().AsNoTracking();
        if (filter.IsUsed is { } used)
            rows = used ? rows.Where(row => row.UsedById != null) : rows.Where(row => row.UsedById == null);
        return rows.Search(request, row => row.Code).OrderByDescending(row => row.CreatedAt).ThenByDescending(row => row.Id)
            .Select(RechargeCodeSummary.Projection).PageAsync(request, ct);
    }
}
