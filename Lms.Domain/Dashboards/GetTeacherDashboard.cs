using Lms.Domain.Access;
using Lms.Domain.Accounts;
using Lms.Domain.Attempts;
using Lms.Domain.Common;
using Lms.Domain.Courses;
using Lms.Domain.Enrollments;
using Lms.Domain.Homeworks;
using Lms.Domain.Institutions;
using Lms.Domain.Progress;
using Lms.Domain.Purchases;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Dashboards;

/// <summary>What a teacher sees first. Seven commands; the database adds up.</summary>
public sealed class GetTeacherDashboard(ILmsDb db, TimeProvider clock) : IUseCase
{
    /// <summary>Access counts as ending soon so many days ahead.</summary>
    public const int SoonDays = 7;

    /// <summary>How many weeks of sales are shown.</summary>
    public const int WeekCount = 12;

    private const int Shown = 5;

    public async Task<TeacherDashboard> Handle(Actor actor, CancellationToken ct)
    {
        actor.Require(Permission.ReadTeachingDashboard);
        actor.Require(Permission.ReadRevenue);
        var teacherId = actor.TeacherId;
        var now = clock.Now();
        var soon = now.AddDays(SoonDays);
        var requests = db.Set<Enrollment>().AsNoTracking().Where(row => row.Course.TeacherId == teacherId && row.Status == EnrollmentStatus.Pending);
        var sales = db.Set<Purchase>().AsNoTracking().Where(row => row.Lecture.Topic.Course.TeacherId == teacherId);
        var ending = sales.Where(row => row.EffectiveExpiry > now && row.EffectiveExpiry <= soon);

        var head = await db.Set<Teacher>().AsNoTracking().Where(row => row.Id == teacherId).Select(row => new
        {
            InstitutionZone = db.Set<Institution>().Where(one => one.Id == row.User.InstitutionId).Select(one => one.TimeZone).FirstOrDefault(),
            OwnZone = row.User.TimeZone,
            Courses = db.Set<Course>().Count(one => one.TeacherId == teacherId),
            Students = db.Set<Enrollment>().Where(one => one.Course.TeacherId == teacherId && one.Status == EnrollmentStatus.Approved).Select(one => one.StudentId).Distinct().Count(),
            Pending = requests.Count(),
            Ending = ending.Count(),
            Homework = db.Set<HomeworkSubmission>().Count(one => one.Status == HomeworkStatus.Submitted && one.Homework.Lecture.Topic.Course.TeacherId == teacherId),
            Answers = db.Set<QuizAttempt>().Where(one => one.State == AttemptState.Submitted && one.Quiz.Lecture.Topic.Course.TeacherId == teacherId).Sum(one => one.PendingCount),
        }).FirstOrDefaultAsync(ct).OrRefuseAsync();

        var zone = head.InstitutionZone ?? head.OwnZone;
        var weeks = Weeks.Last(WeekCount, DayOfWeek.Saturday, zone, now);
        var studied = db.Set<StudyDay>().AsNoTracking().Where(row => row.Course.TeacherId == teacherId);
        var since = StudyDay.Of(now, zone).AddDays(-6);
        var students = await weeks.StudentsAsync(studied, ct);
        return new TeacherDashboard
        {
            Courses = head.Courses,
            Students = head.Students,
            ActiveStudents = await studied.Where(row => row.Day >= since).Select(row => row.StudentId).Distinct().CountAsync(ct),
            StudentsByWeek = [.. weeks.Days.Select((day, index) => new StudentsOfWeek(day, students.GetValueOrDefault(index)))],
            PendingRequests = head.Pending,
            ExpiringAccess = head.Ending,
            WorkToMark = head.Homework + head.Answers,
            Weeks = await WeeksAsync(sales, weeks, ct),
            OldestRequests = await requests.OrderBy(row => row.EnrolledAt).ThenBy(row => row.Id).Take(Shown).Select(EnrollmentSummary.Projection).ToListAsync(ct),
            EndingSoonest = await ending.OrderBy(row => row.EffectiveExpiry).ThenBy(row => row.Id).Take(Shown).Select(PurchaseSummary.Projection(now)).ToListAsync(ct),
            NewestPurchases = await sales.OrderByDescending(row => row.PurchasedAt).ThenByDescending(row => row.Id).Take(Shown).Select(PurchaseSummary.Projection(now)).ToListAsync(ct),
        };
    }

    private static async Task<IReadOnlyList<RevenueOfWeek>> WeeksAsync(IQueryable<Purchase> sales, Weeks weeks, CancellationToken ct)
    {
        var (from, until) = (weeks.From, weeks.Until);
        var sums = await sales.Where(row => row.PurchasedAt >= from && row.PurchasedAt < until).GroupBy(weeks.IndexOf<Purchase>(row => row.PurchasedAt))
            .Select(group => new { group.Key, Amount = group.Sum(row => row.AmountPaid), Purchases = group.Count() })
            .ToDictionaryAsync(sum => sum.Key, ct);
        return [.. weeks.Days.Select((day, index) => sums.TryGetValue(index, out var sum) ? new RevenueOfWeek(day, sum.Amount, sum.Purchases) : new RevenueOfWeek(day, 0m, 0))];
    }
}
