namespace Lms.Domain.Files;

/// <summary>One uploaded file: where it lies under a random name, and what it was called.</summary>
public sealed class StoredFile
{
    /// <summary>The most characters of <see cref="OriginalName"/>.</summary>
    public const int MaxNameLength = 255;

    /// <summary>Random; also the name under which the bytes lie.</summary>
    public required Guid Id { get; init; }

    /// <summary>The name the uploader gave it, used for download.</summary>
    public required string OriginalName { get; init; }

    /// <summary>Decided by the content, never by the name.</summary>
    public required string ContentType { get; init; }

    /// <summary>Bytes.</summary>
    public required long Length { get; init; }

    /// <summary>Work of a student: handed out by <see cref="HomeworkFiles.GetHomeworkFile"/> to whom it concerns, and by nothing else.</summary>
    public bool IsWork { get; init; }

    public required int UploadedById { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>The last part of a name as sent, without folders and control characters, cut in front of its extension when too long.</summary>
    internal static string CleanName(string sent)
    {
        var last = sent[(sent.LastIndexOfAny(['/', '\\']) + 1)..];
        var clean = string.Concat(last.Where(letter => !char.IsControl(letter))).Trim();
        var extension = Path.GetExtension(clean);
        return clean.Length <= MaxNameLength ? clean : clean[..(MaxNameLength - extension.Length)] + extension;
    }
}
