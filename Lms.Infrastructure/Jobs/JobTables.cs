using Quartz;

namespace Lms.Infrastructure.Jobs;

/// <summary>Makes the job engine's tables (QRTZ_*) where they are missing, for hosts whose own account may not.</summary>
public sealed class JobTables(ISchedulerFactory schedulers)
{
    /// <summary>Makes what is missing; changes nothing that is there.</summary>
    public async Task ProvisionAsync(CancellationToken ct)
    {
        var scheduler = await schedulers.GetScheduler(ct); // building it opens the store, which provisions; it is never started
        await scheduler.Shutdown(waitForJobsToComplete: true, ct);
    }
}
