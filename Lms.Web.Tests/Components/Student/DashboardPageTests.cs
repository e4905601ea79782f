using Bunit;
using Lms.Domain.Accounts;
using Lms.Domain.Notifications;
using Lms.Web.Components.Layout.Bell;
using Lms.Web.Components.Student.Dashboard;
using Lms.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Lms.Web.Tests.Components.Student;

public sealed class DashboardPageTests(LmsApp app) : PageTest(app), IClassFixture<LmsApp>
{
    private readonly LmsApp app = app;

    [Fact]
    public async Task Opened_SaysWhereToGoOn_WhatIsDue_AndWhatIsMissing()
    {
        var lecture = await app.Given.Lecture();
        var (half, untouched) = (await app.Given.Video(lecture, order: 1), await app.Given.Video(lecture, order: 2));
        var quiz = await app.Given.Quiz(lecture, settings => settings.CloseDate = Given.Now.AddDays(2));
        var student = await app.Given.Student(balance: 12.5m);
        await app.Given.Enrollment(student, lecture.Topic.Course);
        await app.Given.Purchase(student, lecture);
        await app.Given.VideoProgress(student, half, 50);
        await SignIn(student.User.UserName!);
        var page = Open<DashboardPage>("/student");

        var here = $"/student/courses/{lecture.Topic.CourseId}/lectures/{lecture.Id}";
        Assert.Equal($"{here}?video={half.Id}", page.WaitForElement("section[aria-labelledby=continue-title] a.button").GetAttribute("href"));
        Assert.Contains("5:00", page.Find("section[aria-labelledby=continue-title] a.button").TextContent, StringComparison.Ordinal);
        Assert.Equal($"/student/quizzes/{quiz.Id}", page.Find("section[aria-labelledby=todo-title] li a").GetAttribute("href"));
        var courses = page.Find("section[aria-labelledby=courses-title]");
        Assert.Contains("15 %: 3 items missing", courses.TextContent, StringComparison.Ordinal);
        Assert.Contains($"{here}?video={untouched.Id}", courses.InnerHtml, StringComparison.Ordinal);
        Assert.Contains("EGP 12.50", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task NewStudent_IsShownTheWayToCourses()
    {
        await SignIn((await app.Given.Student()).User.UserName!);
        var page = Open<DashboardPage>("/student");
        page.WaitForAssertion(() => Assert.Contains("You are in no course yet.", page.Markup, StringComparison.Ordinal));
        Assert.Contains("Nothing is due.", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Announcements_StandWithTheirCourse()
    {
        var row = await app.Given.Announcement();
        var student = await app.Given.Student();
        await app.Given.Enrollment(student, row.Course);
        await SignIn(student.User.UserName!);
        var card = Open<DashboardPage>("/student").WaitForElement("section[aria-labelledby=announcements-title]");
        Assert.Contains(row.Title, card.TextContent, StringComparison.Ordinal);
        Assert.Contains(row.Course.Name, card.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Suspended_IsToldSo()
    {
        var student = await app.Given.Student();
        await app.InDb(db => db.Set<Lms.Domain.Accounts.Student>().Where(row => row.Id == student.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.Status, StudentStatus.Suspended)));
        await SignIn(student.User.UserName!);
        Assert.Contains("suspended", Open<DashboardPage>("/student").WaitForElement(".suspended").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task News_ShowTheMomentTheyCome()
    {
        await SignIn((await app.Given.Student()).User.UserName!);
        var page = Open<DashboardPage>("/student");
        page.WaitForElement("section[aria-labelledby=news-title]");
        var news = new NotificationSummary { Id = 1, Type = NotificationType.System, Title = "Lights out", Message = "At ten.", IsRead = false, CreatedAt = Given.Now };

        await page.InvokeAsync(() => Services.GetRequiredService<Fluxor.IDispatcher>().Dispatch(new NewsCame(new NotificationNews([news], 1))));

        page.WaitForAssertion(() => Assert.Contains("Lights out", page.Find("li.new").TextContent, StringComparison.Ordinal));
    }
}
