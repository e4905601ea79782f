using Bunit;
using Lms.Domain.Access;
using Lms.Domain.Notifications;
using Lms.Web.Components.Layout.Bell;
using Lms.Web.Components.Layout.Notifications;
using Lms.Web.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Lms.Web.Tests.Components.Layout;

public sealed class NotificationsPageTests(LmsApp app) : PageTest(app), IClassFixture<LmsApp>
{
    private readonly LmsApp app = app;

    [Fact]
    public async Task MarkOne_ShowsItRead()
    {
        var student = await app.Given.Student();
        await app.Given.Notification(student.User);
        await SignIn(student.User.UserName!);
        var page = Open<NotificationsPage>("/student/notifications");

        page.WaitForElement("td.actions button").Click();

        page.WaitForAssertion(() => Assert.Empty(page.FindAll("td.actions button")));
        Assert.Contains("Read", page.Find("tbody tr").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Filter_InTheAddress_LeavesReadOnesOut()
    {
        var student = await app.Given.Student();
        await app.Given.Notification(student.User, isRead: true);
        await app.Given.Notification(student.User);
        await SignIn(student.User.UserName!);
        var page = Open<NotificationsPage>("/student/notifications?is_read=false");
        page.WaitForAssertion(() => Assert.Single(page.FindAll("tbody tr")));
        Assert.Contains("Unread", page.Find("tbody tr").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task News_BringTheListUpToDate()
    {
        var student = await app.Given.Student();
        await SignIn(student.User.UserName!);
        var page = Open<NotificationsPage>("/student/notifications");
        page.WaitForAssertion(() => Assert.Contains("Nothing has happened yet.", page.Markup, StringComparison.Ordinal));
        await app.Given.Notification(student.User);

        await page.InvokeAsync(() => Services.GetRequiredService<Fluxor.IDispatcher>().Dispatch(new NewsCame(new NotificationNews([], 1))));

        page.WaitForAssertion(() => Assert.Single(page.FindAll("tbody tr")));
        page.WaitForElement("header button:enabled").Click();
        page.WaitForAssertion(() => Assert.Empty(page.FindAll("td.actions button")));
    }

    [Theory]
    [InlineData(NotificationType.QuizPublished, """{"quiz": 3}""", "/student/quizzes/3")]
    [InlineData(NotificationType.HomeworkGraded, """{"homework": 4, "submission": 9}""", "/student/homeworks/4")]
    [InlineData(NotificationType.MaterialAdded, """{"material": 1, "lecture": 2, "course": 5}""", "/student/lectures/2")]
    [InlineData(NotificationType.EnrollmentApproved, """{"enrollment": 1, "course": 5}""", "/student/courses/5")]
    [InlineData(NotificationType.BalanceRecharged, null, "/student/balance")]
    [InlineData(NotificationType.System, null, null)]
    public void Links_OfAStudent(NotificationType type, string? metadata, string? address) => Assert.Equal(address, NoticeLinks.Of(Role.Student, Row(type, metadata)));

    [Fact]
    public void Links_OfStaff_LeadToWhatWaits()
    {
        Assert.Equal("/assistant/enrollments?status=pending", NoticeLinks.Of(Role.Assistant, Row(NotificationType.EnrollmentRequest, """{"enrollment": 1}""")));
        Assert.Null(NoticeLinks.Of(Role.SiteOwner, Row(NotificationType.EnrollmentRequest, null)));
    }

    private static NotificationSummary Row(NotificationType type, string? metadata) =>
        new() { Id = 1, Type = type, Title = "t", Message = "m", Metadata = metadata, IsRead = false, CreatedAt = DateTimeOffset.UnixEpoch };
}
