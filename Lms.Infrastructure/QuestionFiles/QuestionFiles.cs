using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using Lms.Domain.Common;
using Lms.Domain.Files;
using Lms.Domain.QuestionImports;

namespace Lms.Infrastructure.QuestionFiles;

/// <summary>Question files in the formats of the field. Nothing outside a file is ever looked up, and nothing may grow without bounds.</summary>
public sealed partial class QuestionFiles : IQuestionFiles
{
    private const long MostCharacters = 200L * 1024 * 1024;

    /// <inheritdoc />
    public IEnumerable<FileEntry> Read(QuestionFormat format, Upload file, ImportLimits limits)
    {
        if (file.Length > limits.Bytes)
            throw QuestionImportRefusals.TooLarge.Thrown();
        using var entries = Entries(format, file, limits).GetEnumerator();
        while (Next(entries))
            yield return entries.Current;
    }

    /// <inheritdoc />
    public byte[] Write(QuestionFormat format, IReadOnlyList<FileQuestion> questions) => format switch
    {
        QuestionFormat.Csv => CsvQuestions.Write(questions),
        QuestionFormat.Gift => Encoding.UTF8.GetBytes(GiftWriting.Write(questions)),
        QuestionFormat.MoodleXml => MoodleXmlQuestions.Write(questions),
        _ => QtiPackage.Write(questions),
    };

    /// <inheritdoc />
    public byte[] WriteRefused(QuestionFormat format, IReadOnlyList<(FileEntry Entry, string Problem)> entries) => format switch
    {
        QuestionFormat.Csv => CsvQuestions.WriteRefused(entries),
        QuestionFormat.Gift => Encoding.UTF8.GetBytes(string.Concat(entries.Select(entry => $"// {entry.Problem}\n{entry.Entry.Source}\n\n"))),
        QuestionFormat.MoodleXml => Encoding.UTF8.GetBytes($"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<quiz>\n{string.Concat(entries.Select(entry => $"<!-- {entry.Problem} -->\n{entry.Entry.Source}\n"))}</quiz>\n"),
        _ => QtiPackage.WriteRefused(entries),
    };

    /// <summary>XML without document types and without anything from outside.</summary>
    internal static XmlReader Xml(TextReader text) => XmlReader.Create(text, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = MostCharacters, IgnoreComments = true, IgnoreProcessingInstructions = true });

    /// <summary>The first words of a question, to find it by.</summary>
    internal static string Title(string html)
    {
        var plain = Domain.Mathematics.WrittenText.ToPlain(html);
        return plain.Length <= 80 ? plain : plain[..80] + "…";
    }

    /// <summary>HTML whose line ends mean nothing, without them.</summary>
    internal static string OneLine(string html) => html.Contains("<pre", StringComparison.OrdinalIgnoreCase) ? html.Trim() : LineEnd().Replace(html, " ").Trim();

    /// <summary>Whole points as a file writes them; null when it says nothing, 0 when it says nonsense (and is refused for it).</summary>
    internal static int? Points(string? text) =>
        string.IsNullOrWhiteSpace(text) ? null
        : decimal.TryParse(text, System.Globalization.NumberStyles.Number, System.Globalization.CultureInfo.InvariantCulture, out var points) && points == Math.Floor(points) && points is >= 1 and <= 100 ? (int)points
        : 0;

    private static bool Next(IEnumerator<FileEntry> entries)
    {
        try
        {
            return entries.MoveNext();
        }
        catch (Exception fault) when (fault is XmlException or InvalidDataException or DecoderFallbackException)
        {
            throw QuestionImportRefusals.NotReadable.Thrown();
        }
    }

    private static IEnumerable<FileEntry> Entries(QuestionFormat format, Upload file, ImportLimits limits) => format switch
    {
        QuestionFormat.Csv => FromText(file, CsvQuestions.Read),
        QuestionFormat.Gift => FromText(file, GiftReading.Read),
        QuestionFormat.MoodleXml => FromText(file, MoodleXmlQuestions.Read),
        _ => QtiPackage.Read(file, limits),
    };

    private static IEnumerable<FileEntry> FromText(Upload file, Func<TextReader, IEnumerable<FileEntry>> read)
    {
        using var content = file.Open();
        using var text = new StreamReader(content, new UTF8Encoding(false, throwOnInvalidBytes: true), detectEncodingFromByteOrderMarks: true);
        foreach (var entry in read(text))
            yield return entry;
    }

    [GeneratedRegex(@"[ \t]*\r?\n\s*", RegexOptions.None, 1000)]
    private static partial Regex LineEnd();
}
