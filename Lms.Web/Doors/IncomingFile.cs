using Lms.Domain.Files;

namespace Lms.Web.Doors;

/// <summary>
/// A file that a browser sends over a circuit, kept in a temporary file while a page needs it: a verb may read an
/// <see cref="Upload"/> more than once, and the browser's own stream may be read only once. Disposing it deletes it.
/// </summary>
public sealed class IncomingFile : IAsyncDisposable
{
    private const int Chunk = 64 * 1024;

    private readonly FileStream kept;

    private IncomingFile(FileStream kept, string name)
    {
        this.kept = kept;
        Upload = new Upload(name, kept.Length, () => new FileStream(kept.Name, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete));
    }

    /// <summary>What a verb takes.</summary>
    public Upload Upload { get; }

    /// <summary>Receives it whole.</summary>
    /// <param name="received">Told the number of bytes so far.</param>
    public static async Task<IncomingFile> ReceiveAsync(string name, Stream content, Func<long, Task> received, CancellationToken ct)
    {
        var kept = new FileStream(
            Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()),
            new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Share = FileShare.ReadWrite | FileShare.Delete, Options = FileOptions.Asynchronous | FileOptions.DeleteOnClose });
        try
        {
            var buffer = new byte[Chunk];
            int read;
            while ((read = await content.ReadAsync(buffer, ct)) > 0)
            {
                await kept.WriteAsync(buffer.AsMemory(0, read), ct);
                await received(kept.Length);
            }

            await kept.FlushAsync(ct);
            return new IncomingFile(kept, name);
        }
        catch
        {
            await kept.DisposeAsync();
            throw;
        }
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync() => kept.DisposeAsync();
}
