using System.Text.Json;
using Lms.Domain.Access;
using Lms.Domain.Notifications;

namespace Lms.Web.Components.Layout.Notifications;

/// <summary>Where one goes from a notification, in the pages of the role one works in.</summary>
public static class NoticeLinks
{
    /// <summary>The address, or null when there is nothing to go to.</summary>
    public static string? Of(Role? role, NotificationSummary row) => role switch
    {
        Role.Student => OfStudent(row),
        Role.Teacher or Role.Assistant when row.Type == NotificationType.EnrollmentRequest => $"{NavMap.HomeOf(role.Value)}/enrollments?status=pending",
        Role.Teacher or Role.SiteOwner when row.Metadata?.Contains("\"question_import\"", StringComparison.Ordinal) == true => "/teacher/questions/import",
        _ => null,
    };

    private static string? OfStudent(NotificationSummary row)
    {
        if (row.Type == NotificationType.BalanceRecharged)
            return "/student/balance";
        if (row.Metadata is null)
            return null;
        using var ids = JsonDocument.Parse(row.Metadata);
        return Id("live_class") is { } live ? $"/student/live-classes/{live}"
            : Id("quiz") is { } quiz ? $"/student/quizzes/{quiz}"
            : Id("homework") is { } homework ? $"/student/homeworks/{homework}"
            : Id("lecture") is { } lecture ? $"/student/lectures/{lecture}"
            : Id("course") is { } course ? $"/student/courses/{course}"
            : null;

        int? Id(string name) => ids.RootElement.TryGetProperty(name, out var id) && id.TryGetInt32(out var number) ? number : null;
    }
}
