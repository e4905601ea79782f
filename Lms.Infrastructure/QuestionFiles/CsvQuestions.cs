using System.Buffers;
using System.Globalization;
using System.Text;
using Lms.Domain.Common;
using Lms.Domain.QuestionImports;
using Lms.Domain.Questions;

namespace Lms.Infrastructure.QuestionFiles;

/// <summary>
/// One question a line under a line of titles: <c>type</c> (mcq_single, mcq_multiple, written), <c>text</c>, <c>points</c>,
/// <c>difficulty</c>, <c>lesson</c>, <c>explanation</c>, <c>correct</c> (numbers of the right choices, with semicolons) and
/// <c>choice_1</c>, <c>choice_2</c> and so on. Commas, semicolons or tabs; RFC 4180 quoting.
/// </summary>
internal static class CsvQuestions
{
    /// <summary>Signs that put a cell in quotes.</summary>
    private static readonly SearchValues<char> Quoted = SearchValues.Create(",\"\r\n;\t");

    private static readonly string[] Fixed = ["type", "text", "points", "difficulty", "lesson", "explanation", "correct"];

    public static IEnumerable<FileEntry> Read(TextReader text)
    {
        var first = Bounded.Line(text);
        if (first is null)
            yield break;
        var separator = new[] { ',', ';', '\t' }.MaxBy(sign => first.AsSpan().Count(sign));
        var row = 0;
        List<string>? titles = null;
        foreach (var cells in Lines(new Ahead(first + "\n", text), separator))
        {
            if (titles is null)
            {
                titles = cells.ConvertAll(title => title.Trim().ToLowerInvariant().Replace(' ', '_'));
                if (!titles.Contains("text"))
                    throw QuestionImportRefusals.NotReadable.Thrown();
            }
            else if (cells.Exists(cell => cell.Trim().Length > 0))
            {
                yield return Entry(++row, titles, cells);
            }
        }
    }

    /// <summary>Pictures are left out: a word stands in their place, and a column says how many.</summary>
    public static byte[] Write(IReadOnlyList<FileQuestion> questions)
    {
        var most = Math.Max(questions.Select(question => question.Choices.Count).DefaultIfEmpty(0).Max(), 4);
        var worded = questions.Select(TextPicturesOut.InWords).ToList();
        var saysSo = worded.Exists(pair => pair.LeftOut > 0);
        return Bytes(
        [
            [.. Fixed, .. saysSo ? ["left_out"] : Array.Empty<string>(), .. Enumerable.Range(1, most).Select(number => $"choice_{number}")],
            .. worded.Select(pair => (question: pair.Question, pair.LeftOut)).Select(pair => Cells(pair.question, !saysSo ? null : pair.LeftOut == 0 ? string.Empty : TextPicturesOut.Said(pair.LeftOut))),
        ]);
    }

    private static List<string> Cells(FileQuestion question, string? leftOut) => new List<string>
            {
                Wording.Snake(question.Type), question.Text, question.Points?.ToString(CultureInfo.InvariantCulture) ?? string.Empty, Wording.Snake(question.Difficulty), question.Lesson ?? string.Empty, question.Explanation ?? string.Empty,
                string.Join(';', question.Choices.Index().Where(pair => pair.Item.IsCorrect).Select(pair => pair.Index + 1)),
            }.Concat(leftOut is null ? [] : [leftOut]).Concat(question.Choices.Select(choice => choice.Text)).Select(Safe).ToList();

    /// <summary>The source of an entry is its line with the titles' line before it.</summary>
    public static byte[] WriteRefused(IReadOnlyList<(FileEntry Entry, string Problem)> entries)
    {
        var lines = entries.Select(entry => (Cells: Lines(new Ahead(entry.Entry.Source, TextReader.Null), ',').ToList(), entry.Problem)).ToList();
        return Bytes([[.. lines[0].Cells[0], "problem"], .. lines.Select(line => line.Cells[1].Append(line.Problem).ToList())]);
    }

    private static FileEntry Entry(int row, List<string> titles, List<string> cells)
    {
        string Cell(string title) => titles.IndexOf(title) is var place and >= 0 && place < cells.Count ? Bare(cells[place].Trim()) : string.Empty;
        var padded = titles.Select((_, place) => place < cells.Count ? cells[place] : string.Empty).ToList();
        var source = Encoding.UTF8.GetString(Bytes([titles, padded], mark: false));
        var choices = titles.Index().Where(pair => pair.Item.StartsWith("choice", StringComparison.Ordinal) && pair.Index < cells.Count && cells[pair.Index].Trim().Length > 0).Select(pair => Bare(cells[pair.Index].Trim())).ToList();
        var right = Cell("correct").Split([';', ',', ' '], StringSplitOptions.RemoveEmptyEntries);
        var named = Wording.Parse<QuestionType>(Cell("type").ToLowerInvariant());
        var type = named ?? (choices.Count == 0 ? QuestionType.Written : right.Length > 1 ? QuestionType.McqMultiple : QuestionType.McqSingle);
        var text = Cell("text");
        Refusal? problem = text.Length == 0 ? QuestionImportRefusals.Malformed
            : Cell("type").Length > 0 && named is null ? QuestionImportRefusals.WrongKind
            : right.Any(number => !int.TryParse(number, CultureInfo.InvariantCulture, out var place) || place < 1 || place > choices.Count) ? QuestionImportRefusals.NoKey
            : null;
        if (problem is not null)
            return new FileEntry(row, QuestionFiles.Title(text), source, null, problem);
        var (question, trouble) = new TextPictures(_ => null).Resolve(new FileQuestion(type, text, [.. choices.Select((choice, index) => new FileChoice(choice, right.Contains((index + 1).ToString(CultureInfo.InvariantCulture))))])
        {
            Points = QuestionFiles.Points(Cell("points")),
            Difficulty = Wording.Parse<Difficulty>(Cell("difficulty").ToLowerInvariant()) ?? Difficulty.Medium,
            Lesson = Cell("lesson") is { Length: > 0 } lesson ? lesson : null,
            Explanation = Cell("explanation") is { Length: > 0 } why ? why : null,
        });
        return new FileEntry(row, QuestionFiles.Title(text), source, question, trouble);
    }

    private static IEnumerable<List<string>> Lines(Ahead text, char separator)
    {
        var cells = new List<string>();
        var cell = new StringBuilder();
        var quoted = false;
        int read;
        while ((read = text.Read()) >= 0)
        {
            var sign = (char)read;
            if (quoted && sign == '"' && text.Peek() == '"')
                cell.Append((char)text.Read());
            else if (sign == '"' && (quoted || cell.Length == 0))
                quoted = !quoted;
            else if (!quoted && sign == separator)
                Cut();
            else if (!quoted && sign == '\n')
            {
                Cut();
                yield return cells;
                cells = [];
            }
            else if (quoted || sign != '\r')
                cell.Append(sign);
            Bounded.Check(cell.Length);
        }

        if (quoted)
            throw new InvalidDataException("A quoted cell does not end.");
        if (cell.Length > 0 || cells.Count > 0)
        {
            Cut();
            yield return cells;
        }

        void Cut()
        {
            cells.Add(cell.ToString());
            cell.Clear();
        }
    }

    /// <summary>A text that a spreadsheet would run as a formula gets an apostrophe in front; <see cref="Bare"/> takes it off again.</summary>
    private static string Safe(string cell) => cell.Length > 0 && cell[0] is '=' or '@' or '+' or '-' or '\'' ? "'" + cell : cell;

    private static string Bare(string cell) => cell.Length > 1 && cell[0] == '\'' && cell[1] is '=' or '@' or '+' or '-' or '\'' ? cell[1..] : cell;

    private static byte[] Bytes(IReadOnlyList<List<string>> lines, bool mark = true)
    {
        var text = string.Concat(lines.Select(line => string.Join(',', line.Select(cell => cell.AsSpan().ContainsAny(Quoted) ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell)) + "\r\n"));
        return [.. mark ? Encoding.UTF8.Preamble : [], .. Encoding.UTF8.GetBytes(text)];
    }

    /// <summary>What was read already, then the rest.</summary>
    private sealed class Ahead(string start, TextReader rest)
    {
        private int at;

        public int Peek() => at < start.Length ? start[at] : rest.Peek();

        public int Read() => at < start.Length ? start[at++] : rest.Read();
    }
}
