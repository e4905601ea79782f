using System.Diagnostics;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http.Features;

namespace Lms.Web.Operations;

/// <summary>
/// Gives every request an id that is in all its log lines and in the answer's <c>X-Request-Id</c>. A proxy in front may
/// choose it; what does not look like an id (8 to 64 letters, digits, <c>. _ -</c>) is replaced, so that nobody can
/// write into the log. It is done where the context is made, because the host opens its log scope before any middleware.
/// </summary>
public sealed partial class RequestIdentity(IServiceProvider services) : IHttpContextFactory
{
    /// <summary>The header, in and out.</summary>
    public const string Header = "X-Request-Id";

    private readonly DefaultHttpContextFactory inner = new(services);

    /// <inheritdoc />
    public HttpContext Create(IFeatureCollection featureCollection)
    {
        var http = inner.Create(featureCollection);
        var sent = http.Request.Headers[Header];
        http.TraceIdentifier = sent is [{ } one] && Sane().IsMatch(one) ? one : ActivityTraceId.CreateRandom().ToHexString();
        http.Response.Headers[Header] = http.TraceIdentifier;
        return http;
    }

    /// <inheritdoc />
    public void Dispose(HttpContext httpContext) => inner.Dispose(httpContext);

    [GeneratedRegex(@"\A[A-Za-z0-9._-]{8,64}\z")]
    private static partial Regex Sane();
}
