using System.Globalization;
using System.Text;

namespace Lms.Web.Components.Shared;

/// <summary>One appointment as a calendar file (RFC 5545), which every calendar takes in.</summary>
/// <param name="Id">Stays the same, so that a second file replaces the first.</param>
/// <param name="Starts">The beginning.</param>
/// <param name="Ends">The end.</param>
/// <param name="Title">What it is.</param>
/// <param name="Text">What one should know.</param>
/// <param name="Address">Its page.</param>
public sealed record CalendarFile(Guid Id, DateTimeOffset Starts, DateTimeOffset Ends, string Title, string Text, string Address)
{
    /// <summary>The longest line in bytes; a longer one goes on in the next, after a blank.</summary>
    private const int Longest = 75;

    /// <summary>True for one that was called off.</summary>
    public bool IsCancelled { get; init; }

    /// <summary>The calendar's reminder: so many minutes before.</summary>
    public int RemindsMinutesBefore { get; init; } = 15;

    /// <summary>The file's text, written at this moment.</summary>
    public string Write(DateTimeOffset now)
    {
        var text = new StringBuilder();
        foreach (var line in Lines(now))
            Fold(text, line);
        return text.ToString();
    }

    private IEnumerable<string> Lines(DateTimeOffset now)
    {
        yield return "BEGIN:VCALENDAR";
        yield return "VERSION:2.0";
        yield return "PRODID:-//Lms Blazor//Live classes//EN";
        yield return "METHOD:PUBLISH";
        yield return "BEGIN:VEVENT";
        yield return $"UID:{Id:D}@lms";
        yield return $"DTSTAMP:{Utc(now)}";
        yield return $"DTSTART:{Utc(Starts)}";
        yield return $"DTEND:{Utc(Ends)}";
        yield return $"SUMMARY:{Escaped(Title)}";
        if (Text.Length > 0)
            yield return $"DESCRIPTION:{Escaped(Text)}";
        yield return $"URL:{Address}";
        yield return IsCancelled ? "STATUS:CANCELLED" : "STATUS:CONFIRMED";
        if (!IsCancelled)
        {
            yield return "BEGIN:VALARM";
            yield return "ACTION:DISPLAY";
            yield return $"DESCRIPTION:{Escaped(Title)}";
            yield return string.Create(CultureInfo.InvariantCulture, $"TRIGGER:-PT{RemindsMinutesBefore}M");
            yield return "END:VALARM";
        }

        yield return "END:VEVENT";
        yield return "END:VCALENDAR";
    }

    private static string Utc(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    private static string Escaped(string text) => text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace(";", "\\;", StringComparison.Ordinal).Replace(",", "\\,", StringComparison.Ordinal)
        .Replace("\r\n", "\\n", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);

    /// <summary>Lines are counted in bytes and never broken within a letter.</summary>
    private static void Fold(StringBuilder text, string line)
    {
        var used = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (used + rune.Utf8SequenceLength > Longest)
            {
                text.Append("\r\n ");
                used = 1;
            }

            text.Append(rune.ToString());
            used += rune.Utf8SequenceLength;
        }

        text.Append("\r\n");
    }
}
