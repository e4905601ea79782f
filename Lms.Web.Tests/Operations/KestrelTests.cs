using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Lms.Web.Operations;
using Lms.Web.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;

namespace Lms.Web.Tests.Operations;

/// <summary>What needs a real server: addresses of callers, proxies, and stopping while somebody is being answered.</summary>
public sealed class KestrelTests(KestrelTests.App app) : IClassFixture<KestrelTests.App>
{
    [Fact]
    public async Task Metrics_ThisMachine_NeedsNoToken()
    {
        var answer = await app.Client.GetAsync("/metrics");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("lms_", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("X-Forwarded-For", "198.51.100.7")]
    [InlineData("Forwarded", "for=198.51.100.7")]
    [InlineData("Via", "1.1 proxy")]
    public async Task Metrics_PassedOnByAProxy_IsNotThisMachine(string header, string value)
    {
        var answer = await app.Client.SendAsync(new HttpRequestMessage(HttpMethod.Get, "/metrics") { Headers = { { header, value } } });
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task Links_BehindATrustedProxy_ShowItsAddress()
    {
        await app.Given.Teacher();
        await app.Given.Teacher();
        var request = new HttpRequestMessage(HttpMethod.Get, "/api/accounts/teachers/?page_size=1")
        {
            Headers =
            {
                { "X-Forwarded-For", "198.51.100.7" },
                { "X-Forwarded-Proto", "https" },
                { "X-Forwarded-Host", "lms.example" },
            },
        };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", await app.TokenOf("siteowner"));
        var answer = await app.Client.SendAsync(request);
        Assert.Contains("\"next\":\"https://lms.example/api/accounts/teachers/?", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answer_Any_HidesTheServersName() => Assert.False((await app.Client.GetAsync("/health/live")).Headers.Contains("Server"));

    public sealed class App : KestrelApp
    {
        protected override IEnumerable<KeyValuePair<string, string?>> Settings => [new("Proxy:Trusted", "127.0.0.1; ::1 10.0.0.0/8")];
    }
}

/// <summary>Stopping ends the host: a host of its own.</summary>
public sealed class StoppingTests(KestrelApp app) : IClassFixture<KestrelApp>
{
    [Fact]
    public async Task Stop_WhileARequestIsBeingSent_AnswersItAndIsNotReady()
    {
        var client = app.Client;
        await client.GetAsync("/health/ready"); // keeps a connection open, which a stopping server still answers
        var slow = new SlowBody("""{"username":"nobody","password":"wrong"}""");
        var request = new HttpRequestMessage(HttpMethod.Post, "/api/accounts/login/") { Content = slow, Headers = { { "Origin", client.BaseAddress!.GetLeftPart(UriPartial.Authority) } } };
        var answering = client.SendAsync(request);
        await slow.Begun;
        var lifetime = app.Services.GetRequiredService<IHostApplicationLifetime>();
        var stopping = app.Services.GetRequiredService<IHost>().StopAsync();
        Assert.Equal(HealthStatus.Unhealthy, (await new StoppingHealth(lifetime).CheckHealthAsync(new HealthCheckContext())).Status);
        slow.Finish();
        Assert.Equal(HttpStatusCode.Unauthorized, (await answering).StatusCode);
        await stopping;
    }

    /// <summary>A body whose second half waits for its sign.</summary>
    private sealed class SlowBody : HttpContent
    {
        private readonly TaskCompletionSource begun = new();
        private readonly TaskCompletionSource mayFinish = new();
        private readonly byte[] bytes;

        public SlowBody(string json)
        {
            bytes = Encoding.UTF8.GetBytes(json);
            Headers.ContentType = new MediaTypeHeaderValue("application/json");
        }

        public Task Begun => begun.Task;

        public void Finish() => mayFinish.SetResult();

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            await stream.WriteAsync(bytes.AsMemory(0, 10));
            await stream.FlushAsync();
            begun.SetResult();
            await mayFinish.Task;
            await stream.WriteAsync(bytes.AsMemory(10));
        }

        protected override bool TryComputeLength(out long length)
        {
            length = bytes.Length;
            return true;
        }
    }
}

/// <summary>The host on a real server, at a free port.</summary>
public class KestrelApp : LmsApp
{
    public KestrelApp() => UseKestrel(0);

    public HttpClient Client => field ??= new HttpClient { BaseAddress = ClientOptions.BaseAddress };

    protected override void Start() => StartServer();
}
