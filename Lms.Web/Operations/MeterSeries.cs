using System.Diagnostics.Metrics;
using System.Text;

namespace Lms.Web.Operations;

/// <summary>
/// The totals of one instrument, one row for each set of labels. At most <see cref="MaxRows"/> rows: what comes after
/// is counted together under <c>overflow="true"</c>, so that no input can fill the memory.
/// </summary>
internal sealed class MeterSeries
{
    /// <summary>Rows kept apart at most.</summary>
    public const int MaxRows = 2000;

    private const string Overflow = "overflow=\"true\"";
    private static readonly double[] UsualBounds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

    private readonly Lock gate = new();
    private readonly Dictionary<string, Row> rows = new(StringComparer.Ordinal);
    private readonly string? help;
    private readonly Kind kind;
    private readonly bool isObserved;
    private readonly double[] bounds;

    public MeterSeries(Instrument instrument)
    {
        var shape = instrument.GetType().GetGenericTypeDefinition();
        isObserved = instrument.IsObservable;
        kind = shape == typeof(Histogram<>) ? Kind.Histogram
            : shape == typeof(Counter<>) || shape == typeof(ObservableCounter<>) ? Kind.Counter
            : shape == typeof(UpDownCounter<>) ? Kind.UpDown
            : Kind.Gauge;
        bounds = (instrument as Histogram<double>)?.Advice?.HistogramBucketBoundaries?.ToArray() ?? UsualBounds;
        help = instrument.Description;
        Name = PrometheusText.NameOf(instrument.Name, instrument.Unit, kind == Kind.Counter);
    }

    private enum Kind
    {
        Counter,
        UpDown,
        Gauge,
        Histogram,
    }

    /// <summary>The name as Prometheus knows it.</summary>
    public string Name { get; }

    /// <summary>Takes one measurement. Observed instruments tell their total each time, the others what was added.</summary>
    public void Take(double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var labels = PrometheusText.Labels(tags);
        lock (gate)
        {
            if (!rows.TryGetValue(labels, out var row) && (rows.Count < MaxRows || !rows.TryGetValue(labels = Overflow, out row)))
                rows[rows.Count < MaxRows ? labels : Overflow] = row = new Row(kind == Kind.Histogram ? new long[bounds.Length] : []);
            row.Take(value, replace: kind == Kind.Gauge || isObserved, bounds);
        }
    }

    public void WriteTo(StringBuilder text)
    {
        lock (gate)
        {
            if (rows.Count == 0)
                return;
            PrometheusText.Head(text, Name, help, kind switch { Kind.Counter => "counter", Kind.Histogram => "histogram", _ => "gauge" });
            foreach (var (labels, row) in rows.OrderBy(pair => pair.Key, StringComparer.Ordinal))
            {
                if (kind == Kind.Histogram)
                    PrometheusText.Histogram(text, Name, labels, bounds, row.Buckets, row.Count, row.Sum);
                else
                    PrometheusText.Line(text, Name, labels, row.Sum);
            }
        }
    }

    private sealed class Row(long[] buckets)
    {
        /// <summary>How many measurements fell at or below each bound and above the one before.</summary>
        public long[] Buckets { get; } = buckets;

        public long Count { get; private set; }

        public double Sum { get; private set; }

        public void Take(double value, bool replace, double[] bounds)
        {
            Count++;
            Sum = replace ? value : Sum + value;
            for (var i = 0; i < Buckets.Length; i++)
            {
                if (value > bounds[i])
                    continue;
                Buckets[i]++;
                break;
            }
        }
    }
}
