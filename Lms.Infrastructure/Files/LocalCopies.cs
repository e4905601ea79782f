using Lms.Domain.Files;

namespace Lms.Infrastructure.Files;

/// <summary>Copies in the folder for temporary files; they go even when the process dies.</summary>
public sealed class LocalCopies(IFiles files) : ILocalCopies
{
    /// <inheritdoc />
    public async Task<LocalCopy> MakeAsync(Guid id, string name, CancellationToken ct)
    {
        await using var stored = await files.OpenAsync(id, 0, ct) ?? throw new FileNotFoundException($"The bytes of stored file {id} are missing.");
        var copy = new FileStream(
            Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()),
            new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Share = FileShare.ReadWrite | FileShare.Delete, Options = FileOptions.Asynchronous | FileOptions.DeleteOnClose });
        try
        {
            await stored.CopyToAsync(copy, ct);
            await copy.FlushAsync(ct);
            return new LocalCopy(new Upload(name, copy.Length, () => new FileStream(copy.Name, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete)), copy);
        }
        catch
        {
            await copy.DisposeAsync();
            throw;
        }
    }
}
