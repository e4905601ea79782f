namespace Lms.Domain.Progress;

/// <summary>The rule of how far a video has been watched. What that is worth beside everything else, <see cref="Completion.CompletionRule"/> says.</summary>
public static class ProgressRule
{
    /// <summary>A video counts as done from this percentage on.</summary>
    public const int CompleteAt = 90;

    /// <summary>How much of a video has been watched, rounded down; 0 while its length is unknown.</summary>
    public static int PercentWatched(long watchedSeconds, int durationSeconds) =>
        durationSeconds <= 0 ? 0 : (int)Math.Clamp(100 * watchedSeconds / durationSeconds, 0, 100);
}
