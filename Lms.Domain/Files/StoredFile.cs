namespace Lms.Domain.Files;

/// <summary>One uploaded file: where it lies under a random name, and what it was called.</summary>
public sealed class StoredFile
{
    /// <summary>Random; also the name under which the bytes lie.</summary>
    public required Guid Id { get; init; }

    /// <summary>The name the uploader gave it, used for download.</summary>
    public required string OriginalName { get; init; }

    /// <summary>Decided by the content, never by the name.</summary>
    public required string ContentType { get; init; }

    /// <summary>Bytes.</summary>
    public required long Length { get; init; }

    public required int UploadedById { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }
}
