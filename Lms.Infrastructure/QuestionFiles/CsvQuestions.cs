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

    public static IReadOnlyList<FileEntry> Read(string text)
    {
        var separator = new[] { ',', ';', '\t' }.MaxBy(sign => text.AsSpan(0, Math.Max(0, text.IndexOf('\n', StringComparison.Ordinal))).Count(sign));
        var lines = Lines(text, separator).ToList();
        if (lines.Count == 0)
            return [];
        var titles = lines[0].Cells.Select(title => title.Trim().ToLowerInvariant().Replace(' ', '_')).ToList();
        if (!titles.Contains("text"))
            throw QuestionImportRefusals.NotReadable.Thrown();
        return [.. lines.Skip(1).Where(line => line.Cells.Exists(cell => cell.Trim().Length > 0)).Select((line, index) => Entry(index + 1, titles, line.Cells))];
    }

    public static byte[] Write(IReadOnlyList<FileQuestion> questions)
    {
        var most = questions.Select(question => question.Choices.Count).DefaultIfEmpty(0).Max();
        return Bytes(
        [
            [.. Fixed, .. Enumerable.Range(1, Math.Max(most, 4)).Select(number => $"choice_{number}")],
            .. questions.Select(question => new List<string>
            {
                Wording.Snake(question.Type), question.Text, question.Points?.ToString(CultureInfo.InvariantCulture) ?? string.Empty, Wording.Snake(question.Difficulty), question.Lesson ?? string.Empty, question.Explanation ?? string.Empty,
                string.Join(';', question.Choices.Index().Where(pair => pair.Item.IsCorrect).Select(pair => pair.Index + 1)),
            }.Concat(question.Choices.Select(choice => choice.Text)).Select(Safe).ToList()),
        ]);
    }

    /// <summary>The source of an entry is its line with the titles' line before it.</summary>
    public static byte[] WriteRefused(IReadOnlyList<(string Source, string Problem)> entries)
    {
        var lines = entries.Select(entry => (Cells: Lines(entry.Source, ',').ToList(), entry.Problem)).ToList();
        return Bytes([[.. lines[0].Cells[0].Cells, "problem"], .. lines.Select(line => line.Cells[1].Cells.Append(line.Problem).ToList())]);
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
        return new FileEntry(row, QuestionFiles.Title(text), source, problem is not null ? null : new FileQuestion(
            type, text, [.. choices.Select((choice, index) => new FileChoice(choice, right.Contains((index + 1).ToString(CultureInfo.InvariantCulture))))])
        {
            Points = QuestionFiles.Points(Cell("points")),
            Difficulty = Wording.Parse<Difficulty>(Cell("difficulty").ToLowerInvariant()) ?? Difficulty.Medium,
            Lesson = Cell("lesson") is { Length: > 0 } lesson ? lesson : null,
            Explanation = Cell("explanation") is { Length: > 0 } why ? why : null,
        }, problem);
    }

    private static IEnumerable<(List<string> Cells, int Line)> Lines(string text, char separator)
    {
        var cells = new List<string>();
        var cell = new StringBuilder();
        var (quoted, line) = (false, 1);
        for (var at = 0; at < text.Length; at++)
        {
            var sign = text[at];
            if (quoted && sign == '"' && at + 1 < text.Length && text[at + 1] == '"')
                cell.Append(text[++at]);
            else if (sign == '"' && (quoted || cell.Length == 0))
                quoted = !quoted;
            else if (!quoted && sign == separator)
                Cut();
            else if (!quoted && sign == '\n')
            {
                Cut();
                yield return (cells, line++);
                cells = [];
            }
            else if (quoted || sign != '\r')
                cell.Append(sign);
        }

        if (quoted)
            throw new InvalidDataException("A quoted cell does not end.");
        if (cell.Length > 0 || cells.Count > 0)
        {
            Cut();
            yield return (cells, line);
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
}
