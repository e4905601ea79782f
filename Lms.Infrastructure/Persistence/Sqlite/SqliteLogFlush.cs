using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.Sqlite;

namespace Lms.Infrastructure.Persistence.Sqlite;

/// <summary>
/// Waits for the disk on behalf of all commits of one SQLite file that happened meanwhile. A commit appends to the
/// write-ahead log; nobody is answered before the log is on the disk, but while one flush runs, others commit, and the
/// next flush serves them all. A thread of its own does it, so that it never queues behind the requests that wait for it.
/// </summary>
[SuppressMessage("Design", "CA1001", Justification = "One per file, for the life of the process.")]
public sealed class SqliteLogFlush(string log)
{
    private static readonly ConcurrentDictionary<string, SqliteLogFlush> Flushes = new(StringComparer.Ordinal);

    private readonly Lock door = new();
    private readonly AutoResetEvent wanted = new(initialState: false);
    private Thread? worker;
    private TaskCompletionSource? waiting;
    private int count;

    /// <summary>How often the disk was waited for.</summary>
    public int Count => Volatile.Read(ref count);

    /// <summary>The flush of the file that this connection string names; every context of this process shares it.</summary>
    public static SqliteLogFlush Of(string connectionString) => Flushes.GetOrAdd(connectionString, text =>
    {
        var log = Path.GetFullPath(new SqliteConnectionStringBuilder(text).DataSource) + "-wal";
        return Flushes.GetOrAdd("file " + log, _ => new SqliteLogFlush(log));
    });

    /// <summary>Comes back when everything committed before the call is on the disk.</summary>
    /// <exception cref="CommitInDoubtException">The disk refused: what was committed may be lost at a power cut.</exception>
    public Task FlushAsync()
    {
        lock (door)
        {
            // A flush that runs may have begun before the commit: the one after it counts.
            waiting ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            var mine = waiting.Task;
            worker ??= Begin();
            wanted.Set();
            return mine;
        }
    }

    /// <summary>As <see cref="FlushAsync"/>, on this thread and for this caller alone.</summary>
    public void Flush()
    {
        if (Try() is { } fault)
            throw new CommitInDoubtException(fault);
    }

    private Thread Begin()
    {
        var thread = new Thread(Run) { IsBackground = true, Name = "SQLite log" };
        thread.Start();
        return thread;
    }

    private void Run()
    {
        while (wanted.WaitOne())
        {
            if (Next() is not { } served)
                continue;
            if (Try() is { } fault)
                served.SetException(new CommitInDoubtException(fault));
            else
                served.SetResult();
        }
    }

    private TaskCompletionSource? Next()
    {
        lock (door)
        {
            var served = waiting;
            waiting = null;
            return served;
        }
    }

    [SuppressMessage("Design", "CA1031", Justification = "Whatever the disk says, the commit is in doubt.")]
    private Exception? Try()
    {
        try
        {
            Interlocked.Increment(ref count);
            using var file = File.OpenHandle(log, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete);
            RandomAccess.FlushToDisk(file);
            return null;
        }
        catch (FileNotFoundException)
        {
            return null; // the last connection has moved the log into the file, waited for the disk, and removed it
        }
        catch (Exception exception)
        {
            return exception;
        }
    }
}
