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
    /// <summary>Bytes of a file at most.</summary>
    public const long MaxBytes = 5L * 1024 * 1024;

    /// <inheritdoc />
    public IReadOnlyList<FileEntry> Read(QuestionFormat format, Upload file)
    {
        if (file.Length > MaxBytes)
            throw QuestionImportRefusals.TooLarge.Thrown();
        try
        {
            return format switch
            {
                QuestionFormat.Csv => CsvQuestions.Read(TextOf(file)),
                QuestionFormat.Gift => GiftReading.Read(TextOf(file)),
                QuestionFormat.MoodleXml => MoodleXmlQuestions.Read(TextOf(file)),
                _ => QtiPackage.Read(file),
            };
        }
        catch (Exception fault) when (fault is XmlException or InvalidDataException or DecoderFallbackException)
        {
            throw QuestionImportRefusals.NotReadable.Thrown();
        }
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
    public byte[] WriteRefused(QuestionFormat format, IReadOnlyList<(string Source, string Problem)> entries) => format switch
    {
        QuestionFormat.Csv => CsvQuestions.WriteRefused(entries),
        QuestionFormat.Gift => Encoding.UTF8.GetBytes(string.Concat(entries.Select(entry => $"// {entry.Problem}\n{entry.Source}\n\n"))),
        QuestionFormat.MoodleXml => Encoding.UTF8.GetBytes($"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<quiz>\n{string.Concat(entries.Select(entry => $"<!-- {entry.Problem} -->\n{entry.Source}\n"))}</quiz>\n"),
        _ => QtiPackage.WriteRefused(entries),
    };

    /// <summary>XML without document types and without anything from outside.</summary>
    internal static XmlReader Xml(TextReader text) => XmlReader.Create(text, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = 2 * MaxBytes, IgnoreComments = true, IgnoreProcessingInstructions = true });

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

    private static string TextOf(Upload file)
    {
        using var content = file.Open();
        using var reader = new StreamReader(content, new UTF8Encoding(false, throwOnInvalidBytes: true), detectEncodingFromByteOrderMarks: true);
        return reader.ReadToEnd();
    }

    [GeneratedRegex(@"[ \t]*\r?\n\s*", RegexOptions.None, 1000)]
    private static partial Regex LineEnd();
}
