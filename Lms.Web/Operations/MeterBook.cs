using System.Diagnostics.Metrics;
using System.Text;

namespace Lms.Web.Operations;

/// <summary>
/// Keeps the running totals of every instrument of this host (meters named <c>Lms.*</c>) and of the runtime
/// (<c>System.Runtime</c>: memory, garbage collection, threads, processor), and writes them as Prometheus text.
/// </summary>
public sealed class MeterBook : IDisposable
{
    private readonly Lock gate = new();
    private readonly SortedDictionary<string, MeterSeries> bySeriesName = new(StringComparer.Ordinal);
    private readonly MeterListener listener = new();

    /// <summary>Starts listening to the meters that <paramref name="meters"/> made and to the runtime's.</summary>
    public MeterBook(IMeterFactory meters)
    {
        listener.InstrumentPublished = (instrument, self) =>
        {
            var ours = instrument.Meter.Name.StartsWith("Lms.", StringComparison.Ordinal) && instrument.Meter.Scope == meters;
            if (ours || instrument.Meter.Name == "System.Runtime")
                self.EnableMeasurementEvents(instrument, SeriesOf(instrument));
        };
        listener.SetMeasurementEventCallback<long>((_, value, tags, state) => ((MeterSeries)state!).Take(value, tags));
        listener.SetMeasurementEventCallback<int>((_, value, tags, state) => ((MeterSeries)state!).Take(value, tags));
        listener.SetMeasurementEventCallback<double>((_, value, tags, state) => ((MeterSeries)state!).Take(value, tags));
        listener.Start();
    }

    /// <summary>Everything measured so far, in the text format 0.0.4.</summary>
    public string Write()
    {
        listener.RecordObservableInstruments();
        var text = new StringBuilder(16 * 1024);
        lock (gate)
        {
            foreach (var series in bySeriesName.Values)
                series.WriteTo(text);
        }

        return text.ToString();
    }

    /// <inheritdoc />
    public void Dispose() => listener.Dispose();

    private MeterSeries SeriesOf(Instrument instrument)
    {
        var series = new MeterSeries(instrument);
        lock (gate)
            return bySeriesName.TryGetValue(series.Name, out var known) ? known : bySeriesName[series.Name] = series;
    }
}
