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

/// <summary>A question as a file has it; texts are HTML that nobody has cleaned yet.</summary>
public sealed record FileQuestion(QuestionType Type, string Text, IReadOnlyList<FileChoice> Choices)
{
    public Difficulty Difficulty { get; init; } = Difficulty.Medium;

    /// <summary>Null when the file says nothing.</summary>
    public int? Points { get; init; }

    public string? Explanation { get; init; }

    /// <summary>The lesson's name, or the last part of the category; null when the file says nothing.</summary>
    public string? Lesson { get; init; }
}

/// <summary>One entry of a file: a question, or why it cannot be one.</summary>
/// <param name="Row">Its place in the file, from 1.</param>
/// <param name="Title">Words by which a person finds it.</param>
/// <param name="Source">The entry as it stands in the file, for the file of refused rows.</param>
public sealed record FileEntry(int Row, string Title, string Source, FileQuestion? Question, Refusal? Problem);

/// <summary>Reads and writes question files.</summary>
public interface IQuestionFiles
{
    /// <summary>Every entry of a file.</summary>
    /// <exception cref="RefusedException">The file as a whole cannot be read: it is not of the format, too large, or hides something.</exception>
    IReadOnlyList<FileEntry> Read(QuestionFormat format, Upload file);

    /// <summary>A file of these questions.</summary>
    byte[] Write(QuestionFormat format, IReadOnlyList<FileQuestion> questions);

    /// <summary>A file of entries that were refused, each with the reason, to be mended and imported again.</summary>
    byte[] WriteRefused(QuestionFormat format, IReadOnlyList<(string Source, string Problem)> entries);
}
