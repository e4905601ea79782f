namespace Lms.Domain.Completion;

/// <summary>What a lecture asks one to do.</summary>
public enum ProgressKind
{
    Video = 1,
    Material,
    Note,
    LiveClass,
    Homework,
    Quiz,
}

/// <summary>Why an item stands where it does.</summary>
public enum ProgressReason
{
    /// <summary>It is done.</summary>
    Done,

    /// <summary>The whole lecture was completed before; what it asks for now takes nothing away.</summary>
    LectureCompleted,

    /// <summary>Nothing has been done yet.</summary>
    NotStarted,

    /// <summary>Begun and not finished.</summary>
    PartlyDone,

    /// <summary>Handed in, but the mark that is needed was not reached yet.</summary>
    NotPassed,
}

/// <summary>One thing that a lecture asks for, with what one student has done of it.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Id">The video, material, note, live class, homework or quiz.</param>
/// <param name="PublicId">The id that dialects with UUIDs show; empty where it has none.</param>
/// <param name="Percent">How much of it is done, 0 to 100.</param>
/// <param name="IsDone">Whether it counts as done.</param>
/// <param name="MustPass">A quiz whose mark must be reached before the lecture can be completed.</param>
/// <param name="DoneAt">When it was done; null while it is not, or where nobody noted it.</param>
/// <param name="LastAt">When it was last worked on; null before.</param>
/// <param name="Seconds">Time spent on it.</param>
/// <param name="PositionSeconds">Where the player stood; 0 but for videos.</param>
public sealed record ProgressItem(
    ProgressKind Kind, int Id, Guid PublicId, int LectureId, int Order, int Percent, bool IsDone, bool MustPass, DateTimeOffset? DoneAt, DateTimeOffset? LastAt, int Seconds, int PositionSeconds)
{
    /// <summary>What people call it.</summary>
    public string Title { get; init; } = string.Empty;

    /// <summary>How much it weighs beside the others.</summary>
    public int Weight => CompletionRule.WeightOf(Kind);

    /// <summary>0 to 100; 100 only when it is done.</summary>
    public int Credit => IsDone ? CompletionRule.Full : Math.Clamp(Percent, 0, CompletionRule.Full - 1);

    /// <summary>Why its credit is what it is.</summary>
    public ProgressReason Reason => this switch
    {
        { IsDone: true } => ProgressReason.Done,
        { LastAt: null, Percent: 0 } => ProgressReason.NotStarted,
        { MustPass: true, Percent: > 0 } => ProgressReason.NotPassed,
        { MustPass: true, LastAt: not null } => ProgressReason.NotPassed,
        _ => ProgressReason.PartlyDone,
    };
}
