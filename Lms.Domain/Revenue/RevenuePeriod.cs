using System.Linq.Expressions;
using Lms.Domain.Common;
using Lms.Domain.Purchases;

namespace Lms.Domain.Revenue;

/// <summary>A run of whole months in one time zone, cut into moments that every database can compare.</summary>
internal sealed class RevenuePeriod
{
    private readonly DateTimeOffset[] starts;

    private RevenuePeriod(IReadOnlyList<DateOnly> months, TimeZoneInfo zone)
    {
        Months = months;
        starts = [.. months.Append(months[^1].AddMonths(1)).Select(month => StartOf(month, zone))];
    }

    /// <summary>The first day of every month.</summary>
    public IReadOnlyList<DateOnly> Months { get; }

    /// <summary>The first moment of the period.</summary>
    public DateTimeOffset From => starts[0];

    /// <summary>The first moment after the period.</summary>
    public DateTimeOffset Until => starts[^1];

    /// <summary>
    /// Which month a purchase falls into, as one CASE over constants: no database has to know about time zones, and
    /// SQLite, which stores moments as numbers, can group by it as well.
    /// </summary>
    public Expression<Func<Purchase, int>> IndexOfMonth
    {
        get
        {
            var row = Expression.Parameter(typeof(Purchase), "row");
            var moment = Expression.Property(row, nameof(Purchase.PurchasedAt));
            Expression index = Expression.Constant(0);
            for (var month = 1; month < Months.Count; month++)
                index = Expression.Condition(Expression.GreaterThanOrEqual(moment, Expression.Constant(starts[month])), Expression.Constant(month), index);
            return Expression.Lambda<Func<Purchase, int>>(index, row);
        }
    }

    /// <summary>Reads the period of a filter: the last twelve months when nothing is said.</summary>
    /// <returns>Null when there is a complaint.</returns>
    public static RevenuePeriod? Of(RevenueFilter filter, Complaints said, DateTimeOffset now)
    {
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(filter.TimeZone, out var zone))
        {
            said.Add("time_zone", "invalid_choice", $"\"{filter.TimeZone}\" is not a valid choice.");
            return null;
        }

        var to = FirstOf(filter.To ?? DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, zone).DateTime));
        var from = FirstOf(filter.From ?? to.AddMonths(-11));
        var count = ((to.Year - from.Year) * 12) + to.Month - from.Month + 1;
        if (count < 1)
            said.Add("to", "invalid", "The end of the period lies before its beginning.");
        else if (count > GetRevenue.MostMonths)
            said.Add("from", "invalid", $"The period may not be longer than {GetRevenue.MostMonths} months.");
        else
            return new RevenuePeriod([.. Enumerable.Range(0, count).Select(from.AddMonths)], zone);
        return null;
    }

    private static DateOnly FirstOf(DateOnly day) => new(day.Year, day.Month, 1);

    /// <summary>The first moment at which the calendar in that zone shows the month, also where the clocks change at midnight.</summary>
    private static DateTimeOffset StartOf(DateOnly month, TimeZoneInfo zone)
    {
        var midnight = month.ToDateTime(TimeOnly.MinValue);
        return new[] { midnight.AddHours(-3), midnight.AddHours(3) }
            .Select(near => new DateTimeOffset(midnight, zone.GetUtcOffset(near)).ToUniversalTime())
            .Where(moment => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, zone).DateTime) >= month)
            .Min();
    }
}
