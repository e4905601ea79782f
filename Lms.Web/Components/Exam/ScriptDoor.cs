using Lms.Domain.Common;
using Lms.Web.Api.Drf;
using Lms.Web.Doors;
using Lms.Web.Texts;

namespace Lms.Web.Components.Exam;

/// <summary>What the addresses share that scripts of our own pages speak to.</summary>
internal static class ScriptDoor
{
    /// <summary>Lets in what comes from our own pages, and tells refusals as code and sentence. Reading needs no origin: browsers send none with a picture.</summary>
    public static async ValueTask<object?> AnswerAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        http.Response.Headers.CacheControl = "no-store"; // a file that is handed out says for itself how long it may be kept
        var origins = http.RequestServices.GetRequiredService<Origins>();
        if (!HttpMethods.IsGet(http.Request.Method) && !HttpMethods.IsHead(http.Request.Method) && http.Request.Headers.Authorization.Count == 0
            && !(Origins.Of(http.Request) is { } origin && origins.Allows(http.Request, origin)))
            return DrfJson.Ok(new RefusedWire("untrusted_origin", string.Empty), StatusCodes.Status403Forbidden);
        try
        {
            return await next(context);
        }
        catch (RefusedException refused)
        {
            var words = http.RequestServices.GetRequiredService<RefusalWords>();
            return DrfJson.Ok(new RefusedWire(refused.Refusal.Code, Sentence(words, refused.Refusal)), StatusOf(refused.Refusal.Kind));
        }
    }

    /// <summary>What is wrong with the fields, where the refusal says so.</summary>
    private static string Sentence(RefusalWords words, Refusal refusal) =>
        refusal.Complaints.Count == 0 ? words.Of(refusal) : string.Join(' ', refusal.Complaints.Values.SelectMany(said => said).Select(words.Of));

    private static int StatusOf(RefusalKind kind) => kind switch
    {
        RefusalKind.Unauthenticated => StatusCodes.Status401Unauthorized,
        RefusalKind.Forbidden => StatusCodes.Status403Forbidden,
        RefusalKind.NotFound => StatusCodes.Status404NotFound,
        RefusalKind.State => StatusCodes.Status409Conflict,
        RefusalKind.TooMany => StatusCodes.Status429TooManyRequests,
        _ => StatusCodes.Status400BadRequest,
    };
}
