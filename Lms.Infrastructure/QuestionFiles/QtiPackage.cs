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
    /// <summary>The folder of pictures in a package written here.</summary>
    public const string Pictures = "images";

    private const int MostItem = 1024 * 1024;

    private static readonly XNamespace Manifest = "http://www.imsglobal.org/xsd/imscp_v1p1";

    public static IEnumerable<FileEntry> Read(Upload file, ImportLimits limits)
    {
        using var content = file.Open();
        var start = new byte[2];
        var isZip = content.ReadAtLeast(start, 2, throwOnEndOfStream: false) == 2 && start.AsSpan().SequenceEqual("PK"u8);
        content.Position = 0;
        if (isZip)
        {
            foreach (var entry in ReadZip(content, limits))
                yield return entry;
            yield break;
        }

        if (file.Length > ImportLimits.AtOnce.Bytes)
            throw QuestionImportRefusals.ItemTooLarge.Thrown();

        using var text = new StreamReader(content, new UTF8Encoding(false, true));
        yield return Entry(1, text.ReadToEnd(), null, new TextPictures(_ => null));
    }

    public static byte[] Write(IReadOnlyList<FileQuestion> questions) => Zip([.. questions.Select((question, index) =>
    {
        var (item, pictures) = QtiItem.Write(question, string.Create(CultureInfo.InvariantCulture, $"question{index + 1}"));
        return (Name(index), item.ToString(SaveOptions.DisableFormatting), (IReadOnlyList<FilePart>)[.. pictures.Select(picture => new FilePart($"{Pictures}/{picture.Name}", picture.Content))]);
    })]);

    /// <summary>The refused items where they stood, with their pictures.</summary>
    public static byte[] WriteRefused(IReadOnlyList<(FileEntry Entry, string Problem)> entries) =>
        Zip([.. entries.Select((pair, index) => (pair.Entry.Path ?? Name(index), $"<!-- {pair.Problem} -->\n{pair.Entry.Source}", pair.Entry.Parts))]);

    private static IEnumerable<FileEntry> ReadZip(Stream content, ImportLimits limits)
    {
        using var zip = new ZipArchive(content, ZipArchiveMode.Read);
        if (zip.Entries.Count > limits.Entries * 3)
            throw QuestionImportRefusals.TooLarge.Thrown();
        var unpacking = new Unpacking(limits.Unpacked);
        var parts = zip.Entries.DistinctBy(part => part.FullName, StringComparer.Ordinal).ToDictionary(part => part.FullName, StringComparer.Ordinal);
        var row = 0;
        foreach (var part in parts.Values.Where(IsItem).OrderBy(part => part.FullName, StringComparer.Ordinal))
        {
            var bytes = unpacking.Take(part, MostItem) ?? throw QuestionImportRefusals.ItemTooLarge.Thrown();
            using var text = new StreamReader(new MemoryStream(bytes), new UTF8Encoding(false, true));
            var xml = text.ReadToEnd();
            if (xml.Contains("assessmentItem", StringComparison.Ordinal))
                yield return Entry(++row, xml, part.FullName, new TextPictures(address => Find(address, part.FullName)));
        }

        FilePart? Find(string address, string item)
        {
            if (PathOf(address, item) is not { } path || !parts.TryGetValue(path, out var part) || IsItem(part))
                return null;
            return new FilePart(path, unpacking.Take(part, (int)FileRule.PictureInText.MaxBytes) ?? new byte[FileRule.PictureInText.MaxBytes + 1]);
        }
    }

    private static bool IsItem(ZipArchiveEntry part) => part.FullName.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) && !part.FullName.EndsWith("imsmanifest.xml", StringComparison.OrdinalIgnoreCase);

    /// <summary>Where in the package an address leads that stands in an item; it never leads out of it.</summary>
    private static string? PathOf(string address, string item)
    {
        var root = new Uri("package://files/");
        var place = new Uri(root, string.Join('/', item.Split('/').Select(Uri.EscapeDataString)));
        return Uri.TryCreate(place, address, out var target) && target.Scheme == root.Scheme && target.Host == root.Host ? Uri.UnescapeDataString(target.AbsolutePath).TrimStart('/') : null;
    }

    private static FileEntry Entry(int row, string text, string? path, TextPictures pictures)
    {
        try
        {
            using var reader = QuestionFiles.Xml(new StringReader(text));
            var item = XDocument.Load(reader, LoadOptions.PreserveWhitespace).Root!;
            var (question, problem) = QtiItem.Read(item, pictures);
            var title = (string?)item.Attribute("title") is { Length: > 0 } given ? given : question is null ? (string?)item.Attribute("identifier") ?? string.Empty : QuestionFiles.Title(question.Text);
            return new FileEntry(row, title, item.ToString(SaveOptions.DisableFormatting), question, problem) { Path = path, Parts = pictures.Parts };
        }
        catch (XmlException)
        {
            return new FileEntry(row, string.Empty, "<assessmentItem/>", null, QuestionImportRefusals.Malformed) { Path = path };
        }
    }

    private static string Name(int index) => string.Create(CultureInfo.InvariantCulture, $"items/question{index + 1:D5}.xml");

    private static byte[] Zip(IReadOnlyList<(string Name, string Xml, IReadOnlyList<FilePart> Parts)> items)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "imsmanifest.xml", Encoding.UTF8.GetBytes(new XElement(Manifest + "manifest", new XAttribute("identifier", "questions"),
                new XElement(Manifest + "metadata", new XElement(Manifest + "schema", "QTIv2.1 Package"), new XElement(Manifest + "schemaversion", "1.0.0")),
                new XElement(Manifest + "organizations"),
                new XElement(Manifest + "resources", items.Select((item, index) => new XElement(Manifest + "resource",
                    new XAttribute("identifier", $"resource{index + 1}"), new XAttribute("type", "imsqti_item_xmlv2p1"), new XAttribute("href", item.Name),
                    item.Parts.Select(part => part.Path).Prepend(item.Name).Distinct().Select(path => new XElement(Manifest + "file", new XAttribute("href", path))))))).ToString()));
            foreach (var (name, xml, _) in items)
                Add(zip, name, Encoding.UTF8.GetBytes(xml));
            foreach (var part in items.SelectMany(item => item.Parts).DistinctBy(part => part.Path))
                Add(zip, part.Path, part.Content);
        }

        return bytes.ToArray();
    }

    private static void Add(ZipArchive zip, string name, byte[] content)
    {
        using var part = zip.CreateEntry(name).Open();
        part.Write(content);
    }

    /// <summary>What the sizes in the archive say is not believed: bytes are counted as they come out.</summary>
    private sealed class Unpacking(long most)
    {
        private long left = most;

        /// <summary>The bytes of a part; null when there are more than it may have.</summary>
        public byte[]? Take(ZipArchiveEntry part, int most)
        {
            using var content = part.Open();
            using var kept = new MemoryStream();
            var buffer = new byte[16 * 1024];
            int read;
            while ((read = content.Read(buffer)) > 0)
            {
                left -= read;
                if (left < 0)
                    throw QuestionImportRefusals.TooLarge.Thrown();
                if (kept.Length + read > most)
                    return null;
                kept.Write(buffer, 0, read);
            }

            return kept.ToArray();
        }
    }
}
