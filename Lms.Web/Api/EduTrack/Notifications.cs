using System.Text.Json;
using Lms.Domain.Access;
using Lms.Domain.Common;
using Lms.Domain.Notifications;
using Lms.Web.Api.Drf;
using Lms.Web.Doors;

namespace Lms.Web.Api.EduTrack;

/// <summary>EduTrack's notifications (contract group 12).</summary>
internal static class Notifications
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("notifications/", List).WithName("edutrack-12.1").Needs(Permission.ReadNotifications);
        api.MapGet("notifications/unread_count/", Unread).WithName("edutrack-12.2").Needs(Permission.ReadNotifications);
        api.MapMethods("notifications/mark_all_read/", Marking, MarkAll).WithName("edutrack-12.3").Needs(Permission.ReadNotifications);
        api.MapMethods("notifications/{notification_id:int}/mark_read/", Marking, MarkOne).WithName("edutrack-12.4").Needs(Permission.ReadNotifications);
    }

    /// <summary>The documents do not name the method; clients use either.</summary>
    private static readonly string[] Marking = ["POST", "PATCH"];

    private static async Task<IResult> List(HttpContext http, ListNotifications verb, CancellationToken ct)
    {
        var page = PageNumber.Of(http);
        return page.Answer(await verb.Handle(http.Actor(), Input.Of(new NotificationFilter()), page.Request, ct), NotificationWire.Of);
    }

    private static async Task<IResult> Unread(HttpContext http, CountUnreadNotifications verb, CancellationToken ct) =>
        DrfJson.Ok(new UnreadWire(await verb.Handle(http.Actor(), ct)));

    private static async Task<IResult> MarkAll(HttpContext http, MarkAllNotificationsRead verb, CancellationToken ct)
    {
        await verb.Handle(http.Actor(), ct);
        return DrfJson.Ok(new MarkedWire("All notifications marked as read"));
    }

    private static async Task<IResult> MarkOne(int notification_id, HttpContext http, MarkNotificationRead verb, CancellationToken ct)
    {
        await verb.Handle(http.Actor(), notification_id, ct);
        return DrfJson.Ok(new MarkedWire("Notification marked as read"));
    }
}

/// <summary>How many are unread.</summary>
internal sealed record UnreadWire(int Count);

/// <summary>The answer to marking.</summary>
internal sealed record MarkedWire(string Message);

/// <summary>A notification as EduTrack writes it; <c>metadata</c> is an object of ids, or null.</summary>
internal sealed record NotificationWire(
    int Id, string NotificationType, string NotificationTypeDisplay, string Title, string Message, JsonElement? Metadata, bool IsRead, DateTimeOffset CreatedAt)
{
    public static NotificationWire Of(NotificationSummary row) => new(
        row.Id, Wording.Snake(row.Type), Wording.Title(row.Type), row.Title, row.Message,
        row.Metadata is null ? null : JsonElement.Parse(row.Metadata), row.IsRead, row.CreatedAt);
}
