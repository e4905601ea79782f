namespace Lms.Domain.Files;

/// <summary>Where the bytes of uploaded files lie. Rows about them (<see cref="StoredFile"/>) are in the database.</summary>
public interface IFiles
{
    /// <summary>Writes the bytes under a new random id; a half-written file is never readable.</summary>
    Task WriteAsync(Guid id, Stream content, CancellationToken ct);

    /// <summary>Opens the bytes from <paramref name="offset"/> on, without loading them into memory; null when there are none.</summary>
    Task<Stream?> OpenAsync(Guid id, long offset, CancellationToken ct);

    /// <summary>Removes the bytes; removing them twice changes nothing.</summary>
    Task DeleteAsync(Guid id, CancellationToken ct);

    /// <summary>The ids of everything that lies here, half-written leftovers too, last touched before the given moment.</summary>
    IAsyncEnumerable<Guid> ListAsync(DateTimeOffset before, CancellationToken ct);

    /// <summary>Bytes that still fit; null where there is no limit to know of.</summary>
    Task<long?> FreeBytesAsync(CancellationToken ct);
}
