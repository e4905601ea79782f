using System.Globalization;
using System.Text;
using Lms.Domain.Common;
using Lms.Domain.QuestionImports;
using Lms.Domain.Questions;

namespace Lms.Infrastructure.QuestionFiles;

/// <summary>Writes Moodle's text format; points and difficulty as tags, the lesson as category. Pictures are left out, and a comment says so.</summary>
internal static class GiftWriting
{
    public static string Write(IReadOnlyList<FileQuestion> questions)
    {
        var text = new StringBuilder();
        string? lesson = null;
        foreach (var (question, leftOut) in questions.Select(TextPicturesOut.InWords))
        {
            if (question.Lesson is { } place && place != lesson)
                text.Append(CultureInfo.InvariantCulture, $"$CATEGORY: {place.Replace("/", "//", StringComparison.Ordinal)}\n\n");
            lesson = question.Lesson;
            if (leftOut > 0)
                text.Append(CultureInfo.InvariantCulture, $"// Left out: {TextPicturesOut.Said(leftOut)}\n");
            text.Append(CultureInfo.InvariantCulture, $"// [tag:points:{question.Points ?? 1}] [tag:difficulty:{Wording.Snake(question.Difficulty)}]\n[html]{Escaped(question.Text)} {{");
            foreach (var choice in question.Choices)
                text.Append("\n  ").Append(Mark(question, choice)).Append(Escaped(choice.Text));
            if (question.Explanation is { } why)
                text.Append("\n  ####").Append(Escaped(why));
            text.Append(question.Choices.Count > 0 || question.Explanation is not null ? "\n}\n\n" : "}\n\n");
        }

        return text.ToString();
    }

    private static string Mark(FileQuestion question, FileChoice choice)
    {
        if (question.Type != QuestionType.McqMultiple)
            return choice.IsCorrect ? "=" : "~";
        var share = 100m / question.Choices.Count(one => one.IsCorrect);
        return choice.IsCorrect ? string.Create(CultureInfo.InvariantCulture, $"~%{share:0.#####}%") : "~%-100%";
    }

    private static string Escaped(string html)
    {
        var text = new StringBuilder(html.Length);
        foreach (var sign in html.ReplaceLineEndings("\n"))
        {
            if (sign == '\n')
                text.Append("\\n");
            else if (sign is '~' or '=' or '#' or '{' or '}' or ':' or '\\')
                text.Append('\\').Append(sign);
            else
                text.Append(sign);
        }

        return text.ToString();
    }
}
