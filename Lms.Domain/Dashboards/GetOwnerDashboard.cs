using Lms.Domain.Access;
using Lms.Domain.Accounts;
using Lms.Domain.Common;
using Lms.Domain.Courses;
using Lms.Domain.Enrollments;
using Lms.Domain.Institutions;
using Lms.Domain.Progress;
using Lms.Domain.Purchases;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Dashboards;

/// <summary>What the owner of the site sees first; money in EGP.</summary>
/// <param name="Institutions">Schools and universities.</param>
/// <param name="Teachers">Teachers whose account is on.</param>
/// <param name="Students">Everybody who learns.</param>
/// <param name="ActiveStudents">Students who watched something, began a quiz or handed in homework in the last seven days.</param>
/// <param name="Courses">Courses that are open.</param>
/// <param name="PendingRequests">Requests to join that nobody has answered.</param>
/// <param name="UnusedCodes">Recharge codes that still can be redeemed.</param>
/// <param name="Weeks">The last <see cref="GetOwnerDashboard.WeekCount"/> weeks, the running one last.</param>
public sealed record OwnerDashboard(
    int Institutions, int Teachers, int Students, int ActiveStudents, int Courses, int PendingRequests, int UnusedCodes, IReadOnlyList<SiteWeek> Weeks)
{
    /// <summary>What was paid in the running week.</summary>
    public decimal RevenueThisWeek => Weeks[^1].Amount;
}

/// <summary>One week of the whole site; <paramref name="FirstDay"/> is its first day.</summary>
/// <param name="FirstDay">In the owner's time zone.</param>
/// <param name="Amount">Paid for lectures, in EGP.</param>
/// <param name="Purchases">Lectures bought.</param>
/// <param name="NewStudents">Students who registered.</param>
/// <param name="ActiveStudents">Students who watched something, began a quiz or handed in homework.</param>
public sealed record SiteWeek(DateOnly FirstDay, decimal Amount, int Purchases, int NewStudents, int ActiveStudents);

/// <summary>What the owner of the site sees first. Six commands; the database adds up.</summary>
public sealed class GetOwnerDashboard(ILmsDb db, TimeProvider clock) : IUseCase
{
    /// <summary>How many weeks are shown.</summary>
    public const int WeekCount = 12;

    public async Task<OwnerDashboard> Handle(Actor actor, CancellationToken ct)
    {
        actor.Require(Permission.ReadSystemHealth);
        actor.Require(Permission.ReadRevenue);
        var now = clock.Now();
        var since = StudyDay.Of(now, actor.TimeZone).AddDays(-6);
        var weeks = Weeks.Last(WeekCount, DayOfWeek.Saturday, actor.TimeZone, now);
        var (from, until) = (weeks.From, weeks.Until);

        var head = await db.Set<User>().AsNoTracking().Where(row => row.Id == actor.UserId).Select(_ => new
        {
            Institutions = db.Set<Institution>().Count(),
            Teachers = db.Set<Teacher>().Count(row => row.User.IsActive),
            Students = db.Set<Student>().Count(),
            Active = db.Set<StudyDay>().Where(row => row.Day >= since).Select(row => row.StudentId).Distinct().Count(),
            Courses = db.Set<Course>().Count(row => row.IsActive),
            Pending = db.Set<Enrollment>().Count(row => row.Status == EnrollmentStatus.Pending),
            Codes = db.Set<RechargeCode>().Count(row => row.UsedAt == null),
        }).SingleAsync(ct);
        var sales = await db.Set<Purchase>().AsNoTracking().Where(row => row.PurchasedAt >= from && row.PurchasedAt < until)
            .GroupBy(weeks.IndexOf<Purchase>(row => row.PurchasedAt))
            .Select(group => new { group.Key, Amount = group.Sum(row => row.AmountPaid), Purchases = group.Count() })
            .ToDictionaryAsync(sum => sum.Key, ct);
        var newcomers = await db.Set<Student>().AsNoTracking().Where(row => row.CreatedAt >= from && row.CreatedAt < until)
            .GroupBy(weeks.IndexOf<Student>(row => row.CreatedAt))
            .Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(sum => sum.Key, ct);
        var students = await weeks.StudentsAsync(db.Set<StudyDay>().AsNoTracking(), ct);
        return new OwnerDashboard(
            head.Institutions, head.Teachers, head.Students, head.Active, head.Courses, head.Pending, head.Codes,
            [.. weeks.Days.Select((day, index) => new SiteWeek(
                day, sales.GetValueOrDefault(index)?.Amount ?? 0m, sales.GetValueOrDefault(index)?.Purchases ?? 0, newcomers.GetValueOrDefault(index)?.Count ?? 0, students.GetValueOrDefault(index)))]);
    }
}
