using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Lms.Domain.Common;
using Lms.Domain.QuestionImports;
using Lms.Domain.Questions;

namespace Lms.Infrastructure.QuestionFiles;

/// <summary>Moodle's text format: entries between blank lines, answers in braces, <c>$CATEGORY</c> lines, and tags in comments.</summary>
internal static partial class GiftReading
{
    public static IEnumerable<FileEntry> Read(TextReader text)
    {
        var row = 0;
        string? lesson = null;
        foreach (var block in Blocks(text))
        {
            var lines = block.Split('\n');
            foreach (var line in lines.Where(line => line.StartsWith("$CATEGORY:", StringComparison.Ordinal)))
                lesson = LastOf(line["$CATEGORY:".Length..]);
            var tags = lines.Where(line => line.TrimStart().StartsWith("//", StringComparison.Ordinal)).SelectMany(line => Tag().Matches(line)).Select(found => found.Groups[1].Value).ToList();
            var body = string.Join('\n', lines.Where(line => !line.TrimStart().StartsWith("//", StringComparison.Ordinal) && !line.StartsWith('$'))).Trim();
            if (body.Length > 0)
                yield return Entry(++row, block.Trim(), body, lesson, tags);
        }
    }

    /// <summary>Entries end at a blank line outside braces.</summary>
    private static IEnumerable<string> Blocks(TextReader text)
    {
        var block = new StringBuilder();
        var depth = 0;
        while (Bounded.Line(text) is { } line)
        {
            if (line.Trim().Length == 0 && depth <= 0)
            {
                yield return block.ToString();
                block.Clear();
                depth = 0;
                continue;
            }

            if (!line.TrimStart().StartsWith("//", StringComparison.Ordinal))
                depth += Signs(line, '{') - Signs(line, '}');
            block.Append(line).Append('\n');
            Bounded.Check(block.Length);
        }

        yield return block.ToString();
    }

    private static FileEntry Entry(int row, string source, string body, string? lesson, List<string> tags)
    {
        var name = Name().Match(body);
        if (name.Success)
            body = body[name.Length..];
        var (open, close) = (Place(body, '{', 0), -1);
        if (open >= 0)
            close = Place(body, '}', open);
        var (format, text) = Formatted(open < 0 ? body : body[..open]);
        var title = name.Success ? Unescaped(name.Groups[1].Value.Trim()) : QuestionFiles.Title(Html(text, format));
        if (open < 0 || close < 0)
            return new FileEntry(row, title, source, null, open < 0 ? QuestionImportRefusals.WrongKind : QuestionImportRefusals.Malformed);
        var rest = body[(close + 1)..].Trim();
        var html = Html(rest.Length == 0 ? text : $"{text.TrimEnd()} _____ {rest}", format);
        var (read, problem) = Answers(body[(open + 1)..close].Trim(), html, format);
        if (read is null)
            return new FileEntry(row, title, source, null, problem);
        var (question, missing) = new TextPictures(_ => null).Resolve(read with
        {
            Lesson = lesson,
            Points = QuestionFiles.Points(tags.Find(tag => tag.StartsWith("points:", StringComparison.Ordinal))?["points:".Length..]),
            Difficulty = Wording.Parse<Difficulty>(tags.Find(tag => tag.StartsWith("difficulty:", StringComparison.Ordinal))?["difficulty:".Length..]) ?? Difficulty.Medium,
        });
        return new FileEntry(row, title, source, question, missing);
    }

    private static (FileQuestion? Question, Refusal? Problem) Answers(string inside, string html, string format)
    {
        var general = Place(inside, "####");
        var why = general < 0 ? null : Html(Formatted(inside[(general + 4)..]).Text, format);
        var answers = general < 0 ? inside : inside[..general].Trim();
        if (answers.Length == 0)
            return (new FileQuestion(QuestionType.Written, html, []) { Explanation = why }, null);
        var word = answers.Split('#')[0].Trim().ToUpperInvariant();
        if (word is "T" or "TRUE" or "F" or "FALSE")
            return (new FileQuestion(QuestionType.McqSingle, html, [new FileChoice("True", word[0] == 'T'), new FileChoice("False", word[0] == 'F')]) { Explanation = why }, null);
        if (answers[0] == '#')
            return (null, QuestionImportRefusals.WrongKind);
        var parts = Parts(answers);
        if (parts.TrueForAll(part => part.Mark == '='))
            return (null, parts.Count == 0 ? QuestionImportRefusals.Malformed : QuestionImportRefusals.WrongKind);
        var weighted = parts.ConvertAll(part => (part.Mark, Weight: Weight().Match(part.Text), part.Text));
        var choices = weighted.ConvertAll(part => new FileChoice(
            Choice(part.Weight.Success ? part.Text[part.Weight.Length..] : part.Text, format),
            part.Mark == '=' || (part.Weight.Success && decimal.Parse(part.Weight.Groups[1].Value, CultureInfo.InvariantCulture) > 0)));
        var several = weighted.TrueForAll(part => part.Mark == '~') && weighted.Exists(part => part.Weight.Success);
        return (new FileQuestion(several ? QuestionType.McqMultiple : QuestionType.McqSingle, html, choices) { Explanation = why }, null);
    }

    private static List<(char Mark, string Text)> Parts(string answers)
    {
        var parts = new List<(char, string)>();
        var from = -1;
        for (var at = 0; at <= answers.Length; at++)
        {
            if (at < answers.Length && answers[at] == '\\')
            {
                at++;
                continue;
            }

            if (at < answers.Length && answers[at] is not ('=' or '~'))
                continue;
            if (from >= 0)
                parts.Add((answers[from], answers[(from + 1)..Math.Min(at, answers.Length)].Trim()));
            from = at;
        }

        return parts;
    }

    private static string Choice(string text, string format)
    {
        var feedback = Place(text, '#', 0);
        var (own, words) = Formatted(feedback < 0 ? text : text[..feedback]);
        return Html(words, own.Length > 0 ? own : format).Trim();
    }

    private static (string Format, string Text) Formatted(string text)
    {
        var found = Format().Match(text);
        return found.Success ? (found.Groups[1].Value, text[found.Length..].Trim()) : (string.Empty, text.Trim());
    }

    private static string Html(string text, string format) => format switch
    {
        "plain" => WebUtility.HtmlEncode(Unescaped(text)),
        "html" => QuestionFiles.OneLine(Unescaped(text)),
        _ => Unescaped(text),
    };

    private static string Unescaped(string text) => Escape().Replace(text, found => found.Groups[1].Value == "n" ? "\n" : found.Groups[1].Value);

    private static int Signs(string line, char sign) => line.Index().Count(pair => pair.Item == sign && (pair.Index == 0 || line[pair.Index - 1] != '\\'));

    private static int Place(string text, char sign, int from)
    {
        for (var at = from; at < text.Length; at++)
        {
            if (text[at] == '\\')
                at++;
            else if (text[at] == sign)
                return at;
        }

        return -1;
    }

    private static int Place(string text, string mark)
    {
        for (var at = Place(text, mark[0], 0); at >= 0; at = Place(text, mark[0], at + 1))
        {
            if (string.CompareOrdinal(text, at, mark, 0, mark.Length) == 0)
                return at;
        }

        return -1;
    }

    private static string? LastOf(string path) => path.Trim().Replace("//", "\u0001", StringComparison.Ordinal).Split('/')[^1].Replace('\u0001', '/').Trim() is { Length: > 0 } last ? last : null;

    [GeneratedRegex(@"^\s*::((?:\\.|[^\\])*?)::", RegexOptions.Singleline, 1000)]
    private static partial Regex Name();

    [GeneratedRegex(@"^\s*\[(html|moodle|plain|markdown)\]", RegexOptions.None, 1000)]
    private static partial Regex Format();

    [GeneratedRegex(@"^\s*%(-?\d+(?:\.\d+)?)%", RegexOptions.None, 1000)]
    private static partial Regex Weight();

    [GeneratedRegex(@"\\([~=#{}:n\\])", RegexOptions.None, 1000)]
    private static partial Regex Escape();

    [GeneratedRegex(@"\[tag:([^\]]+)\]", RegexOptions.None, 1000)]
    private static partial Regex Tag();
}
