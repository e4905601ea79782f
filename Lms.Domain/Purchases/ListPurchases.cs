using Lms.Domain.Access;
using Lms.Domain.Accounts;
using Lms.Domain.Common;
using Lms.Domain.Courses;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Purchases;

/// <summary>The purchases of lectures within the actor's reach, newest first unless ordered otherwise (edutrack-7.4).</summary>
public sealed class ListPurchases(ILmsDb db, TimeProvider clock) : IUseCase
{
    private static readonly Ordering<Purchase> Order = new Ordering<Purchase>(
            rows => rows.OrderByDescending(row => row.PurchasedAt).ThenByDescending(row => row.Id),
            rows => rows.ThenByDescending(row => row.Id))
        .Allow("purchased_at", row => row.PurchasedAt)
        .Allow("expires_at", row => row.ExpiresAt);

    /// <summary>One page; searched by the student's name or code.</summary>
    public async Task<Page<PurchaseSummary>> Handle(Actor actor, Input<PurchaseFilter> input, PageRequest request, CancellationToken ct)
    {
        var reach = actor.Require(Permission.ReadPurchases);
        var filter = input.Open(out var said);
        said.Refuse();

        var now = clock.Now();
        var rows = filter.Of(db.Set<Purchase>().AsNoTracking(), now);
        if (reach != Reach.Everything)
            rows = rows.TaughtBy(actor, row => row.Lecture.Topic.Course);
        rows = rows.Search(request, row => row.Student.NameAr, row => row.Student.NameEn, row => row.Student.Code);

        var page = await Order.Apply(rows, request.Order).Select(PurchaseSummary.Projection(now)).PageAsync(request, ct);
        if (page.Count == 0)
        {
            await said.KnownAsync("lecture", filter.LectureId, db.Set<Lecture>(), ct);
            await said.KnownAsync("student", filter.StudentId, db.Set<Student>(), ct);
            await said.KnownAsync("course", filter.CourseId, db.Set<Course>(), ct);
            said.Refuse();
        }

        return page;
    }
}
