using System.Linq.Expressions;
using Lms.Domain.Attempts;

namespace Lms.Domain.Sittings;

/// <summary>What somebody who sits an exam is told while it runs.</summary>
public enum AnnouncementKind
{
    /// <summary>Words of the staff.</summary>
    Message,

    /// <summary>Minutes were added to the attempt.</summary>
    MinutesAdded,

    /// <summary>The attempt had been handed in and goes on.</summary>
    Reopened,
}

/// <summary>Something that staff tell one running attempt; the exam page fetches it within seconds and says that it has been shown.</summary>
public sealed class AttemptAnnouncement
{
    /// <summary>Grows with time, so that a page can say up to where it has shown them.</summary>
    public long Id { get; private set; }

    public required int AttemptId { get; init; }

    public QuizAttempt Attempt { get; init; } = null!;

    public required AnnouncementKind Kind { get; init; }

    /// <summary>The staff's own words, plain text; empty when they said nothing.</summary>
    public string Text { get; init; } = string.Empty;

    /// <summary>Minutes added; 0 unless the kind says so.</summary>
    public int Minutes { get; init; }

    public required int SentById { get; init; }

    public required DateTimeOffset SentAt { get; init; }

    /// <summary>When the page said that it showed it; null before.</summary>
    public DateTimeOffset? SeenAt { get; private set; }

    /// <summary>Words for the person at the exam.</summary>
    public static AttemptAnnouncement Message(int attemptId, string text, int sentById, DateTimeOffset now) =>
        new() { AttemptId = attemptId, Kind = AnnouncementKind.Message, Text = text, SentById = sentById, SentAt = now };

    /// <summary>Minutes were added; say why, or nothing.</summary>
    public static AttemptAnnouncement MinutesAdded(int attemptId, int minutes, string reason, int sentById, DateTimeOffset now) =>
        new() { AttemptId = attemptId, Kind = AnnouncementKind.MinutesAdded, Minutes = minutes, Text = reason, SentById = sentById, SentAt = now };

    /// <summary>The attempt goes on; say why, or nothing.</summary>
    public static AttemptAnnouncement Reopened(int attemptId, string reason, int sentById, DateTimeOffset now) =>
        new() { AttemptId = attemptId, Kind = AnnouncementKind.Reopened, Text = reason, SentById = sentById, SentAt = now };
}

/// <summary>An announcement as the exam page shows it.</summary>
public sealed record AnnouncementLine(long Id, AnnouncementKind Kind, string Text, int Minutes, DateTimeOffset SentAt)
{
    /// <summary>How the row is read.</summary>
    internal static readonly Expression<Func<AttemptAnnouncement, AnnouncementLine>> Projection = row => new AnnouncementLine(row.Id, row.Kind, row.Text, row.Minutes, row.SentAt);
}
