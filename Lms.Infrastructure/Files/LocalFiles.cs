using System.Runtime.CompilerServices;
using Lms.Domain.Files;

namespace Lms.Infrastructure.Files;

/// <summary>
/// Files in a folder of this machine (or one all nodes mount), spread over 65,536 subfolders. Written beside their place,
/// forced to disk, then renamed into it: what can be opened is complete.
/// </summary>
public sealed class LocalFiles(string root) : IFiles
{
    private const string Unfinished = ".part";
    private const int BufferSize = 128 * 1024;

    /// <inheritdoc />
    public async Task WriteAsync(Guid id, Stream content, CancellationToken ct)
    {
        var place = PlaceOf(id);
        Directory.CreateDirectory(Path.GetDirectoryName(place)!);
        await using (var file = new FileStream(place + Unfinished, FileMode.Create, FileAccess.Write, FileShare.None, BufferSize, FileOptions.Asynchronous))
        {
            await content.CopyToAsync(file, BufferSize, ct);
            file.Flush(flushToDisk: true);
        }

        File.Move(place + Unfinished, place);
    }

    /// <inheritdoc />
    public Task<Stream?> OpenAsync(Guid id, long offset, CancellationToken ct)
    {
        try
        {
            var file = new FileStream(PlaceOf(id), FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, BufferSize, FileOptions.Asynchronous);
            file.Seek(offset, SeekOrigin.Begin);
            return Task.FromResult<Stream?>(file);
        }
        catch (Exception gone) when (gone is FileNotFoundException or DirectoryNotFoundException)
        {
            return Task.FromResult<Stream?>(null);
        }
    }

    /// <inheritdoc />
    public Task DeleteAsync(Guid id, CancellationToken ct)
    {
        var place = PlaceOf(id);
        if (Directory.Exists(Path.GetDirectoryName(place)))
        {
            File.Delete(place);
            File.Delete(place + Unfinished);
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public async IAsyncEnumerable<Guid> ListAsync(DateTimeOffset before, [EnumeratorCancellation] CancellationToken ct)
    {
        if (!Directory.Exists(root))
            yield break;
        foreach (var path in Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories))
        {
            ct.ThrowIfCancellationRequested();
            if (Guid.TryParseExact(Path.GetFileNameWithoutExtension(path), "N", out var id) && File.GetLastWriteTimeUtc(path) < before.UtcDateTime)
                yield return id;
        }

        await Task.CompletedTask;
    }

    /// <inheritdoc />
    public Task<long?> FreeBytesAsync(CancellationToken ct)
    {
        var there = new DirectoryInfo(root);
        while (!there.Exists && there.Parent is { } above)
            there = above;
        return Task.FromResult<long?>(new DriveInfo(there.FullName).AvailableFreeSpace);
    }

    private string PlaceOf(Guid id)
    {
        var name = id.ToString("N");
        return Path.Combine(root, name[..2], name[2..4], name);
    }
}
