using Lms.Domain.Common;
using Lms.Domain.Notifications;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Lms.Infrastructure.Notifications;

/// <summary>
/// Looks, on databases that cannot call, whether other nodes stored or read notifications of the people with open pages
/// here: every two seconds one small query over the index of unread notifications; none while nobody is here.
/// </summary>
public sealed class NotificationPolling(NotificationFeed feed, IServiceScopeFactory scopes, TimeProvider clock, ILogger<NotificationPolling> log, TimeSpan interval) : BackgroundService
{
    private const int PeopleAtOnce = 500;

    private Dictionary<int, Pulse> last = [];

    private sealed record Pulse(int Unread, int Newest);

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(interval, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
                await LookAsync(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            return; // the host stops
        }
    }

    private async Task LookAsync(CancellationToken ct)
    {
        try
        {
            var pulses = new Dictionary<int, Pulse>();
            foreach (var people in feed.Watched.Chunk(PeopleAtOnce))
                await ReadAsync(people, pulses, ct);
            feed.Signal(pulses.Where(pulse => last.GetValueOrDefault(pulse.Key) != pulse.Value).Select(pulse => pulse.Key));
            last = pulses;
        }
        catch (Exception fault) when (!ct.IsCancellationRequested)
        {
            log.LogWarning(fault, "Looking for the notifications of other nodes failed; looking again in {Interval}", interval);
        }
    }

    private async Task ReadAsync(int[] people, Dictionary<int, Pulse> pulses, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var rows = await scope.ServiceProvider.GetRequiredService<ILmsDb>().Set<Notification>().AsNoTracking()
            .Where(row => !row.IsRead && people.Contains(row.RecipientId))
            .GroupBy(row => row.RecipientId)
            .Select(group => new { UserId = group.Key, Unread = group.Count(), Newest = group.Max(row => row.Id) })
            .ToListAsync(ct);
        foreach (var userId in people)
            pulses[userId] = new Pulse(0, 0);
        foreach (var row in rows)
            pulses[row.UserId] = new Pulse(row.Unread, row.Newest);
    }
}
