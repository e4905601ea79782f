using Lms.Domain.Access;
using Lms.Domain.Common;
using Lms.Domain.Courses;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Purchases;

/// <summary>The student's own purchases, newest first (edutrack-7.3).</summary>
public sealed class ListMyPurchases(ILmsDb db, TimeProvider clock) : IUseCase
{
    /// <summary>One page; <see cref="PurchaseFilter.StudentId"/> is the student's own whatever it says.</summary>
    public async Task<Page<PurchaseSummary>> Handle(Actor actor, Input<PurchaseFilter> input, PageRequest request, CancellationToken ct)
    {
        actor.Require(Permission.ReadOwnPurchases);
        var filter = input.Open(out var said);
        said.Refuse();

        var now = clock.Now();
        var rows = (filter with { StudentId = null }).Of(db.Set<Purchase>().AsNoTracking().Where(row => row.StudentId == actor.StudentId), now);
        var page = await rows.OrderByDescending(row => row.PurchasedAt).ThenByDescending(row => row.Id).Select(PurchaseSummary.Projection(now)).PageAsync(request, ct);
        if (page.Count == 0)
        {
            await said.KnownAsync("lecture", filter.LectureId, db.Set<Lecture>(), ct);
            said.Refuse();
        }

        return page;
    }
}
