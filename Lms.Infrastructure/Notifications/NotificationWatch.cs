using System.Threading.Channels;
using Lms.Domain.Notifications;

namespace Lms.Infrastructure.Notifications;

/// <summary>One person with open pages on this node: who listens, and what they know already.</summary>
internal sealed class NotificationWatch(int userId)
{
    /// <summary>News that one slow page may fall behind before it loses the oldest.</summary>
    private const int Backlog = 16;

    private readonly List<Page> pages = [];
    private HashSet<int>? known;
    private int oldestKnown;
    private int? unread;
    private int waiting;

    public int UserId { get; } = userId;

    /// <summary>True for the first caller since the last look; everybody after it is served by the same look.</summary>
    public bool MarkStale() => Interlocked.Exchange(ref waiting, 1) == 0;

    /// <summary>Before looking: whatever happens from here on asks for another look.</summary>
    public void BeginLook() => Volatile.Write(ref waiting, 0);

    public Page Open(Action<Page> closed)
    {
        var page = new Page(closed);
        lock (pages)
            pages.Add(page);
        return page;
    }

    /// <returns>True when nobody listens any more.</returns>
    public bool Close(Page page)
    {
        lock (pages)
        {
            pages.Remove(page);
            return pages.Count == 0;
        }
    }

    /// <summary>Compares what is stored with what the pages know and tells them the difference.</summary>
    public void Tell(NotificationNews stored)
    {
        lock (pages)
        {
            var added = known is null ? [] : stored.Added.Where(row => row.Id > oldestKnown && !known.Contains(row.Id)).Reverse().ToList();
            var changed = added.Count > 0 || unread != stored.Unread;
            known = [.. stored.Added.Select(row => row.Id)];
            oldestKnown = stored.Added.Count < LatestNotifications.Newest ? 0 : known.Min();
            unread = stored.Unread;
            foreach (var page in pages)
                page.Tell(added, stored.Unread, changed);
        }
    }

    /// <summary>One listening page.</summary>
    internal sealed class Page(Action<Page> closed) : INotificationSubscription
    {
        private readonly Channel<NotificationNews> news = Channel.CreateBounded<NotificationNews>(
            new BoundedChannelOptions(Backlog) { FullMode = BoundedChannelFullMode.DropOldest, SingleReader = true });

        private bool told;
        private int gone;

        public void Tell(List<NotificationSummary> added, int unread, bool changed)
        {
            if (!told)
                news.Writer.TryWrite(new NotificationNews([], unread));
            else if (changed)
                news.Writer.TryWrite(new NotificationNews(added, unread));
            told = true;
        }

        public IAsyncEnumerable<NotificationNews> ReadAllAsync(CancellationToken ct) => news.Reader.ReadAllAsync(ct);

        public void Dispose()
        {
            if (Interlocked.Exchange(ref gone, 1) != 0)
                return;
            news.Writer.TryComplete();
            closed(this);
        }
    }
}
