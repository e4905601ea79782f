using System.Threading.Channels;
using Lms.Domain.Common;
using Lms.Domain.Notifications;
using Lms.Infrastructure.Persistence;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Lms.Infrastructure.Notifications;

/// <summary>
/// The live feed of this node. A signal names people, never contents: for those with an open page the feed reads what is
/// committed and tells what they do not know yet. A signal too many therefore costs a look and tells nothing.
/// </summary>
public sealed class NotificationFeed(IServiceScopeFactory scopes, TimeProvider clock, ILogger<NotificationFeed> log) : BackgroundService, INotificationFeed
{
    /// <summary>Looks that go on side by side; one person is always looked at by the same lane, so news keep their order.</summary>
    private const int Lanes = 4;

    private static readonly TimeSpan PauseAfterFault = TimeSpan.FromSeconds(1);

    private readonly Dictionary<int, NotificationWatch> watches = [];
    private readonly Channel<NotificationWatch>[] lanes = [.. Enumerable.Range(0, Lanes).Select(_ => Channel.CreateUnbounded<NotificationWatch>(new UnboundedChannelOptions { SingleReader = true }))];

    /// <summary>Tells this node's own messages from those of others.</summary>
    internal string Node { get; } = Guid.NewGuid().ToString("N");

    /// <summary>The people with open pages on this node.</summary>
    public IReadOnlyCollection<int> Watched
    {
        get
        {
            lock (watches)
                return [.. watches.Keys];
        }
    }

    /// <inheritdoc />
    public INotificationSubscription Subscribe(int userId)
    {
        lock (watches)
        {
            if (!watches.TryGetValue(userId, out var watch))
                watches[userId] = watch = new NotificationWatch(userId);
            var page = watch.Open(one => Unsubscribe(watch, one));
            Look(watch);
            return page;
        }
    }

    /// <inheritdoc />
    public async Task MarkedReadAsync(int userId, CancellationToken ct)
    {
        Signal([userId]);
        await using var scope = scopes.CreateAsyncScope();
        await NotificationCalls.SendAsync(scope.ServiceProvider.GetRequiredService<LmsDbContext>(), Node, [userId], ct);
    }

    /// <summary>Something about these people's notifications may have changed; never waits. For writers that pass the change tracker by.</summary>
    public void Signal(IEnumerable<int> userIds)
    {
        lock (watches)
        {
            foreach (var userId in userIds)
            {
                if (watches.TryGetValue(userId, out var watch))
                    Look(watch);
            }
        }
    }

    /// <summary>Anything may have changed: messages of other nodes may have been missed.</summary>
    internal void SignalAll() => Signal(Watched);

    /// <inheritdoc />
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(lanes.Select(lane => Task.Run(() => RunAsync(lane.Reader, stoppingToken), CancellationToken.None)));

    private void Unsubscribe(NotificationWatch watch, NotificationWatch.Page page)
    {
        lock (watches)
        {
            if (watch.Close(page))
                watches.Remove(watch.UserId);
        }
    }

    private void Look(NotificationWatch watch)
    {
        if (watch.MarkStale())
            lanes[watch.UserId % Lanes].Writer.TryWrite(watch);
    }

    private async Task RunAsync(ChannelReader<NotificationWatch> lane, CancellationToken ct)
    {
        try
        {
            await foreach (var watch in lane.ReadAllAsync(ct))
                await LookAsync(watch, ct);
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            return; // the host stops
        }
    }

    private async Task LookAsync(NotificationWatch watch, CancellationToken ct)
    {
        watch.BeginLook();
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            watch.Tell(await LatestNotifications.ReadAsync(scope.ServiceProvider.GetRequiredService<ILmsDb>(), watch.UserId, ct));
        }
        catch (Exception fault) when (!ct.IsCancellationRequested)
        {
            log.LogWarning(fault, "Reading the live notifications of user {UserId} failed; trying again", watch.UserId);
            await Task.Delay(PauseAfterFault, clock, ct);
            Signal([watch.UserId]);
        }
    }
}
