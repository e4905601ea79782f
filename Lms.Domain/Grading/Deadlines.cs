namespace Lms.Domain.Grading;

/// <summary>Everything that moves a deadline, for one student and one quiz.</summary>
public sealed record DeadlineTerms
{
    /// <summary>When the quiz opens; null for always open.</summary>
    public DateTimeOffset? Opens { get; init; }

    /// <summary>When the quiz closes for everybody; null for never.</summary>
    public DateTimeOffset? Closes { get; init; }

    /// <summary>When it closes for this student instead, when that is later.</summary>
    public DateTimeOffset? ExtendedTo { get; init; }

    /// <summary>Minutes an attempt may take; 0 for no limit.</summary>
    public int TimerMinutes { get; init; }

    /// <summary>How much longer this student may take, 1 or more (an accommodation).</summary>
    public decimal TimeMultiplier { get; init; } = 1;

    /// <summary>Minutes granted to this student for every attempt (an accommodation), 0 or more.</summary>
    public int AllowanceMinutes { get; init; }

    /// <summary>Minutes added to this very attempt while it ran (by the console, or to make up for an outage), 0 or more.</summary>
    public int AddedMinutes { get; init; }
}

/// <summary>What the terms come to.</summary>
/// <param name="Opens">When an attempt may begin; null for always.</param>
/// <param name="Closes">When an attempt may no longer begin; null for never.</param>
/// <param name="AllowedMinutes">How long an attempt may take; null for no limit.</param>
public sealed record Schedule(DateTimeOffset? Opens, DateTimeOffset? Closes, int? AllowedMinutes);

/// <summary>The one place that knows when something is over. Pure: every page and dialect asks it.</summary>
public static class DeadlineCalculator
{
    /// <summary>How long after the deadline a hand-in already on its way is still taken.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromSeconds(10);

    /// <summary>When and for how long the student may work.</summary>
    public static Schedule ScheduleOf(DeadlineTerms terms)
    {
        var closes = terms.Closes is { } common && terms.ExtendedTo is { } own && own > common ? own : terms.Closes;
        int? allowed = terms.TimerMinutes == 0
            ? null
            : (int)Math.Ceiling(terms.TimerMinutes * Math.Max(1, terms.TimeMultiplier)) + terms.AllowanceMinutes + terms.AddedMinutes;
        return new Schedule(terms.Opens, closes, allowed);
    }

    /// <summary>
    /// When an attempt that began at <paramref name="startedAt"/> must be handed in; null for never. Minutes added to
    /// the attempt also reach past the closing date: they were given to somebody already inside.
    /// </summary>
    public static DateTimeOffset? DeadlineOf(DeadlineTerms terms, DateTimeOffset startedAt)
    {
        var schedule = ScheduleOf(terms);
        var byTimer = schedule.AllowedMinutes is { } minutes ? startedAt.AddMinutes(minutes) : (DateTimeOffset?)null;
        var byClose = schedule.Closes?.AddMinutes(terms.AddedMinutes);
        return byTimer is { } timer && byClose is { } close ? (timer < close ? timer : close) : byTimer ?? byClose;
    }

    /// <summary>True while an attempt may begin.</summary>
    public static bool IsOpen(DeadlineTerms terms, DateTimeOffset now)
    {
        var schedule = ScheduleOf(terms);
        return (schedule.Opens is not { } opens || now >= opens) && (schedule.Closes is not { } closes || now < closes);
    }
}
