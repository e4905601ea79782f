namespace Lms.Infrastructure.Persistence.Sqlite;

/// <summary>
/// A file that one process at a time holds open; the operating system lets go of it when the process dies. The file
/// itself stays: removed, it could be locked by two, one on the old file and one on the new.
/// </summary>
internal static class MigrationLockFile
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    /// <summary>Waits until the file is ours.</summary>
    public static async Task<IAsyncDisposable> WaitAsync(string path, CancellationToken ct)
    {
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1);
            }
            catch (IOException) when (File.Exists(path))
            {
                await Task.Delay(Pause, ct);
            }
        }
    }
}
