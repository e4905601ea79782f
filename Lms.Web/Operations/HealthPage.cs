using System.Text.Json;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Lms.Web.Operations;

/// <summary>Writes what the health checks found: <c>{"status":"healthy","checks":{"database":{"status":"healthy","detail":null}}}</c>.</summary>
internal static class HealthPage
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    public static Task WriteAsync(HttpContext http, HealthReport report)
    {
        http.Response.Headers.CacheControl = "no-store";
        return http.Response.WriteAsJsonAsync(
            new
            {
                Status = Word(report.Status),
                Checks = report.Entries.ToDictionary(entry => entry.Key, entry => new { Status = Word(entry.Value.Status), Detail = entry.Value.Description }),
            },
            Web, "application/json", http.RequestAborted);
    }

    private static string Word(HealthStatus status) => status switch
    {
        HealthStatus.Healthy => "healthy",
        HealthStatus.Degraded => "degraded",
        _ => "unhealthy",
    };
}
