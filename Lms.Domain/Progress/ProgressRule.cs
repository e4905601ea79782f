namespace Lms.Domain.Progress;

/// <summary>
/// The one rule of how far somebody is. Every item of a lecture or course weighs the same and gives a credit of 0 to
/// 100; the percentage is their mean, rounded down. So it is 100 only when nothing is missing, never above, and every
/// missing point can be traced to an item that is not done.
/// </summary>
public static class ProgressRule
{
    /// <summary>The credit of an item that is done.</summary>
    public const int Done = 100;

    /// <summary>A video counts as done from this percentage on.</summary>
    public const int CompleteAt = 90;

    /// <summary>What one video gives: all of it once completed, else its own percentage.</summary>
    public static int CreditOf(int percentWatched, bool isCompleted) => isCompleted ? Done : Math.Clamp(percentWatched, 0, Done - 1);

    /// <summary>The percentage of so many items with so many credits in all; 0 while there is nothing to do.</summary>
    public static int Percent(long credits, int items) => items <= 0 ? 0 : (int)Math.Clamp(credits / items, 0, Done);

    /// <summary>How much of a video has been watched, rounded down; 0 while its length is unknown.</summary>
    public static int PercentWatched(long watchedSeconds, int durationSeconds) =>
        durationSeconds <= 0 ? 0 : (int)Math.Clamp(100 * watchedSeconds / durationSeconds, 0, 100);
}
