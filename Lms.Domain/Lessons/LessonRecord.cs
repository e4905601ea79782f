namespace Lms.Domain.Lessons;

/// <summary>Where somebody stands in a lecture.</summary>
public enum LessonStatus
{
    NotStarted,
    InProgress,
    Completed,
}

/// <summary>One student's record of one lecture, for the student alone.</summary>
public sealed record LessonRecord
{
    /// <summary>Stable from the first look on, whether or not anything is stored.</summary>
    public required Guid Id { get; init; }

    public required Guid UserId { get; init; }

    public required Guid CourseId { get; init; }

    public required Guid LectureId { get; init; }

    /// <summary>The item last worked on; null before the first.</summary>
    public Guid? ContentId { get; init; }

    public required LessonStatus Status { get; init; }

    /// <summary>0 to 100.</summary>
    public required decimal Percent { get; init; }

    /// <summary>Where to go on in the video.</summary>
    public required int PositionSeconds { get; init; }

    /// <summary>The best finished attempt at a quiz of the lecture, in percent; null before the first.</summary>
    public decimal? QuizScore { get; init; }

    /// <summary>Finished attempts.</summary>
    public required int QuizAttempts { get; init; }

    /// <summary>Whether every quiz with a mark to reach was passed; null where there is none.</summary>
    public bool? QuizPassed { get; init; }

    public required int MinutesSpent { get; init; }

    public string? Notes { get; init; }

    public required bool IsBookmarked { get; init; }

    /// <summary>A JSON object; null for none.</summary>
    public string? Metadata { get; init; }

    public DateTimeOffset? CompletedAt { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset UpdatedAt { get; init; }
}

/// <summary>A course's lectures counted for one student.</summary>
/// <param name="Percent">100 x completed / total, two decimals; 0 without lectures.</param>
/// <param name="LastAccessed">The newest of all records; null when the course was never opened.</param>
public sealed record CourseCompletion(Guid CourseId, int Total, int Completed, int InProgress, decimal Percent, int MinutesSpent, DateTimeOffset? LastAccessed);
