using Lms.Domain.Access;
using Lms.Domain.Common;
using Lms.Domain.Purchases;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Revenue;

/// <summary>Which purchases to add up; null leaves a criterion out.</summary>
public sealed record RevenueFilter
{
    /// <summary>Any day of the first month; eleven months before the last one when null.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Any day of the last month; the current month when null.</summary>
    public DateOnly? To { get; init; }

    public int? CourseId { get; init; }

    public int? TeacherId { get; init; }

    /// <summary>The IANA time zone in which months begin and end.</summary>
    public string TimeZone { get; init; } = "UTC";
}

/// <summary>What was earned: by the whole site for its owner, by their own courses for a teacher. The database adds up.</summary>
public sealed class GetRevenue(ILmsDb db, TimeProvider clock) : IUseCase
{
    /// <summary>The longest period, in months.</summary>
    public const int MostMonths = 60;

    /// <exception cref="RefusedException">The period or the time zone is wrong (400).</exception>
    public async Task<RevenueReport> Handle(Actor actor, Input<RevenueFilter> input, CancellationToken ct)
    {
        var reach = actor.Require(Permission.ReadRevenue);
        var filter = input.Open(out var said);
        var period = RevenuePeriod.Of(filter, said, clock.Now());
        said.Refuse();

        var (from, until) = (period!.From, period.Until);
        var rows = db.Set<Purchase>().AsNoTracking().Where(row => row.PurchasedAt >= from && row.PurchasedAt < until);
        if (reach != Reach.Everything)
            rows = rows.Where(row => row.Lecture.Topic.Course.TeacherId == actor.TeacherId);
        if (filter.CourseId is { } course)
            rows = rows.Where(row => row.Lecture.Topic.CourseId == course);
        if (filter.TeacherId is { } teacher)
            rows = rows.Where(row => row.Lecture.Topic.Course.TeacherId == teacher);

        var months = await MonthsAsync(rows, period, ct);
        var courses = await CoursesAsync(rows, ct);
        var buyers = await rows.Select(row => row.StudentId).Distinct().CountAsync(ct);
        return new RevenueReport(months.Sum(month => month.Amount), months.Sum(month => month.Purchases), buyers, months, courses, Teachers(courses));
    }

    private static async Task<IReadOnlyList<RevenueOfMonth>> MonthsAsync(IQueryable<Purchase> rows, RevenuePeriod period, CancellationToken ct)
    {
        var sums = await rows.GroupBy(period.IndexOfMonth)
            .Select(group => new { group.Key, Amount = group.Sum(row => row.AmountPaid), Purchases = group.Count() })
            .ToDictionaryAsync(sum => sum.Key, ct);
        return [.. period.Months.Select((month, index) => sums.TryGetValue(index, out var sum) ? new RevenueOfMonth(month, sum.Amount, sum.Purchases) : new RevenueOfMonth(month, 0m, 0))];
    }

    private static async Task<IReadOnlyList<RevenueOfCourse>> CoursesAsync(IQueryable<Purchase> rows, CancellationToken ct)
    {
        var sums = await rows
            .GroupBy(row => new { row.Lecture.Topic.CourseId, row.Lecture.Topic.Course.Name, row.Lecture.Topic.Course.TeacherId, TeacherName = row.Lecture.Topic.Course.Teacher.User.Name })
            .Select(group => new { group.Key, Amount = group.Sum(row => row.AmountPaid), Purchases = group.Count() })
            .ToListAsync(ct);
        return [.. sums.Select(sum => new RevenueOfCourse(sum.Key.CourseId, sum.Key.Name, sum.Key.TeacherId, sum.Key.TeacherName, sum.Amount, sum.Purchases))
            .OrderByDescending(sum => sum.Amount).ThenBy(sum => sum.CourseId)];
    }

    private static IReadOnlyList<RevenueOfTeacher> Teachers(IReadOnlyList<RevenueOfCourse> courses) =>
        [.. courses.GroupBy(course => (course.TeacherId, course.TeacherName))
            .Select(group => new RevenueOfTeacher(group.Key.TeacherId, group.Key.TeacherName, group.Sum(course => course.Amount), group.Sum(course => course.Purchases)))
            .OrderByDescending(sum => sum.Amount).ThenBy(sum => sum.TeacherId)];
}
