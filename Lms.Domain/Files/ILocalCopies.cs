namespace Lms.Domain.Files;

/// <summary>Makes a stored file readable more than once and from any place, wherever the bytes lie.</summary>
public interface ILocalCopies
{
    /// <summary>A copy on this machine; disposing it deletes it.</summary>
    /// <exception cref="FileNotFoundException">The bytes are missing.</exception>
    Task<LocalCopy> MakeAsync(Guid id, string name, CancellationToken ct);
}

/// <summary>A stored file on this machine, for a while.</summary>
/// <param name="held">What deletes it when it is disposed.</param>
public sealed class LocalCopy(Upload upload, IAsyncDisposable held) : IAsyncDisposable
{
    /// <summary>What reads it.</summary>
    public Upload Upload { get; } = upload;

    /// <inheritdoc />
    public ValueTask DisposeAsync() => held.DisposeAsync();
}
