using System.Data.Common;
using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using SQLitePCL;

namespace Lms.Infrastructure.Persistence.Sqlite;

/// <summary>
/// Sets up each SQLite connection: write-ahead log (readers never wait for the writer), foreign keys enforced, a
/// patience with other processes, and letters folded as .NET does. Pooled connections keep their settings. Where every commit
/// is to be on the disk, the connections leave the waiting to <see cref="SqliteLogFlush"/>.
/// </summary>
internal sealed class SqlitePragmas(SqliteSynchronous synchronous) : DbConnectionInterceptor
{
    private readonly ConditionalWeakTable<sqlite3, object> prepared = [];
    private readonly string sql = string.Create(
        CultureInfo.InvariantCulture,
        $"PRAGMA busy_timeout = 5000; PRAGMA journal_mode = WAL; PRAGMA foreign_keys = ON; PRAGMA synchronous = {(int)(synchronous == SqliteSynchronous.Full ? SqliteSynchronous.Normal : synchronous)};");

    /// <summary>What was asked for.</summary>
    public SqliteSynchronous Synchronous => synchronous;

    /// <summary>Those of a context; null without (tools of the design time).</summary>
    public static SqlitePragmas? Of(DbContextOptions options) => options.FindExtension<CoreOptionsExtension>()?.Interceptors?.OfType<SqlitePragmas>().FirstOrDefault();

    /// <inheritdoc />
    public override DbConnection ConnectionCreated(ConnectionCreatedEventData eventData, DbConnection result)
    {
        // SQLite's own knows the 26 letters of ASCII only; searches fold case in every language.
        ((SqliteConnection)result).CreateFunction("lower", (string? text) => text?.ToLowerInvariant(), isDeterministic: true);
        return result;
    }

    /// <inheritdoc />
    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        var sqlite = (SqliteConnection)connection;
        if (!prepared.TryAdd(sqlite.Handle!, sql))
            return;
        using var command = sqlite.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <inheritdoc />
    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        ConnectionOpened(connection, eventData);
        return Task.CompletedTask;
    }
}
