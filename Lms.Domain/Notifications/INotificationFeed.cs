namespace Lms.Domain.Notifications;

/// <summary>What an open page is told: what is new since it was last told something, and how much is unread now.</summary>
/// <param name="Added">New notifications, oldest first; empty in the first news and when only the count has changed.</param>
/// <param name="Unread">How many notifications the person has not read.</param>
public sealed record NotificationNews(IReadOnlyList<NotificationSummary> Added, int Unread);

/// <summary>One listening page; disposing it ends <see cref="ReadAllAsync"/> and forgets the page.</summary>
public interface INotificationSubscription : IDisposable
{
    /// <summary>
    /// The state now, then every change. Somebody who reads slowly loses the oldest news and nothing else: the unread
    /// count of the next one is right again, and nobody else waits.
    /// </summary>
    IAsyncEnumerable<NotificationNews> ReadAllAsync(CancellationToken ct);
}

/// <summary>
/// Tells open pages about notifications the moment they are stored, whichever node stored them: what is committed is
/// told, what is rolled back never was.
/// </summary>
public interface INotificationFeed
{
    /// <summary>Starts to listen for one person.</summary>
    INotificationSubscription Subscribe(int userId);

    /// <summary>Says that notifications of this person were marked as read, so that their other open pages count anew.</summary>
    Task MarkedReadAsync(int userId, CancellationToken ct);
}
