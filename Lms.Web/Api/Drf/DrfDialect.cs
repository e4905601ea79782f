using System.Globalization;
using Lms.Domain.Common;

namespace Lms.Web.Api.Drf;

/// <summary>A dialect of the Django REST Framework family: field errors bare, general ones under <c>detail</c>.</summary>
public abstract class DrfDialect : Dialect
{
    /// <summary>Under which key a feature's own sentence (state, ownership) is told.</summary>
    protected virtual string FeatureKey => "error";

    /// <summary>What a caller without credentials is told to bring.</summary>
    protected virtual string Challenge => "Bearer realm=\"api\"";

    /// <inheritdoc />
    public override async Task WriteAsync(HttpContext http, Refusal refusal)
    {
        var status = StatusOf(refusal.Kind);
        http.Response.StatusCode = status;
        if (refusal.RetryAfter is { } wait)
            http.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        if (status == StatusCodes.Status401Unauthorized)
            http.Response.Headers.WWWAuthenticate = Challenge;
        await http.Response.WriteAsJsonAsync(BodyOf(refusal), DrfJson.Options, "application/json", http.RequestAborted);
    }

    /// <inheritdoc />
    public override async Task WriteMethodNotAllowedAsync(HttpContext http)
    {
        http.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
        await http.Response.WriteAsJsonAsync(new { detail = $"Method \"{http.Request.Method}\" not allowed." }, DrfJson.Options, "application/json", http.RequestAborted);
    }

    /// <inheritdoc />
    public override async Task WriteFaultAsync(HttpContext http)
    {
        http.Response.StatusCode = StatusCodes.Status500InternalServerError;
        await http.Response.WriteAsJsonAsync(new { detail = "Internal server error" }, DrfJson.Options, "application/json", CancellationToken.None);
    }

    /// <summary>The JSON body of a refusal.</summary>
    protected virtual object BodyOf(Refusal refusal) => refusal switch
    {
        { Complaints.Count: > 0 } => DrfComplaints.Body(refusal.Complaints),
        { IsGeneral: true } => new Dictionary<string, string> { ["detail"] = refusal.Sentence },
        _ => new Dictionary<string, string> { [FeatureKey] = refusal.Sentence },
    };

    /// <summary>The status of a kind of refusal.</summary>
    protected virtual int StatusOf(RefusalKind kind) => kind switch
    {
        RefusalKind.Unauthenticated => StatusCodes.Status401Unauthorized,
        RefusalKind.NotFound => StatusCodes.Status404NotFound,
        RefusalKind.Forbidden => StatusCodes.Status403Forbidden,
        RefusalKind.TooMany => StatusCodes.Status429TooManyRequests,
        RefusalKind.UnsupportedMedia => StatusCodes.Status415UnsupportedMediaType,
        _ => StatusCodes.Status400BadRequest,
    };
}
