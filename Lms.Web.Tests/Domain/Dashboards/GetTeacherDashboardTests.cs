using Lms.Domain.Access;
using Lms.Domain.Accounts;
using Lms.Domain.Common;
using Lms.Domain.Dashboards;
using Lms.Domain.Enrollments;
using Lms.Domain.Progress;
using Lms.Domain.Purchases;
using Lms.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Lms.Web.Tests.Domain.Dashboards;

public sealed class GetTeacherDashboardTests(LmsApp app) : IClassFixture<LmsApp>
{
    [Fact]
    public async Task CountsAndLists_AreOfTheTeachersCourses_InSevenCommands()
    {
        var video = await app.Given.Video();
        var course = video.Lecture.Topic.Course;
        var first = await app.Given.Enrollment(course: course, status: EnrollmentStatus.Pending);
        await app.Given.Enrollment(course: course, status: EnrollmentStatus.Pending);
        var member = await app.Given.Enrollment(course: course);
        await app.Given.Enrollment(member.Student, await app.Given.Course(course.Teacher));
        var today = StudyDay.Of(Given.Now, member.Student.User.TimeZone);
        var old = await app.Given.Student();
        await Studied(member.Student, course, today);
        await Studied(member.Student, course, today.AddDays(-6));
        await Studied(old, course, today.AddDays(-7));
        await Studied(old, await app.Given.Course(), today);
        var ending = await app.Given.Purchase(member.Student, await app.Given.Lecture(video.Lecture.Topic, availableDays: 3));
        var newest = await app.Given.Purchase(lecture: video.Lecture);
        await app.Given.Purchase();
        await app.Given.Enrollment(status: EnrollmentStatus.Pending);

        TeacherDashboard? board = null;
        var commands = await app.CountSql(async () => board = await Of(course.Teacher.User));
        Assert.Equal((2, 1, 1, 2, 1), (board!.Courses, board.Students, board.ActiveStudents, board.PendingRequests, board.ExpiringAccess));
        Assert.Equal((2, first.Id), (board.OldestRequests.Count, board.OldestRequests[0].Id));
        Assert.Equal([ending.Id], board.EndingSoonest.Select(row => row.Id));
        Assert.Equal([newest.Id, ending.Id], board.NewestPurchases.Select(row => row.Id));
        Assert.Equal((GetTeacherDashboard.WeekCount, 200m, 2), (board.Weeks.Count, board.RevenueThisWeek, board.PurchasesThisWeek));
        Assert.True(commands.Count <= 7, string.Join("\n\n", commands));
    }

    [Fact]
    public async Task Weeks_BeginOnSaturdayInTheInstitutionsZone()
    {
        await using var app = await ClockedApp.StartAsync(); // Monday, 2 March 2026, 9:00 UTC
        var lecture = await app.Given.Lecture(price: 10);
        await app.InDb(db => db.Users.Where(user => user.Id == lecture.Topic.Course.Teacher.UserId).ExecuteUpdateAsync(set => set.SetProperty(user => user.TimeZone, "Africa/Cairo")));
        var weekBegins = new DateTimeOffset(2026, 2, 27, 22, 0, 0, TimeSpan.Zero); // Saturday 00:00 in Cairo
        foreach (var moment in new[] { weekBegins, weekBegins.AddTicks(-10), weekBegins.AddDays(-77), weekBegins.AddDays(-77).AddTicks(-10) })
        {
            var student = await app.Given.Student();
            await app.InDb(async db =>
            {
                db.Add(Purchase.Of(lecture, student.Id, moment));
                return await db.SaveChangesAsync();
            });
        }

        var weeks = (await app.As(lecture.Topic.Course.Teacher.User, (GetTeacherDashboard verb, Actor actor) => verb.Handle(actor, CancellationToken.None))).Weeks;
        Assert.Equal((new DateOnly(2026, 2, 28), 10m, 1), (weeks[^1].FirstDay, weeks[^1].Amount, weeks[^1].Purchases));
        Assert.Equal((new DateOnly(2026, 2, 21), 10m), (weeks[^2].FirstDay, weeks[^2].Amount));
        Assert.Equal((new DateOnly(2025, 12, 13), 10m), (weeks[0].FirstDay, weeks[0].Amount));
        Assert.Equal(30m, weeks.Sum(week => week.Amount));
    }

    [Fact]
    public async Task NewTeacher_SeesZeros()
    {
        var board = await Of((await app.Given.Teacher()).User);
        Assert.Equal((0, 0, 0m), (board.Courses, board.Students, board.Weeks.Sum(week => week.Amount)));
        Assert.Empty(board.NewestPurchases);
    }

    [Fact]
    public async Task AssistantOrStudent_IsRefused()
    {
        foreach (var user in new[] { (await app.Given.Assistant()).User, (await app.Given.Student()).User })
            Assert.Equal(GeneralRefusals.PermissionDenied, await Acting.Refused(() => Of(user)));
    }

    [Fact]
    public async Task StudentsByWeek_CountsEverybodyOnceAWeek()
    {
        await using var clocked = await ClockedApp.StartAsync(); // Monday, 2 March 2026
        var course = await clocked.Given.Course();
        var (one, two) = (await clocked.Given.Student(), await clocked.Given.Student());
        foreach (var (student, day) in new[] { (one, 28), (one, 27), (one, 26), (two, 27), (two, 21), (two, 20) })
        {
            await clocked.InDb(db =>
            {
                db.Add(new StudyDay { StudentId = student.Id, CourseId = course.Id, Day = new DateOnly(2026, 2, day) });
                return db.SaveChangesAsync();
            });
        }

        var weeks = (await clocked.As(course.Teacher.User, (GetTeacherDashboard verb, Actor actor) => verb.Handle(actor, CancellationToken.None))).StudentsByWeek;
        Assert.Equal([(new DateOnly(2026, 2, 14), 1), (new DateOnly(2026, 2, 21), 2), (new DateOnly(2026, 2, 28), 1)], weeks.TakeLast(3).Select(week => (week.FirstDay, week.Students)));
        Assert.Equal(4, weeks.Sum(week => week.Students));
    }

    private Task<int> Studied(Student student, Lms.Domain.Courses.Course course, DateOnly day) => app.InDb(db =>
    {
        db.Add(new StudyDay { StudentId = student.Id, CourseId = course.Id, Day = day });
        return db.SaveChangesAsync();
    });

    private Task<TeacherDashboard> Of(User user) => app.As(user, (GetTeacherDashboard verb, Actor actor) => verb.Handle(actor, CancellationToken.None));
}
