using System.Net;
using Lms.Web.Operations;
using Lms.Web.Setup;
using Lms.Web.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Console;
using Microsoft.Extensions.Options;

namespace Lms.Web.Tests.Operations;

public sealed class HostSetupTests
{
    [Fact]
    public void Address_NothingSaid_IsTheDefault() => Assert.Equal("http://localhost:5080", Built().WebHost.GetSetting("urls"));

    [Theory]
    [InlineData("--urls=http://localhost:7000", "http://localhost:7000")]
    [InlineData("--http_ports=8080", null)]
    [InlineData("--Kestrel:Endpoints:Web:Url=http://localhost:7001", null)]
    public void Address_Said_IsLeftAlone(string argument, string? urls) => Assert.Equal(urls, Built(argument).WebHost.GetSetting("urls"));

    [Fact]
    public void Proxies_NothingSaid_NobodyIsBelieved()
    {
        var options = Options<ForwardedHeadersOptions>(Built());
        Assert.Equal(ForwardedHeaders.None, options.ForwardedHeaders);
        Assert.Empty(options.KnownProxies);
        Assert.Empty(options.KnownIPNetworks);
    }

    [Fact]
    public void Proxies_Said_AreBelieved()
    {
        var options = Options<ForwardedHeadersOptions>(Built("--Proxy:Trusted=10.0.0.0/8;192.0.2.1"));
        Assert.Equal(ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost, options.ForwardedHeaders);
        Assert.Equal([IPAddress.Parse("192.0.2.1")], options.KnownProxies);
        Assert.Equal(["10.0.0.0/8"], options.KnownIPNetworks.Select(network => network.ToString()));
    }

    [Fact]
    public void Proxies_Unreadable_AreRefusedAtStart()
    {
        var fault = Assert.Throws<InvalidOperationException>(() => Options<ForwardedHeadersOptions>(Built("--Proxy:Trusted=everybody")));
        Assert.Equal("Proxy:Trusted: \"everybody\" is neither an address nor a network.", fault.Message);
    }

    [Theory]
    [InlineData(null, "json")]
    [InlineData("--Logging:Console:FormatterName=simple", "simple")]
    public void Logs_Format_IsJsonUnlessSaid(string? argument, string format) => Assert.Equal(format, Options<ConsoleLoggerOptions>(Built([.. argument is null ? [] : new[] { argument }])).FormatterName);

    [Fact]
    public void Circuits_OpenedAndClosed_AreCounted()
    {
        using var services = new ServiceCollection().AddMetrics().AddSingleton<RequestMeter>().AddSingleton<MeterBook>().BuildServiceProvider();
        var book = services.GetRequiredService<MeterBook>();
        var count = new CircuitCount(services.GetRequiredService<RequestMeter>());
        count.OnCircuitOpenedAsync(null!, default);
        count.OnCircuitOpenedAsync(null!, default);
        count.OnCircuitClosedAsync(null!, default);
        Assert.Contains("# TYPE lms_circuits_open gauge\nlms_circuits_open 1\n", book.Write(), StringComparison.Ordinal);
    }

    private static T Options<T>(WebApplicationBuilder builder)
        where T : class
    {
        using var services = builder.Services.BuildServiceProvider();
        return services.GetRequiredService<IOptions<T>>().Value;
    }

    private static WebApplicationBuilder Built(params string[] args)
    {
        var builder = WebApplication.CreateBuilder(args);
        builder.AddHost();
        return builder;
    }
}

/// <summary>The host as it runs for people.</summary>
public sealed class ProductionTests(ProductionTests.App app) : IClassFixture<ProductionTests.App>
{
    [Fact]
    public async Task Https_InProduction_IsToStay()
    {
        var client = app.CreateClient(new WebApplicationFactoryClientOptions { BaseAddress = new Uri("https://lms.example") });
        Assert.Equal("max-age=31536000", Assert.Single((await client.GetAsync("/health/live")).Headers.GetValues("Strict-Transport-Security")));
    }

    [Fact]
    public async Task StyleSheet_InProductionFromSources_IsServed()
    {
        var page = await (await app.CreateClient().GetAsync("/account/sign-in")).Content.ReadAsStringAsync();
        var address = System.Text.RegularExpressions.Regex.Match(page, "href=\"([^\"]*Lms\\.Web[^\"]*\\.css)\"").Groups[1].Value;
        Assert.NotEmpty(address);
        var answer = await app.CreateClient().GetAsync("/" + address.TrimStart('/'));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("text/css", answer.Content.Headers.ContentType?.MediaType);
    }

    public sealed class App : LmsApp
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseEnvironment("Production");
        }
    }
}
