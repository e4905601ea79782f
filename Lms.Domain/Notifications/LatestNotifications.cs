using Lms.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Notifications;

/// <summary>Looks up what a live page shows: the newest notifications of a person and how many are unread.</summary>
public static class LatestNotifications
{
    /// <summary>How many of the newest notifications are looked at; when more arrive at one stroke, the older ones are only counted.</summary>
    public const int Newest = 20;

    /// <summary>The newest notifications, newest first, and the unread count.</summary>
    public static async Task<NotificationNews> ReadAsync(ILmsDb db, int userId, CancellationToken ct)
    {
        var mine = db.Set<Notification>().AsNoTracking().Where(row => row.RecipientId == userId);
        // Counted first: whatever is counted is then among the newest as well.
        var unread = await mine.CountAsync(row => !row.IsRead, ct);
        var newest = await mine.OrderByDescending(row => row.CreatedAt).ThenByDescending(row => row.Id).Take(Newest).Select(NotificationSummary.Projection).ToListAsync(ct);
        return new NotificationNews(newest, unread);
    }
}
