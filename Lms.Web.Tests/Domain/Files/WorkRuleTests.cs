using System.IO.Compression;
using Lms.Domain.Common;
using Lms.Domain.Files;
using Lms.Web.Tests.Support;

namespace Lms.Web.Tests.Domain.Files;

/// <summary>What students may hand in: told by what is inside, whatever it is called.</summary>
public sealed class WorkRuleTests
{
    private const string Wrong = "The file is not a picture, a PDF or a document.";

    public static TheoryData<string, byte[], string> Accepted => new()
    {
        { "a.jpg", Samples.Jpeg, "image/jpeg" },
        { "a.PNG", Samples.Png, "image/png" },
        { "a.webp", Samples.Webp, "image/webp" },
        { "a.heic", [0, 0, 0, 24, .. "ftypheic"u8, 0, 0, 0, 0], "image/heic" },
        { "a.heif", [0, 0, 0, 24, .. "ftypmif1"u8, 0, 0, 0, 0], "image/heic" },
        { "a.jpg", [0, 0, 0, 24, .. "ftypheix"u8, 0, 0, 0, 0], "image/heic" },
        { "a.pdf", Samples.Pdf(), "application/pdf" },
        { "a.docx", Zip(("[Content_Types].xml", "<Types/>"), ("word/document.xml", "<w/>")), "application/vnd.openxmlformats-officedocument.wordprocessingml.document" },
        { "a.odt", Zip(("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", "<o/>")), "application/vnd.oasis.opendocument.text" },
    };

    public static TheoryData<string, byte[], string> Refused => new()
    {
        { "a.docx", Zip(("xl/workbook.xml", "<x/>")), Wrong },
        { "a.odt", Zip(("mimetype", "application/vnd.oasis.opendocument.spreadsheet")), Wrong },
        { "a.docx", [.. "PK\u0003\u0004"u8, 1, 2, 3, 4, 5, 6, 7, 8, 9], Wrong },
        { "a.jpg", [.. "<html><script>alert(1)</script></html>"u8], Wrong },
        { "a.heic", [0, 0, 0, 24, .. "ftypisom"u8, 0, 0, 0, 0], Wrong },
        { "a.svg", [.. "<svg/>"u8], "File extension 'svg' is not allowed. Allowed extensions are: jpg, jpeg, png, webp, heic, heif, pdf, docx, odt." },
    };

    [Theory]
    [MemberData(nameof(Accepted))]
    public void Work_OfAnAcceptedKind_HasTheTypeOfItsContent(string name, byte[] content, string type)
    {
        Assert.Null(Fault(name, content, content.Length));
        Assert.Equal(type, FileRule.Work.TypeOf(Samples.Upload(name, content)));
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public void Work_OfAnotherKind_IsRefused(string name, byte[] content, string sentence) => Assert.Equal(sentence, Fault(name, content, content.Length));

    [Fact]
    public void Work_Above20MB_IsRefused()
    {
        Assert.Null(Fault("a.png", Samples.Png, 20 * 1024 * 1024));
        Assert.Equal("File too large. Size should not exceed 20 MB.", Fault("a.png", Samples.Png, (20 * 1024 * 1024) + 1));
    }

    private static string? Fault(string name, byte[] content, long length)
    {
        var said = new Complaints();
        FileRule.Work.Check("file", Samples.Upload(name, content) with { Length = length }, said, required: true);
        return said.None ? null : Assert.Throws<RefusedException>(said.Refuse).Refusal.Complaints["file"].Single().Sentence;
    }

    private static byte[] Zip(params (string Name, string Text)[] parts)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in parts)
            {
                using var writer = new StreamWriter(archive.CreateEntry(name, CompressionLevel.NoCompression).Open());
                writer.Write(text);
            }
        }

        return bytes.ToArray();
    }
}
