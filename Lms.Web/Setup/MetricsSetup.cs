using Lms.Infrastructure.Telemetry;
using Lms.Web.Operations;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Lms.Web.Setup;

/// <summary><c>/metrics</c> for Prometheus: our own meters and the runtime's, as text.</summary>
internal static class MetricsSetup
{
    public static void AddMeters(this WebApplicationBuilder builder)
    {
        builder.Services.AddMetrics();
        builder.Services.AddSingleton<RequestMeter>();
        builder.Services.AddScoped<CircuitHandler, CircuitCount>();
        builder.Services.AddSingleton<MeterBook>();
        builder.Services.AddSingleton<IInterceptor, SqlMeter>();
    }

    /// <summary>Starts listening before the first request, and maps the page.</summary>
    public static void MapMeters(this WebApplication app)
    {
        var book = app.Services.GetRequiredService<MeterBook>();
        app.MapGet("/metrics", (HttpContext http, IConfiguration configuration) => MetricsPage.Write(http, configuration, book))
            .WithMetadata(new Routine())
            .WithName("metrics")
            .AllowAnonymous();
    }
}
