using System.Diagnostics;
using Lms.Domain.Common;
using Lms.Domain.Operations;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Quartz;

namespace Lms.Infrastructure.Jobs;

/// <summary>Runs one turn of the work whose name the job bears; what goes wrong is logged and counted, and the next turn comes as planned.</summary>
[DisallowConcurrentExecution]
public sealed class JobRunner(IEnumerable<RecurringWork> all, IServiceScopeFactory scopes, TimeProvider clock, JobMeter meter, ILogger<JobRunner> log) : IJob
{
    /// <inheritdoc />
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        var name = context.JobDetail.Key.Name;
        var work = all.Single(work => work.Name == name);
        using var named = log.BeginScope("Job:{Job} Turn:{Turn}", name, context.FireInstanceId);
        var startedAt = clock.Now();
        var started = Stopwatch.GetTimestamp();
        var (outcome, error) = await RunAsync(work, cancellationToken);
        var took = Stopwatch.GetElapsedTime(started);
        meter.Ran(name, Wording.Snake(outcome), took);
        log.LogInformation("{Job} ended in {Milliseconds} ms: {Outcome}", name, Math.Round(took.TotalMilliseconds, 1), Wording.Snake(outcome));
        await TakeDownAsync(name, startedAt, outcome, error);
    }

    /// <summary>The turn has been taken whatever becomes of its record; a host that stops still writes it.</summary>
    private async Task TakeDownAsync(string name, DateTimeOffset startedAt, JobOutcome outcome, string? error)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<JobLedger>().NoteAsync(name, startedAt, outcome, error, CancellationToken.None);
        }
        catch (Exception fault)
        {
            log.LogError(fault, "How {Job} ended could not be taken down", name);
        }
    }

    private async Task<(JobOutcome Outcome, string? Error)> RunAsync(RecurringWork work, CancellationToken ct)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await work.Run(scope.ServiceProvider, ct);
            return (JobOutcome.Ok, null);
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            return (JobOutcome.Stopped, null);
        }
        catch (RefusedException refused)
        {
            log.LogWarning("{Job} was refused: {Code} {Sentence}", work.Name, refused.Refusal.Code, refused.Refusal.Sentence);
            return (JobOutcome.Refused, refused.Refusal.Sentence);
        }
        catch (Exception fault)
        {
            log.LogError(fault, "{Job} failed", work.Name);
            return (JobOutcome.Failed, fault.Message);
        }
    }
}
