using System.Globalization;
using Lms.Domain.Common;

namespace Lms.Domain.Files;

/// <summary>What an upload of one kind must be. Name, size and content are checked in this order; the first fault is told.</summary>
public sealed class FileRule
{
    /// <summary>A picture: jpg, jpeg, png or webp, at most 5 MB.</summary>
    public static readonly FileRule Picture = new(
        ["jpg", "jpeg", "png", "webp"], 5, "invalid_image", "Upload a valid image. The file you uploaded was either not an image or a corrupted image.", PictureType);

    /// <summary>A picture inside a text: PNG, JPEG, GIF or WebP, at most 5 MB.</summary>
    public static readonly FileRule PictureInText = new(
        ["jpg", "jpeg", "png", "gif", "webp"], 5, "invalid_image", "Upload a valid image. The file you uploaded was either not an image or a corrupted image.", (start, _) => PictureBytes.TypeOf(start));

    /// <summary>A file of questions, of at most 100 MB; what it is, its reader decides.</summary>
    public static readonly FileRule Questions = new(["csv", "txt", "gift", "xml", "zip"], 100, "invalid_questions", "The file is not of this format.", (_, _) => "application/octet-stream");

    /// <summary>A PDF of at most 50 MB.</summary>
    public static readonly FileRule Pdf = new(["pdf"], 50, "invalid_pdf", "File is not a valid PDF.", PdfType);

    /// <summary>What a student hands in: photos, PDFs and documents of word processors, at most 20 MB.</summary>
    public static readonly FileRule Work = new(
        ["jpg", "jpeg", "png", "webp", "heic", "heif", "pdf", "docx", "odt"], 20, "invalid_work", "The file is not a picture, a PDF or a document.", WorkType) { IsWork = true };

    private const int BytesNeeded = 12;

    private readonly string[] extensions;
    private readonly Complaint wrongContent;
    private readonly TypeOfContent typeOf;

    private FileRule(string[] extensions, int megabytes, string code, string sentence, TypeOfContent typeOf)
    {
        this.extensions = extensions;
        this.typeOf = typeOf;
        wrongContent = new Complaint(code, sentence);
        MaxBytes = megabytes * 1024L * 1024L;
        TooLarge = new Complaint("max_size", string.Create(CultureInfo.InvariantCulture, $"File too large. Size should not exceed {megabytes} MB."));
    }

    private delegate string? TypeOfContent(ReadOnlySpan<byte> start, Upload file);

    /// <summary>The most bytes it may have.</summary>
    public long MaxBytes { get; }

    /// <summary>True for what students hand in (see <see cref="StoredFile.IsWork"/>).</summary>
    public bool IsWork { get; private init; }

    /// <summary>What is said about one that has more.</summary>
    public Complaint TooLarge { get; }

    /// <summary>Checks an upload: sent when required, not null unless allowed, and everything this rule asks for.</summary>
    /// <returns>True when a file was sent and nothing is wrong with it.</returns>
    public bool Check(string field, Maybe<Upload?> upload, Complaints said, bool required = false, bool nullable = false)
    {
        if (required && !upload.IsSent && !said.Has(field))
            said.Add(field, "required", "No file was submitted.");
        if (!said.Present(field, upload, nullable: nullable) || upload.Value is not { } file)
            return false;
        var extension = Path.GetExtension(file.FileName).TrimStart('.').ToLowerInvariant();
        var wrong = !extensions.Contains(extension, StringComparer.Ordinal)
            ? new Complaint("invalid_extension", $"File extension '{extension}' is not allowed. Allowed extensions are: {string.Join(", ", extensions)}.")
            : file.Length > MaxBytes ? TooLarge
            : TypeOf(file) is null ? wrongContent : null;
        if (wrong is not null)
            said.Add(field, wrong.Code, wrong.Sentence);
        return wrong is null;
    }

    /// <summary>The content type told by the first bytes, or null when they are something else.</summary>
    public string? TypeOf(Upload file)
    {
        Span<byte> start = stackalloc byte[BytesNeeded];
        using var content = file.Open();
        return typeOf(start[..content.ReadAtLeast(start, BytesNeeded, throwOnEndOfStream: false)], file);
    }

    private static string? PdfType(ReadOnlySpan<byte> start, Upload file) => start.StartsWith("%PDF-"u8) ? "application/pdf" : null;

    private static string? WorkType(ReadOnlySpan<byte> start, Upload file) =>
        PictureType(start, file) ?? PdfType(start, file) ?? HeicType(start) ?? (start.StartsWith("PK\u0003\u0004"u8) ? OfficeContent.TypeOf(file) : null);

    /// <summary>The brands of pictures among the many files that are built like films.</summary>
    private static string? HeicType(ReadOnlySpan<byte> start) => start.Length >= BytesNeeded && start[4..].StartsWith("ftyp"u8)
        && (start[8..].StartsWith("heic"u8) || start[8..].StartsWith("heix"u8) || start[8..].StartsWith("heim"u8) || start[8..].StartsWith("heis"u8) || start[8..].StartsWith("mif1"u8))
        ? "image/heic"
        : null;

    private static string? PictureType(ReadOnlySpan<byte> start, Upload file) => PictureBytes.TypeOf(start) is { } type and not "image/gif" ? type : null;
}
