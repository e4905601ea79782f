using System.Text.Json.Nodes;
using Lms.Domain.Common;

namespace Lms.Web.Api.FastApi;

/// <summary>A dialect of the FastAPI family: <c>detail</c> is a sentence, or with 422 a list that says where, what and why.</summary>
public abstract class FastApiDialect : Dialect
{
    /// <inheritdoc />
    public override bool DecimalsAreText => false;

    /// <inheritdoc />
    public override async Task WriteAsync(HttpContext http, Refusal refusal)
    {
        var status = StatusOf(refusal);
        http.Response.StatusCode = status;
        if (status == StatusCodes.Status401Unauthorized)
            http.Response.Headers.WWWAuthenticate = "Bearer";
        var body = new JsonObject { ["detail"] = refusal.Complaints.Count > 0 ? FastApiErrors.Of(refusal.Complaints, FastApiBody.Of(http)) : SentenceOf(refusal) };
        await http.Response.WriteAsJsonAsync(body, FastApiJson.Options, "application/json", http.RequestAborted);
    }

    /// <inheritdoc />
    public override async Task WriteMethodNotAllowedAsync(HttpContext http)
    {
        http.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
        await http.Response.WriteAsJsonAsync(new { detail = "Method Not Allowed" }, FastApiJson.Options, "application/json", http.RequestAborted);
    }

    /// <inheritdoc />
    public override async Task WriteFaultAsync(HttpContext http)
    {
        http.Response.StatusCode = StatusCodes.Status500InternalServerError;
        await http.Response.WriteAsJsonAsync(new { detail = "Internal Server Error" }, FastApiJson.Options, "application/json", CancellationToken.None);
    }

    private static string SentenceOf(Refusal refusal) => refusal.Kind switch
    {
        RefusalKind.Unauthenticated => "Not authenticated",
        RefusalKind.NotFound => "Not found",
        _ => refusal.Sentence,
    };

    private static int StatusOf(Refusal refusal) => refusal.Kind switch
    {
        RefusalKind.Unauthenticated => StatusCodes.Status401Unauthorized,
        RefusalKind.NotFound => StatusCodes.Status404NotFound,
        RefusalKind.Forbidden => StatusCodes.Status403Forbidden,
        RefusalKind.TooMany => StatusCodes.Status429TooManyRequests,
        RefusalKind.State => StatusCodes.Status409Conflict,
        RefusalKind.Unreadable when refusal.Complaints.Count == 0 => StatusCodes.Status400BadRequest,
        _ => StatusCodes.Status422UnprocessableEntity,
    };
}
