using System.Data.Common;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Lms.Infrastructure.Telemetry;

/// <summary>Counts and times the commands sent to the database: by what they return and how they ended, never by their text.</summary>
public sealed class SqlMeter : DbCommandInterceptor
{
    private readonly Histogram<double> duration;

    /// <summary>Makes the instrument.</summary>
    public SqlMeter(IMeterFactory meters) => duration = meters.Create("Lms.Sql").CreateHistogram<double>(
        "lms.sql.command.duration", "s", "Time a command took in the database.", null,
        new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10] });

    /// <inheritdoc />
    public override DbDataReader ReaderExecuted(DbCommand command, CommandExecutedEventData eventData, DbDataReader result)
    {
        Took(eventData.ExecuteMethod, "ok", eventData.Duration);
        return result;
    }

    /// <inheritdoc />
    public override ValueTask<DbDataReader> ReaderExecutedAsync(DbCommand command, CommandExecutedEventData eventData, DbDataReader result, CancellationToken cancellationToken = default)
    {
        Took(eventData.ExecuteMethod, "ok", eventData.Duration);
        return ValueTask.FromResult(result);
    }

    /// <inheritdoc />
    public override int NonQueryExecuted(DbCommand command, CommandExecutedEventData eventData, int result)
    {
        Took(eventData.ExecuteMethod, "ok", eventData.Duration);
        return result;
    }

    /// <inheritdoc />
    public override ValueTask<int> NonQueryExecutedAsync(DbCommand command, CommandExecutedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        Took(eventData.ExecuteMethod, "ok", eventData.Duration);
        return ValueTask.FromResult(result);
    }

    /// <inheritdoc />
    public override object? ScalarExecuted(DbCommand command, CommandExecutedEventData eventData, object? result)
    {
        Took(eventData.ExecuteMethod, "ok", eventData.Duration);
        return result;
    }

    /// <inheritdoc />
    public override ValueTask<object?> ScalarExecutedAsync(DbCommand command, CommandExecutedEventData eventData, object? result, CancellationToken cancellationToken = default)
    {
        Took(eventData.ExecuteMethod, "ok", eventData.Duration);
        return ValueTask.FromResult(result);
    }

    /// <inheritdoc />
    public override void CommandFailed(DbCommand command, CommandErrorEventData eventData) => Took(eventData.ExecuteMethod, "failed", eventData.Duration);

    /// <inheritdoc />
    public override Task CommandFailedAsync(DbCommand command, CommandErrorEventData eventData, CancellationToken cancellationToken = default)
    {
        Took(eventData.ExecuteMethod, "failed", eventData.Duration);
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public override void CommandCanceled(DbCommand command, CommandEndEventData eventData) => Took(eventData.ExecuteMethod, "cancelled", eventData.Duration);

    /// <inheritdoc />
    public override Task CommandCanceledAsync(DbCommand command, CommandEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Took(eventData.ExecuteMethod, "cancelled", eventData.Duration);
        return Task.CompletedTask;
    }

    private void Took(DbCommandMethod method, string outcome, TimeSpan took) => duration.Record(
        took.TotalSeconds,
        new TagList
        {
            { "kind", method switch { DbCommandMethod.ExecuteReader => "reader", DbCommandMethod.ExecuteScalar => "scalar", _ => "nonquery" } },
            { "outcome", outcome },
        });
}
