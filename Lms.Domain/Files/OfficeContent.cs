using System.IO.Compression;
using System.Text;

namespace Lms.Domain.Files;

/// <summary>Tells documents of word processors apart from any other archive, by what lies inside.</summary>
internal static class OfficeContent
{
    private const string OpenDocument = "application/vnd.oasis.opendocument.text";
    private const string WordDocument = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /// <summary>The content type of a docx or odt; null for anything else. Reads the list of its parts and one line of text, nothing more.</summary>
    public static string? TypeOf(Upload file)
    {
        try
        {
            using var content = file.Open();
            using var archive = new ZipArchive(content, ZipArchiveMode.Read);
            return archive.GetEntry("word/document.xml") is not null ? WordDocument : archive.GetEntry("mimetype") is { } name && Says(name, OpenDocument) ? OpenDocument : null;
        }
        catch (InvalidDataException)
        {
            return null; // begins like an archive and is none
        }
    }

    private static bool Says(ZipArchiveEntry part, string type)
    {
        using var text = part.Open();
        var start = new byte[OpenDocument.Length];
        return text.ReadAtLeast(start, start.Length, throwOnEndOfStream: false) == type.Length && Encoding.ASCII.GetString(start) == type;
    }
}
