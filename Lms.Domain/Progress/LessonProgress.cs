using Lms.Domain.Accounts;
using Lms.Domain.Courses;

namespace Lms.Domain.Progress;

/// <summary>What is kept of one student and one lecture: their own notes and bookmark, what their app reported, and the first completion.</summary>
public sealed class LessonProgress
{
    public int Id { get; private set; }

    public required int StudentId { get; init; }

    public Student Student { get; init; } = null!;

    public required int LectureId { get; init; }

    public Lecture Lecture { get; init; } = null!;

    /// <summary>Private plain text; empty when there is none.</summary>
    public string Notes { get; set; } = string.Empty;

    public bool IsBookmarked { get; set; }

    /// <summary>True once the student's app said that the lecture was begun.</summary>
    public bool IsBegun { get; private set; }

    /// <summary>How far the student's app says they are, 0 to 100; 100 is reached by completing alone.</summary>
    public decimal ReportedPercent { get; private set; }

    /// <summary>The first completion; stays whatever comes later.</summary>
    public DateTimeOffset? CompletedAt { get; private set; }

    /// <summary>Where the student's app stood in the video.</summary>
    public int PositionSeconds { get; private set; }

    /// <summary>When it said so; null before.</summary>
    public DateTimeOffset? PositionAt { get; private set; }

    /// <summary>Minutes in all, as the student's app counted them; never falls.</summary>
    public int MinutesSpent { get; private set; }

    /// <summary>The app's own JSON object; null for none.</summary>
    public string? Metadata { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset UpdatedAt { get; set; }

    /// <summary>Notes the first completion.</summary>
    public void Complete(DateTimeOffset now) => CompletedAt ??= now;

    /// <summary>Begun, if not more.</summary>
    public void Begin() => IsBegun = true;

    /// <summary>How far the app says the student is; up to 99, for the rest is completion.</summary>
    public void Report(decimal percent) => ReportedPercent = Math.Clamp(percent, 0, 99.99m);

    /// <summary>Where the app stands in the video; may go back.</summary>
    public void Stand(int seconds, DateTimeOffset now)
    {
        PositionSeconds = seconds;
        PositionAt = now;
    }

    /// <summary>The total so far; a smaller one than before is an old message.</summary>
    public void Spend(int minutes) => MinutesSpent = Math.Max(MinutesSpent, minutes);
}
