using Lms.Domain.Sessions;

namespace Lms.Web.Doors;

/// <summary>The cookies in which EduTrack's clients carry their tokens. Scripts cannot read them.</summary>
public static class TokenCookies
{
    /// <summary>The access token; thirty minutes.</summary>
    public const string Access = "access_token";

    /// <summary>The refresh token; seven days.</summary>
    public const string Refresh = "refresh_token";

    /// <summary>Hands both tokens to the browser.</summary>
    public static void Set(HttpContext http, SignedIn signedIn)
    {
        http.Response.Cookies.Append(Access, signedIn.AccessToken, Options(http, TokenLifetimes.Access));
        http.Response.Cookies.Append(Refresh, signedIn.RefreshToken, Options(http, TokenLifetimes.Refresh));
    }

    /// <summary>Takes both tokens back.</summary>
    public static void Clear(HttpContext http)
    {
        http.Response.Cookies.Delete(Access, Options(http, null));
        http.Response.Cookies.Delete(Refresh, Options(http, null));
    }

    /// <summary>A front end on another site gets its cookies sent along only with SameSite=None, which browsers take only with Secure.</summary>
    private static CookieOptions Options(HttpContext http, TimeSpan? lifetime)
    {
        var elsewhere = Origins.Of(http.Request) is { } origin && !string.Equals(origin.Host, http.Request.Host.Host, StringComparison.OrdinalIgnoreCase);
        return new CookieOptions
        {
            Path = "/",
            HttpOnly = true,
            MaxAge = lifetime,
            Secure = elsewhere || http.Request.IsHttps,
            SameSite = elsewhere ? SameSiteMode.None : SameSiteMode.Lax,
        };
    }
}
