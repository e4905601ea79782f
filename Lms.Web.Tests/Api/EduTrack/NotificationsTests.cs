using System.Net;
using Lms.Domain.Accounts;
using Lms.Domain.Notifications;
using Lms.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Lms.Web.Tests.Api.EduTrack;

public sealed class NotificationsTests(LmsApp app) : IClassFixture<LmsApp>
{
    [Fact]
    public async Task List_Own_NewestFirstWithTheDocumentedKeys()
    {
        var student = await app.Given.Student();
        var first = await app.Given.Notification(student.User);
        var second = await app.Given.Notification(student.User, isRead: true, type: NotificationType.EnrollmentApproved);
        await app.Given.Notification((await app.Given.Student()).User);
        var client = await Client(student.User);

        var rows = (await client.Get("/api/notifications/")).Is(HttpStatusCode.OK).Json.GetProperty("results").EnumerateArray().ToList();

        Assert.Equal([second.Id, first.Id], rows.Select(row => row.GetProperty("id").GetInt32()));
        Assert.Equal(["id", "notification_type", "notification_type_display", "title", "message", "metadata", "is_read", "created_at"], rows[0].EnumerateObject().Select(key => key.Name));
        Assert.Equal(("enrollment_approved", "Enrollment Approved"), (rows[0].GetProperty("notification_type").GetString(), rows[0].GetProperty("notification_type_display").GetString()));
        Assert.Equal(1, rows[0].GetProperty("metadata").GetProperty("course").GetInt32());
        Assert.Equal([first.Id], (await client.Get("/api/notifications/?page_size=1&page=2")).Json.GetProperty("results").EnumerateArray().Select(row => row.GetProperty("id").GetInt32()));
        (await client.Get("/api/notifications/?page=9")).Is(HttpStatusCode.NotFound, """{"detail":"Invalid page."}""");
    }

    [Fact]
    public async Task List_WithoutMetadata_IsNull()
    {
        var student = await app.Given.Student();
        var code = await app.Given.RechargeCode();
        var client = await Client(student.User);
        (await client.Post("/api/balance/recharge/", new { code = code.Code })).Is(HttpStatusCode.OK);
        Assert.Contains("\"metadata\":null", (await client.Get("/api/notifications/")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task UnreadCount_And_MarkAll_CountOnlyOwn()
    {
        var (mine, other) = (await app.Given.Student(), await app.Given.Student());
        foreach (var person in new[] { mine, mine, other })
            await app.Given.Notification(person.User);
        await app.Given.Notification(mine.User, isRead: true);
        var client = await Client(mine.User);

        (await client.Get("/api/notifications/unread_count/")).Is(HttpStatusCode.OK, """{"count":2}""");
        for (var twice = 0; twice < 2; twice++)
            (await client.Post("/api/notifications/mark_all_read/")).Is(HttpStatusCode.OK, """{"message":"All notifications marked as read"}""");
        (await client.Get("/api/notifications/unread_count/")).Is(HttpStatusCode.OK, """{"count":0}""");
        (await (await Client(other.User)).Get("/api/notifications/unread_count/")).Is(HttpStatusCode.OK, """{"count":1}""");
    }

    [Fact]
    public async Task MarkOne_AgainAndAgain_StaysRead()
    {
        var student = await app.Given.Student();
        var notification = await app.Given.Notification(student.User);
        var client = await Client(student.User);
        (await client.Post($"/api/notifications/{notification.Id}/mark_read/")).Is(HttpStatusCode.OK, """{"message":"Notification marked as read"}""");
        (await client.Patch($"/api/notifications/{notification.Id}/mark_read/")).Is(HttpStatusCode.OK, """{"message":"Notification marked as read"}""");
        Assert.True(await app.InDb(db => db.Set<Notification>().Where(row => row.Id == notification.Id).Select(row => row.IsRead).SingleAsync()));
    }

    [Fact]
    public async Task MarkOne_ForeignOrUnknown_Is404AndStaysUnread()
    {
        var notification = await app.Given.Notification((await app.Given.Student()).User);
        var client = await Client((await app.Given.SiteOwner()));
        foreach (var id in new[] { notification.Id, 999999999 })
            (await client.Post($"/api/notifications/{id}/mark_read/")).Is(HttpStatusCode.NotFound, """{"detail":"Not found."}""");
        Assert.False(await app.InDb(db => db.Set<Notification>().Where(row => row.Id == notification.Id).Select(row => row.IsRead).SingleAsync()));
    }

    [Fact]
    public async Task Everything_Stranger_Is401()
    {
        var client = app.CreateClient();
        foreach (var answer in new[]
        {
            await client.Get("/api/notifications/"), await client.Get("/api/notifications/unread_count/"),
            await client.Post("/api/notifications/mark_all_read/"), await client.Post("/api/notifications/1/mark_read/"),
        })
            answer.Is(HttpStatusCode.Unauthorized, """{"detail":"Authentication credentials were not provided."}""");
    }

    private Task<HttpClient> Client(User user) => app.SignedInAs(user.UserName!);
}
