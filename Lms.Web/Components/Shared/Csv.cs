using System.Globalization;

namespace Lms.Web.Components.Shared;

/// <summary>Writes rows as comma-separated values (RFC 4180).</summary>
public static class Csv
{
    private static readonly System.Buffers.SearchValues<char> Special = System.Buffers.SearchValues.Create(",\"\r\n");

    /// <summary>
    /// One line of titles, then one per row; moments in UTC, numbers with a point. A text that a spreadsheet would run
    /// as a formula gets an apostrophe in front.
    /// </summary>
    public static void Write<T>(TextWriter writer, IReadOnlyList<(string Title, Func<T, object?> Value)> columns, IEnumerable<T> rows)
    {
        Line(writer, columns.Select(column => Safe(column.Title)));
        WriteRows(writer, columns, rows);
    }

    /// <summary>The rows alone, for a file that is written piece by piece.</summary>
    public static void WriteRows<T>(TextWriter writer, IReadOnlyList<(string Title, Func<T, object?> Value)> columns, IEnumerable<T> rows)
    {
        foreach (var row in rows)
            Line(writer, columns.Select(column => Text(column.Value(row))));
    }

    private static void Line(TextWriter writer, IEnumerable<string> cells)
    {
        writer.Write(string.Join(',', cells.Select(cell => cell.AsSpan().ContainsAny(Special) ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell)));
        writer.Write("\r\n");
    }

    private static string Text(object? value) => value switch
    {
        null => string.Empty,
        DateTimeOffset moment => moment.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => Safe(value.ToString()!),
    };

    private static string Safe(string text) => text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' ? "'" + text : text;
}
