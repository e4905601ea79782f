namespace Lms.Infrastructure.Persistence.Sqlite;

/// <summary>
/// When SQLite waits for the disk (<c>Database:Sqlite:Synchronous</c>). With the write-ahead log every choice but
/// <see cref="Off"/> keeps the file sound, and none loses a commit when only the process dies.
/// </summary>
public enum SqliteSynchronous
{
    /// <summary>Never: a power cut may break the file. For tests and bulk loads.</summary>
    Off = 0,

    /// <summary>At checkpoints only: a power cut may undo the last commits.</summary>
    Normal = 1,

    /// <summary>At every commit: what was acknowledged survives a power cut. The default.</summary>
    Full = 2,
}
