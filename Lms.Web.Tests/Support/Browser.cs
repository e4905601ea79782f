using System.Net;
using Microsoft.AspNetCore.Mvc.Testing;

namespace Lms.Web.Tests.Support;

/// <summary>A client that keeps cookies and says where it comes from, as browsers do.</summary>
public static class Browser
{
    /// <summary>A browser on our own site.</summary>
    public static HttpClient Of(LmsApp app, string? origin = "http://localhost")
    {
        var client = app.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, HandleCookies = true });
        if (origin is not null)
            client.DefaultRequestHeaders.Add("Origin", origin);
        return client;
    }

    /// <summary>A client that does nothing by itself: no cookies, no origin, no redirects.</summary>
    public static HttpClient Bare(LmsApp app) => app.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, HandleCookies = false });

    /// <summary>Signs in through EduTrack; the cookies stay in the client.</summary>
    public static async Task<HttpClient> LoggedIn(LmsApp app, string username, string password = Given.Password)
    {
        var client = Of(app);
        (await client.Post("/api/accounts/login/", new { username, password })).Is(HttpStatusCode.OK);
        return client;
    }

    /// <summary>The <c>Set-Cookie</c> header of this cookie.</summary>
    public static string SetCookie(HttpResponseMessage answer, string name) =>
        Assert.Single(answer.Headers.GetValues("Set-Cookie"), header => header.StartsWith(name + "=", StringComparison.Ordinal));

    /// <summary>The value this answer gives the cookie.</summary>
    public static string CookieOf(HttpResponseMessage answer, string name) => SetCookie(answer, name)[(name.Length + 1)..].Split(';')[0];
}
