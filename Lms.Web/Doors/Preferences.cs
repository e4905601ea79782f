using Lms.Domain.Accounts;
using Lms.Web.Texts;
using Microsoft.AspNetCore.Localization;

namespace Lms.Web.Doors;

/// <summary>The language a signed-in person chose in their profile, for browsers that do not carry the cookie yet.</summary>
public sealed class ReaderCultureProvider : RequestCultureProvider
{
    /// <inheritdoc />
    public override async Task<ProviderCultureResult?> DetermineProviderCultureResult(HttpContext httpContext)
    {
        if (httpContext.User.UserId() is not { } userId)
            return null;
        var standing = await httpContext.RequestServices.GetRequiredService<IStandings>().FindAsync(userId, httpContext.User.SessionId(), httpContext.RequestAborted);
        return standing is null ? null : new ProviderCultureResult(standing.Actor.Locale);
    }
}

/// <summary>How the pages look to this browser: language, theme and navigation are remembered in cookies.</summary>
public static class Preferences
{
    /// <summary>The cookie of the theme: light, dark or system.</summary>
    public const string Theme = "lms-theme";

    /// <summary>The cookie of the side navigation: open or collapsed.</summary>
    public const string Navigation = "lms-nav";

    private static readonly string[] Themes = ["light", "dark", "system"];

    /// <summary>The theme this browser asked for.</summary>
    public static string ThemeOf(HttpContext http) => Themes.FirstOrDefault(theme => theme == http.Request.Cookies[Theme]) ?? "system";

    /// <summary>Whether the side navigation is open or collapsed.</summary>
    public static string NavigationOf(HttpContext http) => http.Request.Cookies[Navigation] == "collapsed" ? "collapsed" : "open";

    /// <summary>Choosing a language reloads the page in it, without scripts too.</summary>
    public static void MapPreferences(this IEndpointRouteBuilder app) =>
        app.MapPost("/preferences/language", ChooseLanguage).WithMetadata(new PublicRoute("Anybody may choose the language they read.")).ExcludeFromDescription();

    private static async Task<IResult> ChooseLanguage(HttpContext http, ChooseLanguage verb, IStandings standings, CancellationToken ct)
    {
        var form = await http.Request.ReadFormAsync(ct);
        if (Languages.Find(form["language"]) is not { } language)
            return Results.BadRequest();
        http.Response.Cookies.Append(
            CookieRequestCultureProvider.DefaultCookieName,
            CookieRequestCultureProvider.MakeCookieValue(new RequestCulture(language)),
            new CookieOptions { MaxAge = TimeSpan.FromDays(365), SameSite = SameSiteMode.Lax, HttpOnly = true, IsEssential = true, Secure = http.Request.IsHttps });
        if (http.User.UserId() is { } userId && await standings.FindAsync(userId, http.User.SessionId(), ct) is { Refusal: null } standing && standing.Admits(http.User.SecurityStamp()))
            await verb.Handle(standing.Actor, language.Name, ct);
        var back = form["returnUrl"].ToString();
        return Results.LocalRedirect(back.StartsWith('/') && !back.StartsWith("//", StringComparison.Ordinal) && !back.StartsWith("/\\", StringComparison.Ordinal) ? back : "/");
    }
}
