using Lms.Infrastructure.Persistence;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Quartz;

namespace Lms.Infrastructure.Jobs;

/// <summary>
/// Starts the job engine as soon as there is a migrated database (the host serves meanwhile), and at the stop lets the
/// turns that run come to their end.
/// </summary>
public sealed class JobEngine(ISchedulerFactory schedulers, JobPlan plan, IServiceScopeFactory scopes, TimeProvider clock, ILogger<JobEngine> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    private readonly TaskCompletionSource running = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private IScheduler? scheduler;

    /// <summary>Ends when the plan stands and turns are being taken.</summary>
    public Task Running => running.Task;

    /// <inheritdoc />
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        if (scheduler is not null)
            await scheduler.Shutdown(waitForJobsToComplete: true, cancellationToken);
    }

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!await TryStartAsync(stoppingToken))
            await Task.Delay(Pause, clock, stoppingToken);
        running.SetResult();
    }

    private async Task<bool> TryStartAsync(CancellationToken ct)
    {
        try
        {
            if (await LacksMigrationsAsync(ct))
            {
                log.LogWarning("Background work waits for the database to be migrated");
                return false;
            }

            scheduler ??= await schedulers.GetScheduler(ct);
            await plan.WriteAsync(scheduler, ct);
            await scheduler.Start(ct);
            return true;
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            log.LogWarning(fault, "Background work cannot start yet; next try in {Seconds} s", Pause.TotalSeconds);
            return false;
        }
    }

    private async Task<bool> LacksMigrationsAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<DatabaseMigrator>().PendingAsync(ct)).Count > 0;
    }
}
