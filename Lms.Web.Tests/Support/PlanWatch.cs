using System.Data.Common;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace Lms.Web.Tests.Support;

/// <summary>
/// Asks the database how it goes about each page of a list, with the very values that were sent. PostgreSQL is forbidden
/// to read whole tables and to sort, which it does only where no index helps; small tables would tempt it otherwise.
/// </summary>
public sealed class PlanWatch : DbCommandInterceptor
{
    private static readonly AsyncLocal<List<Plan>?> Heard = new();

    /// <summary>The plans of the pages that this work reads.</summary>
    public static async Task<IReadOnlyList<Plan>> DuringAsync(Func<Task> work)
    {
        var plans = Heard.Value = [];
        await work();
        Heard.Value = null;
        return plans;
    }

    /// <inheritdoc />
    public override async ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        if (Heard.Value is { } plans && command.CommandText.Contains("LIMIT", StringComparison.Ordinal))
            plans.Add(new Plan(command.CommandText, await ExplainAsync(command, cancellationToken), command.Connection is SqliteConnection));
        return result;
    }

    private static async Task<string> ExplainAsync(DbCommand command, CancellationToken ct)
    {
        var isSqlite = command.Connection is SqliteConnection;
        if (!isSqlite)
            await DoAsync(command, "SET enable_seqscan = off; SET enable_sort = off; SET enable_bitmapscan = off", ct);
        await using var explain = command.Connection!.CreateCommand();
        explain.Transaction = command.Transaction;
        explain.CommandText = (isSqlite ? "EXPLAIN QUERY PLAN " : "EXPLAIN (COSTS OFF) ") + command.CommandText;
        foreach (DbParameter parameter in command.Parameters)
            explain.Parameters.Add(parameter is ICloneable known ? known.Clone() : Copy(explain, parameter));
        var lines = new List<string>();
        await using (var reader = await explain.ExecuteReaderAsync(ct))
        {
            while (await reader.ReadAsync(ct))
                lines.Add(reader.GetString(isSqlite ? 3 : 0));
        }

        if (!isSqlite)
            await DoAsync(command, "RESET enable_seqscan; RESET enable_sort; RESET enable_bitmapscan", ct);
        return string.Join('\n', lines);
    }

    private static async Task DoAsync(DbCommand like, string sql, CancellationToken ct)
    {
        await using var command = like.Connection!.CreateCommand();
        command.Transaction = like.Transaction;
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(ct);
    }

    private static DbParameter Copy(DbCommand command, DbParameter parameter)
    {
        var copy = command.CreateParameter();
        (copy.ParameterName, copy.Value) = (parameter.ParameterName, parameter.Value);
        return copy;
    }

    /// <summary>How the database goes about a command.</summary>
    public sealed record Plan(string Sql, string Steps, bool IsSqlite)
    {
        /// <summary>True when it reads this table from one end to the other, without an index.</summary>
        public bool ReadsWhole(string table) => IsSqlite
            ? Regex.Matches(Sql, $"(FROM|JOIN) \"{table}\" AS \"(?<alias>\\w+)\"").Any(named => Regex.IsMatch(Steps, $@"^SCAN {named.Groups["alias"].Value}\s*$", RegexOptions.Multiline))
            : Steps.Contains($"Seq Scan on \"{table}\"", StringComparison.Ordinal);

        /// <summary>True when it puts rows into order itself, instead of finding them in it; equals within an index's order may be sorted on the way.</summary>
        public bool Sorts => IsSqlite ? Steps.Contains("TEMP B-TREE FOR ORDER BY", StringComparison.Ordinal) : Regex.IsMatch(Steps, @"^\s*(->\s+)?Sort\s*$", RegexOptions.Multiline);
    }

    /// <summary>A host whose lists can be asked for their plans.</summary>
    public class App : LmsApp
    {
        /// <inheritdoc />
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureTestServices(services => services.AddSingleton<IInterceptor>(new PlanWatch()));
        }
    }
}
