using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Lms.Web.Tests.Support;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Lms.Web.Tests.Operations;

public sealed class HostTests(LoggedApp app) : IClassFixture<LoggedApp>
{
    [Fact]
    public async Task Live_Always_IsHealthyWithoutChecks()
    {
        var answer = await app.CreateClient().GetAsync("/health/live");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("""{"status":"healthy","checks":{}}""", await answer.Content.ReadAsStringAsync());
        Assert.Equal("no-store", answer.Headers.CacheControl?.ToString());
    }

    [Fact]
    public async Task Ready_MigratedDatabase_NamesEveryCheck()
    {
        var answer = await app.CreateClient().GetAsync("/health/ready");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(
            """{"status":"healthy","checks":{"host":{"status":"healthy","detail":null},"database":{"status":"healthy","detail":null},"migrations":{"status":"healthy","detail":null}}}""",
            await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task RequestId_SaneOne_IsKept()
    {
        var request = new HttpRequestMessage(HttpMethod.Get, "/health/live") { Headers = { { "X-Request-Id", "proxy-00000001" } } };
        var answer = await app.CreateClient().SendAsync(request);
        Assert.Equal("proxy-00000001", Assert.Single(answer.Headers.GetValues("X-Request-Id")));
    }

    [Theory]
    [InlineData("short")]
    [InlineData("no spaces or {braces}")]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    public async Task RequestId_StrangeOne_IsReplaced(string sent)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, "/health/live");
        request.Headers.TryAddWithoutValidation("X-Request-Id", sent);
        var answer = await app.CreateClient().SendAsync(request);
        Assert.Matches("^[0-9a-f]{32}$", Assert.Single(answer.Headers.GetValues("X-Request-Id")));
    }

    [Fact]
    public async Task RequestId_InTheLog_IsTheOneAnswered()
    {
        await app.CreateClient().SendAsync(new HttpRequestMessage(HttpMethod.Get, "/api/enrollments/") { Headers = { { "X-Request-Id", "log-0000000001" } } });
        var line = Assert.Single(app.Log.Lines, line => line.RequestId == "log-0000000001" && line.Category.EndsWith("RequestJournal", StringComparison.Ordinal));
        Assert.Matches("^GET /api/enrollments/ answered 401 in [0-9.]+ ms for edutrack-6.6, user \\(null\\)$", line.Message);
    }

    [Fact]
    public async Task RequestId_OfAnError_IsReturnedToo()
    {
        var answer = await app.CreateClient().GetAsync("/api/nothing/");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Matches("^[0-9a-f]{32}$", Assert.Single(answer.Headers.GetValues("X-Request-Id")));
    }

    [Fact]
    public async Task Json_AskedCompressed_IsCompressed()
    {
        var request = new HttpRequestMessage(HttpMethod.Get, "/api/nothing/") { Headers = { AcceptEncoding = { new StringWithQualityHeaderValue("br") } } };
        var answer = await app.CreateClient().SendAsync(request);
        Assert.Equal("br", Assert.Single(answer.Content.Headers.ContentEncoding));
        Assert.Contains("Accept-Encoding", answer.Headers.Vary);
    }

    [Fact]
    public void Bodies_UpToSixtyMegabytes_AreAccepted()
    {
        const long SixtyMegabytes = 62_914_560;
        Assert.Equal(SixtyMegabytes, app.Services.GetRequiredService<IOptions<KestrelServerOptions>>().Value.Limits.MaxRequestBodySize);
        Assert.Equal(SixtyMegabytes, app.Services.GetRequiredService<IOptions<FormOptions>>().Value.MultipartBodyLengthLimit);
    }

    [Fact]
    public void Stop_ByDefault_WaitsThirtySeconds() =>
        Assert.Equal(TimeSpan.FromSeconds(30), app.Services.GetRequiredService<IOptions<HostOptions>>().Value.ShutdownTimeout);
}

public sealed class UnreadyHostTests(UnreadyHostTests.App app) : IClassFixture<UnreadyHostTests.App>
{
    [Fact]
    public async Task Ready_DatabaseAway_Is503AndTellsNoSecrets()
    {
        var answer = await app.CreateClient().GetAsync("/health/ready");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        var text = await answer.Content.ReadAsStringAsync();
        var checks = JsonDocument.Parse(text).RootElement.GetProperty("checks");
        Assert.Equal("unhealthy", checks.GetProperty("database").GetProperty("status").GetString());
        Assert.Equal("unhealthy", checks.GetProperty("migrations").GetProperty("status").GetString());
        Assert.DoesNotContain("nowhere", text, StringComparison.Ordinal);
        Assert.DoesNotContain("SqliteException", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Live_DatabaseAway_IsHealthy() =>
        Assert.Equal(HttpStatusCode.OK, (await app.CreateClient().GetAsync("/health/live")).StatusCode);

    public sealed class App : LmsApp
    {
        protected override IEnumerable<KeyValuePair<string, string?>> Settings =>
        [
            new("Database:Provider", "Sqlite"),
            new("ConnectionStrings:Lms", "Data Source=/nowhere/lms.db;Mode=ReadWrite"),
            new("Database:MigrateAtStart", "false"),
        ];
    }
}
