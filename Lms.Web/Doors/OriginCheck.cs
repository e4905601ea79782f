using Lms.Domain.Common;
using Lms.Web.Api;
using Microsoft.AspNetCore.Identity;

namespace Lms.Web.Doors;

/// <summary>Marks a route that hands out or takes back cookies: it is checked even when the request brings none.</summary>
public sealed record CookieRoute;

/// <summary>
/// Refuses requests that change something, live from a browser's cookies and come from a place that is not trusted
/// (cross-site request forgery). A request with an <c>Authorization</c> header cannot be forged by another site and
/// passes; pages have antiforgery tokens of their own.
/// </summary>
public sealed class OriginCheck(RequestDelegate next, Dialects dialects, Origins origins)
{
    private static readonly Refusal Untrusted = new(RefusalKind.Forbidden, "untrusted_origin", "CSRF Failed: CSRF cookie not set.") { IsGeneral = true };

    private static readonly string SignInCookie = $".AspNetCore.{IdentityConstants.ApplicationScheme}";

    /// <summary>Lets the request through, or refuses it in the words of its dialect.</summary>
    /// <exception cref="RefusedException">The place is not trusted.</exception>
    public Task InvokeAsync(HttpContext http)
    {
        if (!IsSafe(http.Request.Method) && http.Request.Headers.Authorization.Count == 0 && dialects.Of(http) is not null && !IsTrusted(http))
            throw Untrusted.Thrown();
        return next(http);
    }

    private bool IsTrusted(HttpContext http)
    {
        var hasCookies = http.Request.Cookies.Keys.Any(name => name is TokenCookies.Access or TokenCookies.Refresh || name == SignInCookie);
        if (!Origins.IsSaid(http.Request))
            return !hasCookies;
        if (!hasCookies && http.GetEndpoint()?.Metadata.GetMetadata<CookieRoute>() is null)
            return true;
        return Origins.Of(http.Request) is { } origin && origins.Allows(http.Request, origin);
    }

    private static bool IsSafe(string method) =>
        HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsOptions(method) || HttpMethods.IsTrace(method);
}
