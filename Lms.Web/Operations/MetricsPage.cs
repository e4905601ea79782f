using System.Net;
using System.Security.Cryptography;
using System.Text;

namespace Lms.Web.Operations;

/// <summary>
/// <c>/metrics</c>. Answers this machine itself, and anybody who shows <c>Metrics:Token</c> as a bearer token; to others
/// the page does not exist. A request that a proxy passed on is never taken for this machine's own.
/// </summary>
internal static class MetricsPage
{
    private static readonly string[] PassedOn = ["X-Forwarded-For", "X-Original-For", "Forwarded", "Via", "X-Real-IP"];

    public static IResult Write(HttpContext http, IConfiguration configuration, MeterBook book)
    {
        if (!IsLocal(http) && !HasToken(http, configuration["Metrics:Token"]))
            return Results.NotFound();
        http.Response.Headers.CacheControl = "no-store";
        return Results.Text(book.Write(), PrometheusText.ContentType);
    }

    private static bool IsLocal(HttpContext http) =>
        http.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address) && !PassedOn.Any(http.Request.Headers.ContainsKey);

    private static bool HasToken(HttpContext http, string? token)
    {
        const string Bearer = "Bearer ";
        var header = http.Request.Headers.Authorization.ToString();
        return !string.IsNullOrEmpty(token) && header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase)
            && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(header[Bearer.Length..].Trim()), Encoding.UTF8.GetBytes(token));
    }
}
