using System.Globalization;
using System.Text;

namespace Lms.Domain.LiveClasses;

/// <summary>One line of a provider's list.</summary>
/// <param name="Number">Its line in the file; the heading is line 1.</param>
/// <param name="Person">Student code, username or e-mail address.</param>
/// <param name="Joined">As written.</param>
/// <param name="Left">As written.</param>
public sealed record AttendanceLine(int Number, string Person, string Joined, string Left);

/// <summary>Reads a provider's list: comma-separated values with a heading; fields may be quoted. Columns: <c>person, join_time, leave_time</c>.</summary>
public static class AttendanceSheet
{
    /// <summary>The lines that hold something; the heading is left out.</summary>
    public static IReadOnlyList<AttendanceLine> Read(string text) => [.. text.TrimStart('\uFEFF').Split('\n').Index().Skip(1)
        .Where(line => !string.IsNullOrWhiteSpace(line.Item))
        .Select(line => (Number: line.Index + 1, Fields: Fields(line.Item.TrimEnd('\r'))))
        .Select(line => new AttendanceLine(line.Number, Field(line.Fields, 0), Field(line.Fields, 1), Field(line.Fields, 2)))];

    /// <summary>A moment as providers write it: ISO 8601, or with a blank in the middle; UTC unless it says otherwise.</summary>
    public static DateTimeOffset? Moment(string text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var moment) ? moment : null;

    private static string Field(List<string> fields, int index) => index < fields.Count ? fields[index].Trim() : string.Empty;

    private static List<string> Fields(string line)
    {
        var fields = new List<string>();
        var field = new StringBuilder();
        var quoted = false;
        for (var at = 0; at < line.Length; at++)
        {
            var sign = line[at];
            if (sign == '"' && quoted && at + 1 < line.Length && line[at + 1] == '"')
                field.Append(line[++at]);
            else if (sign == '"')
                quoted = !quoted;
            else if (sign == ',' && !quoted)
                Next();
            else
                field.Append(sign);
        }

        Next();
        return fields;

        void Next()
        {
            fields.Add(field.ToString());
            field.Clear();
        }
    }
}
