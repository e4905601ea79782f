using Lms.Domain.Completion;
using Lms.Domain.Courses;
using Lms.Domain.LiveClasses;
using Lms.Domain.Materials;
using Lms.Domain.Notes;
using Lms.Domain.Workload;

namespace Lms.Domain.Lectures;

/// <summary>A lecture as the student who learns with it sees it. While locked it has no addresses and no materials.</summary>
public sealed record LecturePage
{
    public required LectureSummary Lecture { get; init; }

    /// <summary>Why it cannot be opened.</summary>
    public required LectureLock Lock { get; init; }

    /// <summary>The end of access, past or to come; null when never bought.</summary>
    public DateTimeOffset? AccessEnds { get; init; }

    /// <summary>What the student can spend, in EGP.</summary>
    public required decimal Balance { get; init; }

    /// <summary>How far the student is, and why.</summary>
    public required LectureCompletionState Completion { get; init; }

    /// <summary>0 to 100.</summary>
    public int Percent => Completion.Percent;

    /// <summary>The student's own notes, plain text; empty without any.</summary>
    public required string Notes { get; init; }

    public required bool IsBookmarked { get; init; }

    public required IReadOnlyList<LecturePageVideo> Videos { get; init; }

    public required IReadOnlyList<MaterialSummary> Materials { get; init; }

    /// <summary>The lecture's homework and quizzes; empty while locked.</summary>
    public required IReadOnlyList<WorkItem> Work { get; init; }

    /// <summary>The lecture's classes, the next one first, then those that are over; empty while locked.</summary>
    public IReadOnlyList<LiveClassSummary> LiveClasses { get; init; } = [];

    /// <summary>The texts of the lecture to be read, in their order; empty while locked.</summary>
    public IReadOnlyList<NoteSummary> Reading { get; init; } = [];

    /// <summary>The lecture before this one in the order of the course; null for the first.</summary>
    public LectureNeighbour? Previous { get; init; }

    /// <summary>The lecture after this one in the order of the course; null for the last.</summary>
    public LectureNeighbour? Next { get; init; }
}

/// <summary>A lecture beside another one.</summary>
public sealed record LectureNeighbour(int Id, string Name);

/// <summary>An active video of the lecture with the student's progress.</summary>
public sealed record LecturePageVideo
{
    public required int Id { get; init; }

    public required string Name { get; init; }

    public required VideoPlatform Platform { get; init; }

    /// <summary>The platform's own address or id; null while the lecture is locked.</summary>
    public string? VideoUrl { get; init; }

    public int? DurationMinutes { get; init; }

    /// <summary>Where the player stood last, in seconds.</summary>
    public required int PositionSeconds { get; init; }

    /// <summary>Where the player starts: where it stood, or at the beginning once the video was completed or stood at its very end.</summary>
    public int ResumeSeconds => IsCompleted || (DurationMinutes is > 0 and { } minutes && PositionSeconds >= (minutes * 60) - 5) ? 0 : PositionSeconds;

    /// <summary>0 to 100.</summary>
    public required int PercentWatched { get; init; }

    public required bool IsCompleted { get; init; }
}
