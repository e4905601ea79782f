using Lms.Web.Api;

namespace Lms.Web.Operations;

/// <summary>Tells browsers what the answer may do. Set before the answer is made, so that an endpoint may be stricter.</summary>
public sealed class SecurityHeaders(RequestDelegate next, Dialects dialects)
{
    private const string Permissions =
        "accelerometer=(), browsing-topics=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), serial=(), usb=(), xr-spatial-tracking=()";

    /// <summary>Adds the headers and runs the rest of the pipeline.</summary>
    public Task InvokeAsync(HttpContext http)
    {
        var headers = http.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "strict-origin-when-cross-origin";
        headers["Permissions-Policy"] = Permissions;
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers.XFrameOptions = "SAMEORIGIN"; // for browsers that do not know frame-ancestors
        headers.ContentSecurityPolicy = dialects.Of(http) is null
            ? ContentSecurity.ForPage(ContentSecurity.Nonce(http))
            : ContentSecurity.ForData;
        return next(http);
    }
}
