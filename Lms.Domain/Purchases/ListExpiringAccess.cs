using Lms.Domain.Access;
using Lms.Domain.Common;
using Lms.Domain.Courses;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Purchases;

/// <summary>How far ahead to look, and where.</summary>
public sealed record ExpiringFilter
{
    /// <summary>Access that ends within this many days, 1 to 365.</summary>
    public int Days { get; init; } = 7;

    /// <summary>Only this course; null for every course within reach.</summary>
    public int? CourseId { get; init; }
}

/// <summary>Access that runs now and ends soon, within the actor's reach; what ends first comes first.</summary>
public sealed class ListExpiringAccess(ILmsDb db, TimeProvider clock) : IUseCase
{
    private const int MostDays = 365;

    /// <summary>One page; searched by the student's name or code.</summary>
    /// <exception cref="RefusedException">The number of days is out of bounds, or there is no such course (400).</exception>
    public async Task<Page<PurchaseSummary>> Handle(Actor actor, Input<ExpiringFilter> input, PageRequest request, CancellationToken ct)
    {
        var reach = actor.Require(Permission.ReadPurchases);
        var filter = input.Open(out var said);
        said.Number<int>("days", filter.Days, min: 1, max: MostDays);
        said.Refuse();

        var now = clock.Now();
        var rows = db.Set<Purchase>().AsNoTracking().EndingWithin(now, filter.Days);
        if (reach != Reach.Everything)
            rows = rows.TaughtBy(actor, row => row.Lecture.Topic.Course);
        if (filter.CourseId is { } course)
            rows = rows.Where(row => row.Lecture.Topic.CourseId == course);
        rows = rows.Search(request, row => row.Student.NameAr, row => row.Student.NameEn, row => row.Student.Code);

        var page = await rows.OrderBy(row => row.EffectiveExpiry).ThenBy(row => row.Id).Select(PurchaseSummary.Projection(now)).PageAsync(request, ct);
        if (page.Count == 0)
        {
            await said.KnownAsync("course", filter.CourseId, db.Set<Course>(), ct);
            said.Refuse();
        }

        return page;
    }
}

/// <summary>What "ends soon" means.</summary>
internal static class EndingSoon
{
    /// <summary>The purchases whose access runs at <paramref name="now"/> and ends within so many days.</summary>
    public static IQueryable<Purchase> EndingWithin(this IQueryable<Purchase> rows, DateTimeOffset now, int days)
    {
        var until = now.AddDays(days);
        return rows.Where(row => row.EffectiveExpiry > now && row.EffectiveExpiry <= until);
    }
}
