using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.Sqlite;

namespace Lms.Infrastructure.Persistence.Sqlite;

/// <summary>
/// Lets the writers of one SQLite file in one after another, in the order they came. SQLite has one writer at a time
/// anyway, but makes the others wait by blocking their threads; here they wait without one.
/// </summary>
[SuppressMessage("Design", "CA1001", Justification = "One per file, for the life of the process; no wait handle is ever made.")]
internal sealed class SqliteWriteGate
{
    private static readonly ConcurrentDictionary<string, SqliteWriteGate> Gates = new(StringComparer.Ordinal);

    private readonly SemaphoreSlim turn = new(1, 1);

    private SqliteWriteGate()
    {
    }

    /// <summary>The gate of the file that this connection string names; every context of this process shares it.</summary>
    public static SqliteWriteGate Of(string connectionString) => Gates.GetOrAdd(connectionString, text =>
    {
        var file = new SqliteConnectionStringBuilder(text).DataSource;
        return Gates.GetOrAdd("file " + Path.GetFullPath(file), _ => new SqliteWriteGate());
    });

    /// <summary>Waits for a turn.</summary>
    /// <exception cref="TimeoutException">The patience ran out.</exception>
    public async Task EnterAsync(TimeSpan patience, CancellationToken ct)
    {
        if (!await turn.WaitAsync(patience, ct))
            throw TookTooLong();
    }

    /// <summary>Waits for a turn on this thread.</summary>
    /// <exception cref="TimeoutException">The patience ran out.</exception>
    public void Enter(TimeSpan patience)
    {
        if (!turn.Wait(patience))
            throw TookTooLong();
    }

    /// <summary>Ends the turn.</summary>
    public void Leave() => turn.Release();

    private static TimeoutException TookTooLong() =>
        new("The turn to write to the SQLite file did not come in time: a transaction is stuck, or there are more writers than one file can serve.");
}
