using Lms.Domain.Grading;

namespace Lms.Domain.AttemptRecords;

/// <summary>How an attempt ended for its student.</summary>
public enum AttemptOutcome
{
    Pass,
    Fail,

    /// <summary>There is no mark to reach, or the score is not known yet.</summary>
    NotApplicable,

    /// <summary>Closed without a single answer.</summary>
    NotTaken,
}

/// <summary>The figures that follow from an attempt's rows. Pure: every page and dialect shows what it says.</summary>
public static class AttemptFigures
{
    /// <summary>100 x score / maximum, from 0 to 100; 0 when nothing could be earned.</summary>
    public static decimal Percentage(decimal score, decimal maximum) => maximum <= 0 ? 0 : Math.Clamp(100 * score / maximum, 0, 100);

    /// <summary>Answered questions per hour, rounded; 0 while nothing was answered or no time has passed.</summary>
    public static int Speed(int answered, TimeSpan taken) =>
        answered <= 0 || taken <= TimeSpan.Zero ? 0 : (int)Math.Min(int.MaxValue, Math.Round(answered / taken.TotalHours, MidpointRounding.AwayFromZero));

    /// <summary>Time during which the attempt was running: what has ended, and what runs now, which ends at the deadline; never above what is allowed.</summary>
    /// <param name="ended">The intervals that have ended.</param>
    /// <param name="runningSince">The start of the open interval, if one is open.</param>
    /// <param name="deadline">When an open interval ends at the latest.</param>
    /// <param name="allowed">How long the attempt may take; null for no limit.</param>
    /// <param name="now">The moment of looking.</param>
    public static TimeSpan Taken(TimeSpan ended, DateTimeOffset? runningSince, DateTimeOffset? deadline, TimeSpan? allowed, DateTimeOffset now)
    {
        var until = deadline < now ? deadline.Value : now;
        var taken = runningSince is { } since && until > since ? ended + (until - since) : ended;
        return taken > allowed ? allowed.Value : taken;
    }

    /// <summary>Whether the student passed.</summary>
    /// <param name="isFinished">Handed in or closed.</param>
    /// <param name="answered">Answers given.</param>
    /// <param name="score">Null while an answer waits for a marker.</param>
    /// <param name="passingScore">Null when nobody passes or fails.</param>
    public static AttemptOutcome Outcome(bool isFinished, int answered, decimal? score, decimal? passingScore) => GradeCalculator.Passes(score, passingScore) switch
    {
        _ when !isFinished => AttemptOutcome.NotApplicable,
        _ when answered == 0 => AttemptOutcome.NotTaken,
        null => AttemptOutcome.NotApplicable,
        true => AttemptOutcome.Pass,
        false => AttemptOutcome.Fail,
    };
}
