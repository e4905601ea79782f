using System.Diagnostics;
using Lms.Domain.Common;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Quartz;

namespace Lms.Infrastructure.Jobs;

/// <summary>Runs one turn of the work whose name the job bears; what goes wrong is logged and counted, and the next turn comes as planned.</summary>
[DisallowConcurrentExecution]
public sealed class JobRunner(IEnumerable<RecurringWork> all, IServiceScopeFactory scopes, JobMeter meter, ILogger<JobRunner> log) : IJob
{
    /// <inheritdoc />
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        var name = context.JobDetail.Key.Name;
        var work = all.Single(work => work.Name == name);
        using var named = log.BeginScope("Job:{Job} Turn:{Turn}", name, context.FireInstanceId);
        var started = Stopwatch.GetTimestamp();
        var outcome = await RunAsync(work, cancellationToken);
        var took = Stopwatch.GetElapsedTime(started);
        meter.Ran(name, outcome, took);
        log.LogInformation("{Job} ended in {Milliseconds} ms: {Outcome}", name, Math.Round(took.TotalMilliseconds, 1), outcome);
    }

    private async Task<string> RunAsync(RecurringWork work, CancellationToken ct)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await work.Run(scope.ServiceProvider, ct);
            return "ok";
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            return "stopped";
        }
        catch (RefusedException refused)
        {
            log.LogWarning("{Job} was refused: {Code} {Sentence}", work.Name, refused.Refusal.Code, refused.Refusal.Sentence);
            return "refused";
        }
        catch (Exception fault)
        {
            log.LogError(fault, "{Job} failed", work.Name);
            return "failed";
        }
    }
}
