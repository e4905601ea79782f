using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Lms.Infrastructure.Persistence.Sqlite;

/// <summary>Takes a turn at the write gate for commands that write outside a save and outside a transaction: <c>ExecuteUpdate</c>, <c>ExecuteDelete</c>, plain SQL.</summary>
internal sealed class SqliteLoneWrites : DbCommandInterceptor
{
    public static readonly SqliteLoneWrites Instance = new();

    /// <inheritdoc />
    public override InterceptionResult<int> NonQueryExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<int> result)
    {
        if (command.Transaction is null)
            Context(eventData)?.BeginLoneWrite();
        return result;
    }

    /// <inheritdoc />
    public override async ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        if (command.Transaction is null && Context(eventData) is { } context)
            await context.BeginLoneWriteAsync(cancellationToken);
        return result;
    }

    /// <inheritdoc />
    public override int NonQueryExecuted(DbCommand command, CommandExecutedEventData eventData, int result)
    {
        if (Context(eventData) is { } context && context.EndLoneWrite() && result > 0)
            context.Written();
        return result;
    }

    /// <inheritdoc />
    public override async ValueTask<int> NonQueryExecutedAsync(DbCommand command, CommandExecutedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        if (Context(eventData) is { } context && context.EndLoneWrite() && result > 0)
            await context.WrittenAsync();
        return result;
    }

    /// <inheritdoc />
    public override void CommandFailed(DbCommand command, CommandErrorEventData eventData) => Context(eventData)?.EndLoneWrite();

    /// <inheritdoc />
    public override Task CommandFailedAsync(DbCommand command, CommandErrorEventData eventData, CancellationToken cancellationToken = default) => Ended(eventData);

    /// <inheritdoc />
    public override void CommandCanceled(DbCommand command, CommandEndEventData eventData) => Context(eventData)?.EndLoneWrite();

    /// <inheritdoc />
    public override Task CommandCanceledAsync(DbCommand command, CommandEndEventData eventData, CancellationToken cancellationToken = default) => Ended(eventData);

    private static SqliteLmsDbContext? Context(CommandEventData eventData) => eventData.Context as SqliteLmsDbContext;

    private static SqliteLmsDbContext? Context(CommandEndEventData eventData) => eventData.Context as SqliteLmsDbContext;

    private static Task Ended(CommandEndEventData eventData)
    {
        Context(eventData)?.EndLoneWrite();
        return Task.CompletedTask;
    }
}
