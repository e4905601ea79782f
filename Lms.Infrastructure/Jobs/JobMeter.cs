using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Lms.Infrastructure.Jobs;

/// <summary>Counts and times the turns of background work, by name and outcome (ok, refused, failed, stopped).</summary>
public sealed class JobMeter
{
    private readonly Histogram<double> duration;

    /// <summary>Makes the instrument.</summary>
    public JobMeter(IMeterFactory meters) => duration = meters.Create("Lms.Jobs").CreateHistogram<double>(
        "lms.jobs.duration", "s", "Time one turn of background work took.", null,
        new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.01, 0.05, 0.1, 0.5, 1, 5, 10, 30, 60, 300, 1800] });

    internal void Ran(string job, string outcome, TimeSpan took) =>
        duration.Record(took.TotalSeconds, new TagList { { "job", job }, { "outcome", outcome } });
}
