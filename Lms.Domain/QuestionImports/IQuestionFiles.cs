using Lms.Domain.Common;
using Lms.Domain.Files;
using Lms.Domain.Questions;

namespace Lms.Domain.QuestionImports;

/// <summary>The formats in which questions travel.</summary>
public enum QuestionFormat
{
    /// <summary>One question a line, choices in columns.</summary>
    Csv,

    /// <summary>Moodle's text format.</summary>
    Gift,

    /// <summary>Moodle's XML format.</summary>
    MoodleXml,

    /// <summary>IMS QTI 2.1: a package (zip), or one item (XML).</summary>
    Qti,
}

/// <summary>A choice as a file has it.</summary>
public sealed record FileChoice(string Text, bool IsCorrect);

/// <summary>A picture that travels with a question; nobody has looked at its bytes yet.</summary>
/// <param name="Digest">See <see cref="QuestionPicture.DigestOf"/>.</param>
public sealed record FilePicture(string Digest, string Name, byte[] Content)
{
    /// <summary>The picture with its digest.</summary>
    public static FilePicture Of(string name, byte[] content) => new(QuestionPicture.DigestOf(content), name, content);
}

/// <summary>A question as a file has it; texts are HTML that nobody has cleaned yet, their pictures named by <see cref="QuestionPicture.AddressOf"/>.</summary>
public sealed record FileQuestion(QuestionType Type, string Text, IReadOnlyList<FileChoice> Choices)
{
    public Difficulty Difficulty { get; init; } = Difficulty.Medium;

    /// <summary>Null when the file says nothing.</summary>
    public int? Points { get; init; }

    public string? Explanation { get; init; }

    /// <summary>The lesson's name, or the last part of the category; null when the file says nothing.</summary>
    public string? Lesson { get; init; }

    /// <summary>The pictures inside its texts, each once.</summary>
    public IReadOnlyList<FilePicture> Pictures { get; init; } = [];

    /// <summary>The question's own picture, beside its text.</summary>
    public FilePicture? Picture { get; init; }

    /// <summary>Everything in it that is HTML.</summary>
    public IEnumerable<string?> Texts => Choices.Select(choice => (string?)choice.Text).Prepend(Explanation).Prepend(Text);
}

/// <summary>Another part of a package.</summary>
public sealed record FilePart(string Path, byte[] Content);

/// <summary>One entry of a file: a question, or why it cannot be one.</summary>
/// <param name="Row">Its place in the file, from 1.</param>
/// <param name="Title">Words by which a person finds it.</param>
/// <param name="Source">The entry as it stands in the file, for the file of refused rows.</param>
public sealed record FileEntry(int Row, string Title, string Source, FileQuestion? Question, Refusal? Problem)
{
    /// <summary>Where in a package it stands; null where there is no package.</summary>
    public string? Path { get; init; }

    /// <summary>What of the package it needs besides itself.</summary>
    public IReadOnlyList<FilePart> Parts { get; init; } = [];
}

/// <summary>How much of a file is read.</summary>
/// <param name="Bytes">The file itself.</param>
/// <param name="Unpacked">What comes out of a package.</param>
/// <param name="Entries">Questions and what could be some.</param>
public sealed record ImportLimits(long Bytes, long Unpacked, int Entries)
{
    private const long Megabyte = 1024 * 1024;

    /// <summary>What is done while somebody waits, as one transaction.</summary>
    public static readonly ImportLimits AtOnce = new(5 * Megabyte, 40 * Megabyte, 2000);

    /// <summary>What background work goes through part by part.</summary>
    public static readonly ImportLimits InParts = new(100 * Megabyte, 400 * Megabyte, 50_000);
}

/// <summary>Reads and writes question files.</summary>
public interface IQuestionFiles
{
    /// <summary>Every entry of a file, one after the other: no more than one of them is held.</summary>
    /// <exception cref="RefusedException">While it is read: the file is not of the format, too large, or hides something.</exception>
    IEnumerable<FileEntry> Read(QuestionFormat format, Upload file, ImportLimits limits);

    /// <summary>A file of these questions.</summary>
    byte[] Write(QuestionFormat format, IReadOnlyList<FileQuestion> questions);

    /// <summary>A file of entries that were refused, each with the reason, to be mended and imported again.</summary>
    byte[] WriteRefused(QuestionFormat format, IReadOnlyList<(FileEntry Entry, string Problem)> entries);
}
