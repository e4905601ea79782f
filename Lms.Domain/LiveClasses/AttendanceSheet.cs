using System.Globalization;
using System.Text;

namespace Lms.Domain.LiveClasses;

/// <summary>One line of a provider's list.</summary>
/// <param name="Number">Its line in the file; the heading is line 1.</param>
/// <param name="Person">Student code, username or e-mail address.</param>
/// <param name="Joined">As written.</param>
/// <param name="Left">As written.</param>
public sealed record AttendanceLine(int Number, string Person, string Joined, string Left);

/// <summary>
/// Reads a provider's list: comma-separated values with a heading; fields may be quoted. The columns are found by their
/// headings, as providers write them; a list with other headings is read as <c>person, join_time, leave_time</c>.
/// </summary>
public static class AttendanceSheet
{
    private static readonly string[][] Headings =
    [
        ["person", "studentcode", "code", "username", "useremail", "email", "emailaddress", "participant"],
        ["jointime", "joinedat", "joined", "firstjoin", "firstjointime"],
        ["leavetime", "leftat", "left", "lastleave", "lastleavetime"],
    ];

    /// <summary>The lines that hold something; the heading is left out.</summary>
    public static IReadOnlyList<AttendanceLine> Read(string text)
    {
        var lines = text.TrimStart('\uFEFF').Split('\n');
        var places = PlacesIn(Fields(lines[0].TrimEnd('\r')));
        return [.. lines.Index().Skip(1)
            .Where(line => !string.IsNullOrWhiteSpace(line.Item))
            .Select(line => (Number: line.Index + 1, Fields: Fields(line.Item.TrimEnd('\r'))))
            .Select(line => new AttendanceLine(line.Number, Field(line.Fields, places[0]), Field(line.Fields, places[1]), Field(line.Fields, places[2])))];
    }

    /// <summary>A moment as providers write it: ISO 8601, or with a blank in the middle; UTC unless it says otherwise.</summary>
    public static DateTimeOffset? Moment(string text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var moment) ? moment : null;

    /// <summary>Where person, joining and leaving stand; the first three columns unless each heading is known.</summary>
    private static int[] PlacesIn(List<string> headings)
    {
        var said = headings.ConvertAll(heading => string.Concat(heading.Where(char.IsLetter)).ToLowerInvariant());
        int[] places = [.. Headings.Select(names => said.FindIndex(heading => Array.IndexOf(names, heading) >= 0))];
        return Array.TrueForAll(places, place => place >= 0) ? places : [0, 1, 2];
    }

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
