using Lms.Domain.Completion;

namespace Lms.Domain.Progress;

/// <summary>How far a student is in one course, and what is missing.</summary>
public sealed record CourseProgress
{
    public required int CourseId { get; init; }

    public required string CourseName { get; init; }

    public required string TeacherName { get; init; }

    public Guid? CoverId { get; init; }

    /// <summary>What visible lectures of active topics ask for.</summary>
    public required int ItemCount { get; init; }

    /// <summary>Items that are done.</summary>
    public required int DoneCount { get; init; }

    /// <summary>The credits of all items added up, each by its weight.</summary>
    public required long Credits { get; init; }

    /// <summary>The weights added up.</summary>
    public required long Weight { get; init; }

    /// <summary>0 to 100; 100 only when nothing is missing.</summary>
    public int Percent => CompletionRule.Percent(Credits, Weight);

    public int MissingCount => ItemCount - DoneCount;

    /// <summary>The first of the missing items in the order of the course, at most <see cref="CourseProgressReading.MostMissing"/>.</summary>
    public required IReadOnlyList<MissingItem> FirstMissing { get; init; }
}

/// <summary>Why an item is missing.</summary>
public enum MissingReason
{
    /// <summary>The lecture has to be bought first.</summary>
    NotBought,

    /// <summary>The lecture was bought and access has ended.</summary>
    AccessEnded,

    /// <summary>It is open and nothing has been done of it.</summary>
    NotStarted,

    /// <summary>It is open and begun.</summary>
    PartlyDone,

    /// <summary>A quiz that was taken, and whose mark was not reached yet.</summary>
    NotPassed,
}

/// <summary>An item that is not done.</summary>
public sealed record MissingItem
{
    public required ProgressKind Kind { get; init; }

    /// <summary>The video, material, note, homework or quiz.</summary>
    public required int ItemId { get; init; }

    public required string ItemName { get; init; }

    public required int LectureId { get; init; }

    public required string LectureName { get; init; }

    /// <summary>0 to 100.</summary>
    public required int PercentDone { get; init; }

    public required MissingReason Reason { get; init; }
}
