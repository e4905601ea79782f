namespace Lms.Domain.Workload;

/// <summary>What kind of set work.</summary>
public enum WorkKind
{
    Homework,
    Quiz,
}

/// <summary>Where a student stands with a piece of set work.</summary>
public enum WorkState
{
    /// <summary>It opens later.</summary>
    NotOpenYet,

    /// <summary>It can be done now.</summary>
    ToDo,

    /// <summary>An attempt is running.</summary>
    Running,

    /// <summary>Handed in; the score is not there yet or may not be seen yet.</summary>
    HandedIn,

    /// <summary>Handed in, and the score may be seen.</summary>
    Marked,

    /// <summary>It closed without anything handed in.</summary>
    Missed,
}

/// <summary>A homework or quiz as the student who has to do it sees it.</summary>
public sealed record WorkItem
{
    public required WorkKind Kind { get; init; }

    public required int Id { get; init; }

    public required string Title { get; init; }

    public required int LectureId { get; init; }

    public required string LectureName { get; init; }

    public required int CourseId { get; init; }

    public required string CourseName { get; init; }

    public required WorkState State { get; init; }

    /// <summary>Null for always open.</summary>
    public DateTimeOffset? Opens { get; init; }

    /// <summary>When it closes for this student; null for never. For a running attempt its own deadline.</summary>
    public DateTimeOffset? Due { get; init; }

    /// <summary>When it was handed in last.</summary>
    public DateTimeOffset? HandedInAt { get; init; }

    /// <summary>Points that count; only when <see cref="State"/> is <see cref="WorkState.Marked"/>.</summary>
    public decimal? Score { get; init; }

    /// <summary>Points that can be had.</summary>
    public required decimal TotalPoints { get; init; }

    /// <summary>Null without a mark to reach, or without a score.</summary>
    public bool? Passed { get; init; }

    /// <summary>True while there is something to do now.</summary>
    public bool IsToDo => State is WorkState.ToDo or WorkState.Running;
}
