using System.Globalization;
using Lms.Domain.Common;
using Lms.Domain.LiveClasses;
using Lms.Domain.Purchases;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Notifications;

/// <summary>What people are told about live classes: those whose access to the lecture runs, while the class is to come or runs.</summary>
internal static class LiveClassNotices
{
    /// <summary>There will be a class.</summary>
    public static Task PlannedAsync(ILmsDb db, LiveClass row, DateTimeOffset now, CancellationToken ct) =>
        TellAsync(db, row, NotificationType.LiveClassPlanned, "New live class", $"\"{row.Title}\" is planned. See when it begins.", now, ct);

    /// <summary>It begins or ends at another time.</summary>
    public static Task MovedAsync(ILmsDb db, LiveClass row, DateTimeOffset now, CancellationToken ct) =>
        TellAsync(db, row, NotificationType.LiveClassMoved, "Live class moved", $"\"{row.Title}\" takes place at another time. See when it begins now.", now, ct);

    /// <summary>It does not take place.</summary>
    public static Task CancelledAsync(ILmsDb db, LiveClass row, DateTimeOffset now, CancellationToken ct) =>
        TellAsync(db, row, NotificationType.LiveClassCancelled, "Live class cancelled", $"\"{row.Title}\" does not take place.", now, ct);

    private static async Task TellAsync(ILmsDb db, LiveClass row, NotificationType type, string title, string message, DateTimeOffset now, CancellationToken ct)
    {
        if (row.EndsAt <= now)
            return;
        var lectureId = row.LectureId;
        var readers = await db.Set<Purchase>().Opening(now).Where(purchase => purchase.LectureId == lectureId).Select(purchase => purchase.Student.UserId).Distinct().ToListAsync(ct);
        db.Set<Notification>().AddRange(readers.Select(reader => new Notification
        {
            RecipientId = reader,
            Type = type,
            Title = title,
            Message = message,
            Metadata = string.Create(CultureInfo.InvariantCulture, $$"""{"live_class": {{row.Id}}, "lecture": {{lectureId}}}"""),
            CreatedAt = now,
        }));
    }
}
