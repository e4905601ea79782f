using Microsoft.Extensions.Logging;
using Quartz;

namespace Lms.Infrastructure.Jobs;

/// <summary>
/// Brings the stored plan in line with this version's work: what is new is planned, what changed its rhythm is planned
/// anew, what no longer exists is removed. What is planned already keeps its next turn, however often the host restarts.
/// </summary>
public sealed class JobPlan(IEnumerable<RecurringWork> all, TimeProvider clock, ILogger<JobPlan> log)
{
    private const string Group = "recurring";

    /// <summary>Writes the plan into the engine's store.</summary>
    public async Task WriteAsync(IScheduler scheduler, CancellationToken ct)
    {
        foreach (var work in all)
            await PlanAsync(scheduler, work, ct);
        var known = all.Select(work => work.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var key in await scheduler.GetJobKeys(GroupMatcher<JobKey>.GroupEquals(Group), ct))
        {
            if (known.Contains(key.Name))
                continue;
            log.LogInformation("{Job} is no longer work of this version; its plan is removed", key.Name);
            await scheduler.DeleteJob(key, ct);
        }
    }

    private async Task PlanAsync(IScheduler scheduler, RecurringWork work, CancellationToken ct)
    {
        var key = new TriggerKey(work.Name, Group);
        if (await scheduler.GetTrigger(key, ct) is ISimpleTrigger planned && planned.RepeatInterval == work.Every)
            return;
        var job = JobBuilder.Create<JobRunner>().WithIdentity(new JobKey(work.Name, Group)).RequestRecovery().Build();
        var trigger = TriggerBuilder.Create().WithIdentity(key).StartAt(clock.GetUtcNow() + work.Every)
            .WithSimpleSchedule(schedule => schedule.WithInterval(work.Every).RepeatForever().WithMisfireInstruction(SimpleTriggerMisfireInstruction.NowWithExistingCount))
            .Build();
        await scheduler.ScheduleJob(job, [trigger], new ScheduleJobOptions { Replace = true }, ct);
    }
}
