namespace Lms.Domain.Completion;

/// <summary>
/// The one rule of how far somebody is. Each item gives a credit of 0 to 100 that counts by its weight; the percentage
/// is their mean, rounded down: 100 only when nothing is missing, never above. What can no longer be done (a class that
/// was missed, work that closed before it was begun) is not asked for, so that nobody is stuck below 100; only a quiz that
/// was taken, and whose mark must be reached, stays. A lecture that was completed once stays so.
/// </summary>
public static class CompletionRule
{
    /// <summary>The credit of what is done.</summary>
    public const int Full = 100;

    /// <summary>How much each kind weighs.</summary>
    public static int WeightOf(ProgressKind kind) => kind switch
    {
        ProgressKind.Quiz => 4,
        ProgressKind.Video or ProgressKind.Homework => 3,
        ProgressKind.LiveClass => 2,
        _ => 1,
    };

    /// <summary>The percentage of so much credit of so much weight; 0 while nothing is asked for.</summary>
    public static int Percent(long credits, long weight) => weight <= 0 ? 0 : (int)Math.Clamp(credits / weight, 0, Full);
}

/// <summary>What a student's record of a lecture adds to the items.</summary>
/// <param name="ReportedPercent">What the student's own app reported, 0 to 100.</param>
/// <param name="CompletedAt">The first completion; null before.</param>
public sealed record KeptProgress(int ReportedPercent, DateTimeOffset? CompletedAt)
{
    /// <summary>Nothing kept.</summary>
    public static readonly KeptProgress None = new(0, null);

    /// <summary>True when the student has a record of the lecture.</summary>
    public bool IsStored { get; init; }
}

/// <summary>How far one student is with one lecture, and why. Pure.</summary>
public sealed record LectureCompletionState(int LectureId, IReadOnlyList<ProgressItem> Items, KeptProgress Kept)
{
    /// <summary>Weights added up.</summary>
    public long Weight => Items.Sum(item => (long)item.Weight);

    /// <summary>True while a quiz whose mark must be reached has not been passed; once completed nothing holds it back any more.</summary>
    public bool IsHeldBack => Kept.CompletedAt is null && Items.Any(item => item is { MustPass: true, IsDone: false });

    /// <summary>True when everything asked for is done, or was once.</summary>
    public bool IsCompleted => Kept.CompletedAt is not null || (!IsHeldBack && (Items.Count > 0 ? Items.All(item => item.IsDone) : Kept.ReportedPercent >= CompletionRule.Full));

    /// <summary>Credits added up; a completed lecture has all of them, and an app's report counts where it is further.</summary>
    public long Credits => IsCompleted
        ? CompletionRule.Full * Weight
        : Math.Max(Items.Sum(item => (long)item.Weight * item.Credit), Math.Min(Kept.ReportedPercent, CompletionRule.Full - 1) * Weight);

    /// <summary>0 to 100; 100 exactly when it is completed.</summary>
    public int Percent => IsCompleted ? CompletionRule.Full
        : Items.Count == 0 ? Math.Min(Kept.ReportedPercent, CompletionRule.Full - 1)
        : Math.Min(CompletionRule.Percent(Credits, Weight), CompletionRule.Full - 1);

    /// <summary>When it was completed: the first time that was noted, else when its last item was done.</summary>
    public DateTimeOffset? CompletedAt => IsCompleted ? Kept.CompletedAt ?? Items.Max(item => item.DoneAt) : null;

    /// <summary>When it was last worked on; null before.</summary>
    public DateTimeOffset? LastAt => Items.Max(item => item.LastAt);

    /// <summary>True once anything was done.</summary>
    public bool IsBegun => Percent > 0 || Items.Any(item => item.LastAt is not null || item.Percent > 0);

    /// <summary>The same after a video was watched further; for pages that hear from the player.</summary>
    public LectureCompletionState Watched(int videoId, int percent, bool isDone) =>
        this with { Items = [.. Items.Select(item => item.Kind == ProgressKind.Video && item.Id == videoId ? item with { Percent = percent, IsDone = isDone } : item)] };

    /// <summary>What is still to be done; nothing of a completed lecture.</summary>
    public IEnumerable<ProgressItem> Missing => IsCompleted ? [] : Items.Where(item => !item.IsDone);

    /// <summary>Why an item stands where it does.</summary>
    public ProgressReason ReasonOf(ProgressItem item) => Kept.CompletedAt is not null && !item.IsDone ? ProgressReason.LectureCompleted : item.Reason;
}
