using System.Diagnostics.Metrics;
using System.Net;
using System.Net.Http.Headers;
using Lms.Web.Operations;
using Lms.Web.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Lms.Web.Tests.Operations;

public sealed class MetricsTests(MetricsTests.App app) : IClassFixture<MetricsTests.App>
{
    private const string Token = "a-token-for-the-collector";

    [Fact]
    public async Task Metrics_Stranger_FindsNothing()
    {
        Assert.Equal(HttpStatusCode.NotFound, (await app.CreateClient().GetAsync("/metrics")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await Ask("wrong")).StatusCode);
    }

    [Fact]
    public async Task Metrics_WithToken_IsPrometheusText()
    {
        var answer = await Ask(Token);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("text/plain; version=0.0.4; charset=utf-8", answer.Content.Headers.ContentType?.ToString());
        var text = await answer.Content.ReadAsStringAsync();
        Assert.Contains("# TYPE dotnet_process_memory_working_set_bytes gauge\n", text, StringComparison.Ordinal);
        Assert.Contains("dotnet_gc_collections_total{gc_heap_generation=\"gen0\"} ", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Metrics_AfterARequest_CountItByEndpointAndStatus()
    {
        await app.CreateClient().GetAsync("/api/enrollments/");
        var text = await (await Ask(Token)).Content.ReadAsStringAsync();
        Assert.Contains("# TYPE lms_http_request_duration_seconds histogram\n", text, StringComparison.Ordinal);
        Assert.Contains("lms_http_request_duration_seconds_count{dialect=\"edutrack\",endpoint=\"edutrack-6.6\",method=\"GET\",status=\"401\"} ", text, StringComparison.Ordinal);
        Assert.Contains("lms_http_request_duration_seconds_bucket{dialect=\"edutrack\",endpoint=\"edutrack-6.6\",method=\"GET\",status=\"401\",le=\"+Inf\"} ", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Metrics_InventedPathsAndMethods_AddNoRows()
    {
        var client = app.CreateClient();
        for (var i = 0; i < 3; i++)
            await client.SendAsync(new HttpRequestMessage(new HttpMethod($"INVENTED{i}"), $"/api/invented-{i}/"));
        var text = await (await Ask(Token)).Content.ReadAsStringAsync();
        Assert.DoesNotContain("invented", text, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("endpoint=\"none\",method=\"other\"", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Metrics_AfterACommand_CountIt()
    {
        await app.InDb(db => db.Database.CanConnectAsync());
        await app.CreateClient().GetAsync("/health/ready");
        Assert.Contains("lms_sql_command_duration_seconds_count{kind=\"reader\",outcome=\"ok\"} ", await (await Ask(Token)).Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public void Book_ManyLabels_OverflowsIntoOneRow()
    {
        var meters = app.Services.GetRequiredService<IMeterFactory>();
        using var book = new MeterBook(meters);
        var counter = meters.Create("Lms.Tests").CreateCounter<long>("lms.tests.many");
        for (var i = 0; i < MeterSeries.MaxRows + 100; i++)
            counter.Add(1, new KeyValuePair<string, object?>("number", i));
        var lines = book.Write().Split('\n').Where(line => line.StartsWith("lms_tests_many_total{", StringComparison.Ordinal)).ToArray();
        Assert.Equal(MeterSeries.MaxRows + 1, lines.Length);
        Assert.Contains("lms_tests_many_total{overflow=\"true\"} 100", lines);
    }

    [Fact]
    public void Book_OddLabelText_IsEscaped()
    {
        var meters = app.Services.GetRequiredService<IMeterFactory>();
        using var book = new MeterBook(meters);
        meters.Create("Lms.Tests").CreateUpDownCounter<int>("lms.tests.odd", "By").Add(-2, new KeyValuePair<string, object?>("text", "a \"quote\" and\nline \\"));
        Assert.Contains("lms_tests_odd_bytes{text=\"a \\\"quote\\\" and\\nline \\\\\"} -2\n", book.Write(), StringComparison.Ordinal);
    }

    [Fact]
    public void Book_Histogram_CumulatesBuckets()
    {
        var meters = app.Services.GetRequiredService<IMeterFactory>();
        using var book = new MeterBook(meters);
        var histogram = meters.Create("Lms.Tests").CreateHistogram<double>("lms.tests.time", "s", null, null, new InstrumentAdvice<double> { HistogramBucketBoundaries = [1, 2] });
        foreach (var value in new[] { 0.5, 1, 1.5, 7 })
            histogram.Record(value);
        Assert.Contains(
            "lms_tests_time_seconds_bucket{le=\"1\"} 2\nlms_tests_time_seconds_bucket{le=\"2\"} 3\nlms_tests_time_seconds_bucket{le=\"+Inf\"} 4\nlms_tests_time_seconds_sum 10\nlms_tests_time_seconds_count 4\n",
            book.Write(), StringComparison.Ordinal);
    }

    private Task<HttpResponseMessage> Ask(string token) => app.CreateClient().SendAsync(new HttpRequestMessage(HttpMethod.Get, "/metrics")
    {
        Headers = { Authorization = new AuthenticationHeaderValue("Bearer", token) },
    });

    public sealed class App : LmsApp
    {
        protected override IEnumerable<KeyValuePair<string, string?>> Settings => [new("Metrics:Token", Token)];
    }
}
