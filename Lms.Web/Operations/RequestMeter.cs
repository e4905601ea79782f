using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Globalization;

namespace Lms.Web.Operations;

/// <summary>Counts and times the answers to HTTP requests, by dialect, endpoint, method and status.</summary>
public sealed class RequestMeter
{
    private static readonly HashSet<string> KnownMethods = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];

    private readonly Histogram<double> duration;
    private readonly UpDownCounter<long> circuits;

    /// <summary>Makes the instruments.</summary>
    public RequestMeter(IMeterFactory meters)
    {
        var meter = meters.Create("Lms.Web");
        duration = meter.CreateHistogram<double>(
            "lms.http.request.duration", "s", "Time to answer an HTTP request.", null,
            new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10] });
        circuits = meter.CreateUpDownCounter<long>("lms.circuits.open", null, "Open pages that hold a connection to this node.");
    }

    /// <summary>A request was answered.</summary>
    internal void Answered(HttpContext http, RouteLabel route, TimeSpan took)
    {
        var method = KnownMethods.Contains(http.Request.Method) ? http.Request.Method : "other";
        duration.Record(took.TotalSeconds, new TagList
        {
            { "dialect", route.Dialect },
            { "endpoint", route.Endpoint },
            { "method", method },
            { "status", http.Response.StatusCode.ToString(CultureInfo.InvariantCulture) },
        });
    }

    /// <summary>Pages were connected (positive) or have gone (negative).</summary>
    internal void Circuits(int more) => circuits.Add(more);
}
