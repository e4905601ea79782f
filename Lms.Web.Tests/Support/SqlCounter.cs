using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Lms.Web.Tests.Support;

/// <summary>Notes the SQL commands of one asynchronous flow: tests that run side by side do not disturb each other.</summary>
public sealed class SqlCounter : DbCommandInterceptor
{
    private readonly AsyncLocal<List<string>?> flow = new();

    /// <summary>Runs <paramref name="work"/> and hands back the text of every command it sent, save for the look-up of the caller's own account, which is cached.</summary>
    public async Task<IReadOnlyList<string>> CountAsync(Func<Task> work)
    {
        var commands = new List<string>();
        flow.Value = commands;
        try
        {
            await work();
        }
        finally
        {
            flow.Value = null;
        }

        lock (commands)
            return [.. commands];
    }

    public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
    {
        Note(command);
        return result;
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        Note(command);
        return ValueTask.FromResult(result);
    }

    public override InterceptionResult<int> NonQueryExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<int> result)
    {
        Note(command);
        return result;
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Note(command);
        return ValueTask.FromResult(result);
    }

    public override InterceptionResult<object> ScalarExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<object> result)
    {
        Note(command);
        return result;
    }

    public override ValueTask<InterceptionResult<object>> ScalarExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<object> result, CancellationToken cancellationToken = default)
    {
        Note(command);
        return ValueTask.FromResult(result);
    }

    private void Note(DbCommand command)
    {
        if (flow.Value is not { } commands || command.CommandText.StartsWith("-- standing", StringComparison.Ordinal))
            return;
        lock (commands)
            commands.Add(command.CommandText);
    }
}
