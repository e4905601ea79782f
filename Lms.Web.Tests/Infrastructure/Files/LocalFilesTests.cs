using Lms.Infrastructure.Files;
using Lms.Web.Tests.Support;

namespace Lms.Web.Tests.Infrastructure.Files;

public sealed class LocalFilesTests : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("lms-local-files-").FullName;

    [Fact]
    public async Task Written_IsReadFromAnyOffset()
    {
        var files = new LocalFiles(root);
        var id = Guid.NewGuid();
        await files.WriteAsync(id, new MemoryStream(Samples.Pdf(300_000)), CancellationToken.None);
        await using var whole = await files.OpenAsync(id, 0, CancellationToken.None);
        await using var tail = await files.OpenAsync(id, 299_990, CancellationToken.None);
        Assert.Equal(Samples.Pdf(300_000), await ReadAsync(whole!));
        Assert.Equal(Samples.Pdf(300_000)[299_990..], await ReadAsync(tail!));
    }

    [Fact]
    public async Task HalfWritten_IsNeverReadable_AndListedAsLeftover()
    {
        var files = new LocalFiles(root);
        var id = Guid.NewGuid();
        await Assert.ThrowsAsync<IOException>(() => files.WriteAsync(id, new BreakingStream(), CancellationToken.None));
        Assert.Null(await files.OpenAsync(id, 0, CancellationToken.None));
        Assert.Equal([id], await ListAsync(files, DateTimeOffset.UtcNow.AddMinutes(1)));
        await files.DeleteAsync(id, CancellationToken.None);
        Assert.Empty(await ListAsync(files, DateTimeOffset.UtcNow.AddMinutes(1)));
    }

    [Fact]
    public async Task Deleted_IsGone_AndDeletingAgainChangesNothing()
    {
        var files = new LocalFiles(root);
        var id = Guid.NewGuid();
        await files.DeleteAsync(id, CancellationToken.None);
        await files.WriteAsync(id, new MemoryStream(Samples.Png), CancellationToken.None);
        await files.DeleteAsync(id, CancellationToken.None);
        await files.DeleteAsync(id, CancellationToken.None);
        Assert.Null(await files.OpenAsync(id, 0, CancellationToken.None));
    }

    [Fact]
    public async Task List_LeavesOutWhatIsYounger()
    {
        var files = new LocalFiles(root);
        await files.WriteAsync(Guid.NewGuid(), new MemoryStream(Samples.Png), CancellationToken.None);
        Assert.Empty(await ListAsync(files, DateTimeOffset.UtcNow.AddHours(-1)));
        Assert.Single(await ListAsync(files, DateTimeOffset.UtcNow.AddMinutes(1)));
        Assert.Empty(await ListAsync(new LocalFiles(Path.Combine(root, "nowhere")), DateTimeOffset.UtcNow));
    }

    public void Dispose() => Directory.Delete(root, recursive: true);

    private static async Task<byte[]> ReadAsync(Stream stream)
    {
        using var copy = new MemoryStream();
        await stream.CopyToAsync(copy);
        return copy.ToArray();
    }

    private static async Task<List<Guid>> ListAsync(LocalFiles files, DateTimeOffset before)
    {
        var found = new List<Guid>();
        await foreach (var id in files.ListAsync(before, CancellationToken.None))
            found.Add(id);
        return found;
    }

    private sealed class BreakingStream() : MemoryStream([1, 2, 3])
    {
        public override Task CopyToAsync(Stream destination, int bufferSize, CancellationToken cancellationToken)
        {
            destination.Write([1, 2]);
            throw new IOException("the sender has gone");
        }
    }
}
