using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using Lms.Domain.Common;
using Lms.Domain.Files;
using Lms.Domain.QuestionImports;

namespace Lms.Infrastructure.QuestionFiles;

/// <summary>IMS QTI 2.1 as a content package (zip with <c>imsmanifest.xml</c>) or as one item.</summary>
internal static class QtiPackage
{
    private const int MostFiles = 5000;
    private const long MostUnpacked = 40L * 1024 * 1024;
    private const int MostItem = 1024 * 1024;

    private static readonly XNamespace Manifest = "http://www.imsglobal.org/xsd/imscp_v1p1";

    public static IReadOnlyList<FileEntry> Read(Upload file)
    {
        using var content = file.Open();
        Span<byte> start = stackalloc byte[2];
        var isZip = content.ReadAtLeast(start, 2, throwOnEndOfStream: false) == 2 && start.SequenceEqual("PK"u8);
        content.Position = 0;
        if (isZip)
            return ReadZip(content);
        using var text = new StreamReader(content, new UTF8Encoding(false, true));
        return [Entry(1, text.ReadToEnd())];
    }

    public static byte[] Write(IReadOnlyList<FileQuestion> questions) =>
        Zip(questions.Select((question, index) => (Name(index), QtiItem.Write(question, string.Create(CultureInfo.InvariantCulture, $"question{index + 1}")).ToString(SaveOptions.DisableFormatting))).ToList());

    public static byte[] WriteRefused(IReadOnlyList<(string Source, string Problem)> entries) =>
        Zip(entries.Select((entry, index) => (Name(index), $"<!-- {entry.Problem} -->\n{entry.Source}")).ToList());

    private static List<FileEntry> ReadZip(Stream content)
    {
        using var zip = new ZipArchive(content, ZipArchiveMode.Read);
        if (zip.Entries.Count > MostFiles)
            throw QuestionImportRefusals.TooLarge.Thrown();
        var left = MostUnpacked;
        var entries = new List<FileEntry>();
        foreach (var part in zip.Entries.Where(part => part.FullName.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) && !part.FullName.EndsWith("imsmanifest.xml", StringComparison.OrdinalIgnoreCase)).OrderBy(part => part.FullName, StringComparer.Ordinal))
        {
            var text = Unpacked(part, ref left);
            if (text.Contains("assessmentItem", StringComparison.Ordinal))
                entries.Add(Entry(entries.Count + 1, text));
        }

        return entries;
    }

    /// <summary>What the sizes in the archive say is not believed: bytes are counted as they come out.</summary>
    private static string Unpacked(ZipArchiveEntry part, ref long left)
    {
        using var content = part.Open();
        using var kept = new MemoryStream();
        var buffer = new byte[16 * 1024];
        int read;
        while ((read = content.Read(buffer)) > 0)
        {
            left -= read;
            if (left < 0 || kept.Length + read > MostItem)
                throw QuestionImportRefusals.TooLarge.Thrown();
            kept.Write(buffer, 0, read);
        }

        kept.Position = 0;
        using var text = new StreamReader(kept, new UTF8Encoding(false, true));
        return text.ReadToEnd();
    }

    private static FileEntry Entry(int row, string text)
    {
        try
        {
            using var reader = QuestionFiles.Xml(new StringReader(text));
            var item = XDocument.Load(reader, LoadOptions.PreserveWhitespace).Root!;
            var (question, problem) = QtiItem.Read(item);
            var title = (string?)item.Attribute("title") is { Length: > 0 } given ? given : question is null ? (string?)item.Attribute("identifier") ?? string.Empty : QuestionFiles.Title(question.Text);
            return new FileEntry(row, title, item.ToString(SaveOptions.DisableFormatting), question, problem);
        }
        catch (XmlException)
        {
            return new FileEntry(row, string.Empty, "<assessmentItem/>", null, QuestionImportRefusals.Malformed);
        }
    }

    private static string Name(int index) => string.Create(CultureInfo.InvariantCulture, $"items/question{index + 1:D5}.xml");

    private static byte[] Zip(IReadOnlyList<(string Name, string Xml)> items)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "imsmanifest.xml", new XElement(Manifest + "manifest", new XAttribute("identifier", "questions"),
                new XElement(Manifest + "metadata", new XElement(Manifest + "schema", "QTIv2.1 Package"), new XElement(Manifest + "schemaversion", "1.0.0")),
                new XElement(Manifest + "organizations"),
                new XElement(Manifest + "resources", items.Select((item, index) => new XElement(Manifest + "resource",
                    new XAttribute("identifier", $"resource{index + 1}"), new XAttribute("type", "imsqti_item_xmlv2p1"), new XAttribute("href", item.Name), new XElement(Manifest + "file", new XAttribute("href", item.Name)))))).ToString());
            foreach (var (name, xml) in items)
                Add(zip, name, xml);
        }

        return bytes.ToArray();
    }

    private static void Add(ZipArchive zip, string name, string xml)
    {
        using var writer = new StreamWriter(zip.CreateEntry(name).Open(), new UTF8Encoding(false));
        writer.Write(xml);
    }
}
