using System.IO.Compression;
using System.Net;
using Lms.Web.Operations;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.Logging.Console;

namespace Lms.Web.Setup;

/// <summary>How the host listens, logs, compresses, trusts its proxy and stops.</summary>
internal static class HostSetup
{
    /// <summary>Where the host listens when nothing else is configured.</summary>
    public const string DefaultUrl = "http://localhost:5080";

    /// <summary>Bytes of the largest body: a material of 50 MB, its envelope and some room.</summary>
    public const long MaxBody = 60L * 1024 * 1024;

    /// <summary>
    /// The settings files, static files and App_Data lie beside the program unless the current folder (the project, in
    /// development) or <c>--contentRoot</c> says otherwise: a service is not always started in its own folder.
    /// </summary>
    public static WebApplicationOptions Options(string[] args)
    {
        const string Settings = "appsettings.json";
        var isElsewhere = !File.Exists(Settings) && File.Exists(Path.Combine(AppContext.BaseDirectory, Settings));
        var isSaid = args.Any(argument => argument.StartsWith("--contentRoot", StringComparison.OrdinalIgnoreCase));
        return new WebApplicationOptions { Args = args, ContentRootPath = isElsewhere && !isSaid ? AppContext.BaseDirectory : null };
    }

    public static void AddHost(this WebApplicationBuilder builder)
    {
        builder.WebHost.UseStaticWebAssets();
        if (!SaysWhereToListen(builder.Configuration))
            builder.WebHost.UseUrls(DefaultUrl);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = MaxBody;
        });
        builder.Services.Configure<FormOptions>(form => form.MultipartBodyLengthLimit = MaxBody);
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(builder.Configuration.GetValue("Host:ShutdownSeconds", 30)));
        builder.Services.AddSingleton<IHttpContextFactory, RequestIdentity>();
        builder.Services.AddHsts(hsts => hsts.MaxAge = TimeSpan.FromDays(365));
        AddLogs(builder.Logging);
        AddCompression(builder.Services);
        AddTrustedProxies(builder);
    }

    /// <summary>The outermost part of the pipeline: everything below it is named, measured, compressed and guarded.</summary>
    public static void UseHost(this WebApplication app)
    {
        app.UseForwardedHeaders();
        app.UseMiddleware<RequestJournal>();
        app.UseMiddleware<SecurityHeaders>();
        app.UseResponseCompression();
        if (!app.Environment.IsDevelopment())
            app.UseHsts();
    }

    private static bool SaysWhereToListen(ConfigurationManager configuration) =>
        new[] { "urls", "http_ports", "https_ports" }.Any(key => !string.IsNullOrEmpty(configuration[key])) || configuration.GetSection("Kestrel:Endpoints").Exists();

    /// <summary>One JSON object a line, with the request's id; <c>Logging:Console:FormatterName=simple</c> is for reading by eye.</summary>
    private static void AddLogs(ILoggingBuilder logging)
    {
        logging.ClearProviders().AddConsole();
        logging.Services.Configure<ConsoleLoggerOptions>(console => console.FormatterName ??= ConsoleFormatterNames.Json);
        logging.Services.Configure<JsonConsoleFormatterOptions>(json =>
        {
            json.IncludeScopes = true;
            json.UseUtcTimestamp = true;
            json.TimestampFormat = "yyyy-MM-ddTHH:mm:ss.fffZ";
        });
    }

    /// <summary>Also over https: what is secret in an answer (antiforgery tokens) is masked anew each time. Assets come compressed already.</summary>
    private static void AddCompression(IServiceCollection services)
    {
        services.AddResponseCompression(compression =>
        {
            compression.EnableForHttps = true;
            compression.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "image/svg+xml"];
        });
        services.Configure<BrotliCompressionProviderOptions>(brotli => brotli.Level = CompressionLevel.Fastest);
        services.Configure<GzipCompressionProviderOptions>(gzip => gzip.Level = CompressionLevel.Fastest);
    }

    /// <summary><c>Proxy:Trusted</c>: addresses and networks (10.0.0.0/8) whose <c>X-Forwarded-*</c> headers are believed; nobody's by default.</summary>
    private static void AddTrustedProxies(WebApplicationBuilder builder) => builder.Services.Configure<ForwardedHeadersOptions>(options =>
    {
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var entry in Words(builder.Configuration["Proxy:Trusted"]))
        {
            options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost;
            if (System.Net.IPNetwork.TryParse(entry, out var network))
                options.KnownIPNetworks.Add(network);
            else
                options.KnownProxies.Add(IPAddress.TryParse(entry, out var address) ? address : throw new InvalidOperationException($"Proxy:Trusted: \"{entry}\" is neither an address nor a network."));
        }
    });

    private static string[] Words(string? list) => (list ?? string.Empty).Split([';', ',', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
