using System.Linq.Expressions;
using Lms.Domain.Progress;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Dashboards;

/// <summary>
/// Consecutive weeks in one time zone, cut into moments that every database can compare: no database has to know about
/// time zones, and SQLite, which stores moments as numbers, can group by them as well.
/// </summary>
internal sealed class Weeks
{
    private readonly DateTimeOffset[] starts;

    private Weeks(IReadOnlyList<DateOnly> days, TimeZoneInfo zone)
    {
        Days = [.. days.SkipLast(1)];
        starts = [.. days.Select(day => StartOf(day, zone))];
    }

    /// <summary>The first day of every week, the running one last.</summary>
    public IReadOnlyList<DateOnly> Days { get; }

    /// <summary>The first moment of the first week.</summary>
    public DateTimeOffset From => starts[0];

    /// <summary>The first moment after the last week.</summary>
    public DateTimeOffset Until => starts[^1];

    /// <summary>The last so many weeks, the running one included.</summary>
    /// <param name="count">How many.</param>
    /// <param name="firstDay">The day on which weeks begin.</param>
    /// <param name="timeZone">IANA name; UTC when this machine does not know it.</param>
    /// <param name="now">A moment of the running week.</param>
    public static Weeks Last(int count, DayOfWeek firstDay, string timeZone, DateTimeOffset now)
    {
        var zone = TimeZoneInfo.TryFindSystemTimeZoneById(timeZone, out var known) ? known : TimeZoneInfo.Utc;
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, zone).DateTime);
        var week = today.AddDays(-((today.DayOfWeek - firstDay + 7) % 7));
        return new Weeks([.. Enumerable.Range(1 - count, count + 1).Select(index => week.AddDays(7 * index))], zone);
    }

    /// <summary>Which week a row falls into, as one CASE over constants; ask it only of rows between <see cref="From"/> and <see cref="Until"/>.</summary>
    public Expression<Func<T, int>> IndexOf<T>(Expression<Func<T, DateTimeOffset>> moment)
    {
        Expression index = Expression.Constant(0);
        for (var week = 1; week < Days.Count; week++)
            index = Expression.Condition(Expression.GreaterThanOrEqual(moment.Body, Expression.Constant(starts[week])), Expression.Constant(week), index);
        return Expression.Lambda<Func<T, int>>(index, moment.Parameters);
    }

    /// <summary>The same for rows that hold a day of the zone; ask it only of days from the first of <see cref="Days"/> on.</summary>
    public Expression<Func<T, int>> IndexOf<T>(Expression<Func<T, DateOnly>> day)
    {
        Expression index = Expression.Constant(0);
        for (var week = 1; week < Days.Count; week++)
            index = Expression.Condition(Expression.GreaterThanOrEqual(day.Body, Expression.Constant(Days[week])), Expression.Constant(week), index);
        return Expression.Lambda<Func<T, int>>(index, day.Parameters);
    }

    /// <summary>How many different students each week saw, of these days.</summary>
    public async Task<IReadOnlyDictionary<int, int>> StudentsAsync(IQueryable<StudyDay> days, CancellationToken ct)
    {
        var first = Days[0];
        return await days.Where(row => row.Day >= first).GroupBy(IndexOf<StudyDay>(row => row.Day))
            .Select(group => new { group.Key, Count = group.Select(row => row.StudentId).Distinct().Count() }).ToDictionaryAsync(row => row.Key, row => row.Count, ct);
    }

    private static DateTimeOffset StartOf(DateOnly day, TimeZoneInfo zone)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        while (zone.IsInvalidTime(midnight)) // the clocks go forward at midnight: the day begins when they have
            midnight = midnight.AddMinutes(15);
        return new DateTimeOffset(midnight, zone.GetUtcOffset(midnight)).ToUniversalTime();
    }
}
