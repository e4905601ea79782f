using Bunit;
using Lms.Domain.Enrollments;
using Lms.Domain.Progress;
using Lms.Web.Components.Teacher.Dashboard;
using Lms.Web.Components.Teacher.Revenue;
using Lms.Web.Tests.Support;

namespace Lms.Web.Tests.Components.Teacher;

public sealed class DashboardPageTests(LmsApp app) : PageTest(app), IClassFixture<LmsApp>
{
    private readonly LmsApp app = app;

    [Fact]
    public async Task Dashboard_TellsWhoLearns_WhatCameIn_AndWhatWaits()
    {
        var video = await app.Given.Video(await app.Given.Lecture(price: 75m));
        var course = video.Lecture.Topic.Course;
        var student = await app.Given.Student();
        await app.Given.Enrollment(student, course);
        var waiting = await app.Given.Enrollment(course: course, status: EnrollmentStatus.Pending);
        await app.Given.Purchase(student, video.Lecture);
        await app.InDb(db =>
        {
            db.Add(new StudyDay { StudentId = student.Id, CourseId = course.Id, Day = StudyDay.Of(Given.Now, student.User.TimeZone) });
            return db.SaveChangesAsync();
        });
        await SignIn(course.Teacher.User.UserName!);

        var page = Open<DashboardPage>("/teacher");

        page.WaitForAssertion(() => Assert.Equal(["1", "EGP 75.00", "1", "0", "0", "1"], page.FindAll(".tile .value").Select(value => value.TextContent.Trim())));
        Assert.Contains(page.FindAll("section li a"), link => link.GetAttribute("href") == $"/teacher/students/{waiting.StudentId}");
        Assert.Equal(12, page.FindAll("figure")[0].QuerySelectorAll("tbody tr").Length);
        Assert.Contains("as soon as a question of your quizzes was answered 3 times", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Revenue_ShowsOwnSales_AndThePurchasesBehindThem()
    {
        var lecture = await app.Given.Lecture(price: 75m);
        var purchase = await app.Given.Purchase(lecture: lecture);
        await app.Given.Purchase();
        await SignIn(lecture.Topic.Course.Teacher.User.UserName!);

        var page = Open<RevenuePage>("/teacher/revenue");

        page.WaitForAssertion(() => Assert.Equal(["EGP 75.00", "1", "1"], page.FindAll(".tile .value").Select(value => value.TextContent.Trim())));
        page.WaitForAssertion(() => Assert.Equal($"/teacher/students/{purchase.StudentId}", Assert.Single(page.FindAll("section.list tbody a")).GetAttribute("href")));
    }
}
