using Lms.Domain.Access;
using Lms.Domain.Accounts;
using Lms.Domain.Common;
using Lms.Domain.Courses;
using Lms.Domain.Purchases;
using Lms.Domain.Revenue;
using Lms.Web.Tests.Support;

namespace Lms.Web.Tests.Domain.Revenue;

public sealed class GetRevenueTests(LmsApp app) : IClassFixture<LmsApp>
{
    [Fact]
    public async Task Teacher_OwnCourses_AddedUpByMonthCourseAndTeacher()
    {
        var course = await app.Given.Course();
        var second = await app.Given.Course(course.Teacher);
        var student = await app.Given.Student();
        await Bought(course, 10.10m, "2024-01-15T10:00:00Z", student);
        await Bought(course, 20.20m, "2024-01-31T23:59:59Z", student);
        await Bought(second, 5m, "2024-03-01T00:00:00Z");
        await Bought(second, 0m, "2024-03-31T00:00:00Z");
        await Bought(second, 1000m, "2024-04-01T00:00:00Z");
        await Bought(await app.Given.Course(), 1000m, "2024-02-01T00:00:00Z");

        var report = await Report(course.Teacher.User, new RevenueFilter { From = new DateOnly(2024, 1, 20), To = new DateOnly(2024, 3, 2) });

        Assert.Equal((35.30m, 4, 3), (report.Amount, report.Purchases, report.Buyers));
        Assert.Equal(
            [new RevenueOfMonth(new DateOnly(2024, 1, 1), 30.30m, 2), new RevenueOfMonth(new DateOnly(2024, 2, 1), 0m, 0), new RevenueOfMonth(new DateOnly(2024, 3, 1), 5m, 2)],
            report.Months);
        Assert.Equal([(course.Id, 30.30m, 2), (second.Id, 5m, 2)], report.Courses.Select(row => (row.CourseId, row.Amount, row.Purchases)));
        Assert.Equal(new RevenueOfTeacher(course.TeacherId, course.Teacher.User.Name, 35.30m, 4), Assert.Single(report.Teachers));
    }

    [Fact]
    public async Task SiteOwner_EveryTeacher_AndFilters()
    {
        var (one, other) = (await app.Given.Course(), await app.Given.Course());
        await Bought(one, 7m, "2021-05-05T00:00:00Z");
        await Bought(other, 9m, "2021-05-06T00:00:00Z");
        var owner = await app.Given.SiteOwner();
        var may = new RevenueFilter { From = new DateOnly(2021, 5, 1), To = new DateOnly(2021, 5, 31) };

        Assert.Equal([(other.TeacherId, 9m), (one.TeacherId, 7m)], (await Report(owner, may)).Teachers.Select(row => (row.TeacherId, row.Amount)));
        Assert.Equal(7m, (await Report(owner, may with { CourseId = one.Id })).Amount);
        Assert.Equal(9m, (await Report(owner, may with { TeacherId = other.TeacherId })).Amount);
    }

    [Fact]
    public async Task Months_BeginInTheReadersTimeZone()
    {
        var course = await app.Given.Course();
        await Bought(course, 3m, "2024-05-31T21:30:00Z"); // half past midnight, June 1st, in Cairo
        var filter = new RevenueFilter { From = new DateOnly(2024, 5, 1), To = new DateOnly(2024, 6, 1) };
        Assert.Equal([3m, 0m], (await Report(course.Teacher.User, filter)).Months.Select(month => month.Amount));
        Assert.Equal([0m, 3m], (await Report(course.Teacher.User, filter with { TimeZone = "Africa/Cairo" })).Months.Select(month => month.Amount));
    }

    [Fact]
    public async Task Month_WhoseMidnightDoesNotExist_BeginsWhenTheClocksHaveGoneForward()
    {
        var course = await app.Given.Course();
        await Bought(course, 1m, "2017-10-01T03:59:59Z");
        await Bought(course, 2m, "2017-10-01T04:00:00Z");
        var filter = new RevenueFilter { From = new DateOnly(2017, 9, 1), To = new DateOnly(2017, 10, 1), TimeZone = "America/Asuncion" };
        Assert.Equal([1m, 2m], (await Report(course.Teacher.User, filter)).Months.Select(month => month.Amount));
    }

    [Fact]
    public async Task NothingSaid_IsTheLastTwelveMonths()
    {
        var course = await app.Given.Course();
        await app.Given.Purchase(lecture: await app.Given.Lecture(await app.Given.Topic(course), price: 4m));
        var report = await Report(course.Teacher.User, new RevenueFilter());
        Assert.Equal(12, report.Months.Count);
        Assert.Equal(4m, report.Months[^1].Amount);
    }

    [Fact]
    public async Task SixtyMonths_AreAddedUp()
    {
        var course = await app.Given.Course();
        for (var year = 2015; year < 2020; year++)
            await Bought(course, year, $"{year}-12-31T12:00:00Z");
        var report = await Report(course.Teacher.User, new RevenueFilter { From = new DateOnly(2015, 1, 1), To = new DateOnly(2019, 12, 1) });
        Assert.Equal([2015m, 2016m, 2017m, 2018m, 2019m], report.Months.Where(month => month.Purchases > 0).Select(month => month.Amount));
        Assert.All(report.Months.Where(month => month.Purchases > 0), month => Assert.Equal(12, month.Month.Month));
    }

    [Fact]
    public async Task WrongPeriodsAndZones_AreRefused()
    {
        var teacher = await app.Given.Teacher();
        Assert.Equal(["to"], (await Acting.Refused(() => Report(teacher.User, new RevenueFilter { From = new DateOnly(2024, 2, 1), To = new DateOnly(2024, 1, 31) }))).Complaints.Keys);
        Assert.Equal(["from"], (await Acting.Refused(() => Report(teacher.User, new RevenueFilter { From = new DateOnly(2000, 1, 1), To = new DateOnly(2024, 1, 31) }))).Complaints.Keys);
        Assert.Equal(["time_zone"], (await Acting.Refused(() => Report(teacher.User, new RevenueFilter { TimeZone = "Moon/Tranquility" }))).Complaints.Keys);
    }

    [Fact]
    public async Task StudentsAndAssistants_AreRefused()
    {
        foreach (var user in new[] { (await app.Given.Student()).User, (await app.Given.Assistant()).User })
            Assert.Equal(GeneralRefusals.PermissionDenied, await Acting.Refused(() => Report(user, new RevenueFilter())));
    }

    [Fact]
    public async Task Commands_AreThree()
    {
        var teacher = await app.Given.Teacher();
        var sql = await app.CountSql(() => Report(teacher.User, new RevenueFilter()));
        Assert.Equal(3, sql.Count);
    }

    private Task<RevenueReport> Report(User user, RevenueFilter filter) =>
        app.As(user, (GetRevenue verb, Actor actor) => verb.Handle(actor, Input.Of(filter), CancellationToken.None));

    private async Task Bought(Course course, decimal price, string at, Student? student = null)
    {
        var lecture = await app.Given.Lecture(await app.Given.Topic(course), price);
        student ??= await app.Given.Student();
        await app.InDb(async db =>
        {
            db.Add(Purchase.Of(lecture, student.Id, DateTimeOffset.Parse(at, System.Globalization.CultureInfo.InvariantCulture)));
            return await db.SaveChangesAsync();
        });
    }
}
