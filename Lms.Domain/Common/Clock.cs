namespace Lms.Domain.Common;

/// <summary>Reading the clock.</summary>
public static class Clock
{
    /// <summary>The moment in UTC, in whole microseconds: what every supported database can store, so that what is answered equals what is read back.</summary>
    public static DateTimeOffset Now(this TimeProvider clock)
    {
        var now = clock.GetUtcNow();
        return now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMicrosecond));
    }
}
