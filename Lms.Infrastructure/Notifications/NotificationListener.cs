using Lms.Infrastructure.Persistence;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Lms.Infrastructure.Notifications;

/// <summary>Hears what other nodes call out through PostgreSQL, on one connection that is kept for it.</summary>
public sealed class NotificationListener(NotificationFeed feed, DatabaseOptions database, TimeProvider clock, ILogger<NotificationListener> log) : BackgroundService
{
    private const int KeepAliveSeconds = 30;

    private static readonly TimeSpan PauseAfterFault = TimeSpan.FromSeconds(2);

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await ListenAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return; // the host stops
            }
            catch (Exception fault)
            {
                log.LogWarning(fault, "Listening for the notifications of other nodes broke off; starting again");
                await Task.Delay(PauseAfterFault, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task ListenAsync(CancellationToken ct)
    {
        var connectionString = new NpgsqlConnectionStringBuilder(database.ConnectionString) { KeepAlive = KeepAliveSeconds, Pooling = false }.ConnectionString;
        await using var connection = new NpgsqlConnection(connectionString);
        connection.Notification += (_, call) =>
        {
            if (NotificationCalls.Heard(call.Payload, feed.Node) is { } people)
                feed.Signal(people);
        };
        await connection.OpenAsync(ct);
        await using (var command = new NpgsqlCommand($"LISTEN {NotificationCalls.Channel}", connection))
            await command.ExecuteNonQueryAsync(ct);
        feed.SignalAll(); // nobody listened until now
        while (true)
            await connection.WaitAsync(ct);
    }
}
