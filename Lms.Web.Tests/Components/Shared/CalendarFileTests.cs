using System.Text;
using Lms.Web.Components.Shared;

namespace Lms.Web.Tests.Components.Shared;

public sealed class CalendarFileTests
{
    private static readonly CalendarFile File = new(
        Guid.Parse("0a8b5c1e-0000-4000-8000-000000000001"), new DateTimeOffset(2026, 3, 1, 19, 0, 0, TimeSpan.FromHours(2)), new DateTimeOffset(2026, 3, 1, 20, 0, 0, TimeSpan.FromHours(2)),
        "Limits; signs, and \\ slashes", "Bring\nwhat you could not solve.", "https://lms.example/student/live-classes/7");

    [Fact]
    public void Event_IsInUtc_AndItsTextsAreEscaped()
    {
        var lines = File.Write(DateTimeOffset.UnixEpoch).Split("\r\n");
        Assert.Equal("BEGIN:VCALENDAR", lines[0]);
        Assert.Equal(["END:VCALENDAR", string.Empty], lines[^2..]);
        Assert.Contains("DTSTART:20260301T170000Z", lines);
        Assert.Contains("DTEND:20260301T180000Z", lines);
        Assert.Contains("DTSTAMP:19700101T000000Z", lines);
        Assert.Contains(@"SUMMARY:Limits\; signs\, and \\ slashes", lines);
        Assert.Contains(@"DESCRIPTION:Bring\nwhat you could not solve.", lines);
        Assert.Contains("TRIGGER:-PT15M", lines);
        Assert.Contains("STATUS:CANCELLED", (File with { IsCancelled = true }).Write(DateTimeOffset.UnixEpoch), StringComparison.Ordinal);
    }

    [Fact]
    public void LongLines_AreFoldedBetweenLetters()
    {
        var title = string.Concat(Enumerable.Repeat("حصة مباشرة ", 30));
        var text = (File with { Title = title }).Write(DateTimeOffset.UnixEpoch);
        Assert.All(text.Split("\r\n"), line => Assert.InRange(Encoding.UTF8.GetByteCount(line), 0, 75));
        Assert.Contains("SUMMARY:" + title, text.Replace("\r\n ", string.Empty, StringComparison.Ordinal), StringComparison.Ordinal);
    }
}
