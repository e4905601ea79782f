using System.Net;
using System.Net.Http.Json;
using Lms.Web.Tests.Support;

namespace Lms.Web.Tests.Security;

/// <summary>Who may change things with a browser's cookies, by where the request comes from.</summary>
public sealed class OriginTests(OriginTests.App app) : IClassFixture<OriginTests.App>
{
    private const string Refused = """{"detail":"CSRF Failed: CSRF cookie not set."}""";
    private const string Me = "/api/accounts/profile/me/";

    [Theory]
    [InlineData("http://localhost", null, true)]
    [InlineData("https://localhost", null, true)]
    [InlineData("http://localhost:3000", null, false)]
    [InlineData("https://front.example", null, true)]
    [InlineData("https://FRONT.example", null, true)]
    [InlineData("https://front.example:8443", null, false)]
    [InlineData("http://front.example", null, false)]
    [InlineData("https://evil.example", null, false)]
    [InlineData("null", null, false)]
    [InlineData(null, "http://localhost/some/page", true)]
    [InlineData(null, "https://front.example/page?x=1", true)]
    [InlineData(null, "https://evil.example/http://localhost/", false)]
    [InlineData("https://evil.example", "http://localhost/", false)]
    [InlineData(null, null, false)]
    public async Task Patch_WithTokenCookie_PassesOnlyFromTrustedPlaces(string? origin, string? referer, bool passes)
    {
        var token = await app.TokenOf((await app.Given.Student()).User.UserName!);
        using var client = Browser.Bare(app);
        client.DefaultRequestHeaders.Add("Cookie", $"access_token={token}");
        var answer = await Send(client, HttpMethod.Patch, Me, origin, referer);
        if (passes)
            answer.Is(HttpStatusCode.OK);
        else
            answer.Is(HttpStatusCode.Forbidden, Refused);
    }

    [Theory]
    [InlineData("access_token")]
    [InlineData("refresh_token")]
    [InlineData(".AspNetCore.Identity.Application")]
    public async Task Post_WithAnyOfOurCookies_FromElsewhere_Is403(string cookie)
    {
        using var client = Browser.Bare(app);
        client.DefaultRequestHeaders.Add("Cookie", $"{cookie}=x");
        (await Send(client, HttpMethod.Post, "/api/accounts/register/", "https://evil.example")).Is(HttpStatusCode.Forbidden, Refused);
        (await Send(client, HttpMethod.Post, "/api/accounts/register/", null)).Is(HttpStatusCode.Forbidden, Refused);
    }

    [Fact]
    public async Task Post_WithoutCookies_PassesTheCheck()
    {
        using var client = Browser.Bare(app);
        (await Send(client, HttpMethod.Post, "/api/accounts/register/", "https://evil.example")).Is(HttpStatusCode.BadRequest);
        (await Send(client, HttpMethod.Patch, Me, null)).Is(HttpStatusCode.Unauthorized);
    }

    [Theory]
    [InlineData("/api/accounts/login/")]
    [InlineData("/api/accounts/token/refresh/")]
    [InlineData("/api/accounts/logout/")]
    public async Task Post_ToARouteThatHandlesCookies_FromElsewhere_Is403(string path)
    {
        using var client = Browser.Bare(app);
        (await Send(client, HttpMethod.Post, path, "https://evil.example")).Is(HttpStatusCode.Forbidden, Refused);
    }

    [Fact]
    public async Task Login_ByAProgram_Passes()
    {
        var name = (await app.Given.Student()).User.UserName;
        (await Browser.Bare(app).Post("/api/accounts/login/", new { username = name, password = Given.Password })).Is(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Patch_WithBearer_PassesFromAnywhere()
    {
        using var client = await app.SignedInAs((await app.Given.Student()).User.UserName!);
        client.DefaultRequestHeaders.Add("Cookie", "access_token=x");
        (await Send(client, HttpMethod.Patch, Me, "https://evil.example")).Is(HttpStatusCode.OK);
        (await Send(client, HttpMethod.Patch, Me, null)).Is(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Get_IsNotChecked()
    {
        using var client = Browser.Bare(app);
        client.DefaultRequestHeaders.Add("Cookie", $"access_token={await app.TokenOf((await app.Given.Student()).User.UserName!)}");
        (await Send(client, HttpMethod.Get, Me, "https://evil.example")).Is(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Login_FromATrustedSite_GetsCookiesThatTravel()
    {
        using var client = Browser.Bare(app);
        client.DefaultRequestHeaders.Add("Origin", "https://front.example");
        using var answer = await client.PostAsJsonAsync("/api/accounts/login/", new { username = (await app.Given.Student()).User.UserName, password = Given.Password });
        Assert.EndsWith("; max-age=1800; path=/; secure; samesite=none; httponly", Browser.SetCookie(answer, "access_token"), StringComparison.Ordinal);
        Assert.Equal("https://front.example", answer.Headers.GetValues("Access-Control-Allow-Origin").Single());
        Assert.Equal("true", answer.Headers.GetValues("Access-Control-Allow-Credentials").Single());
    }

    [Fact]
    public async Task Answers_AreReadableOnlyForTrustedSites()
    {
        using var client = Browser.Bare(app);
        client.DefaultRequestHeaders.Add("Origin", "https://evil.example");
        using var answer = await client.GetAsync(Me);
        Assert.False(answer.Headers.Contains("Access-Control-Allow-Origin"));
    }

    private static async Task<Answer> Send(HttpClient client, HttpMethod method, string path, string? origin, string? referer = null)
    {
        using var request = new HttpRequestMessage(method, path);
        if (method != HttpMethod.Get)
            request.Content = JsonContent.Create(new { });
        if (origin is not null)
            request.Headers.TryAddWithoutValidation("Origin", origin);
        if (referer is not null)
            request.Headers.TryAddWithoutValidation("Referer", referer);
        using var answer = await client.SendAsync(request);
        return new Answer(answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    public sealed class App : LmsApp
    {
        protected override IEnumerable<KeyValuePair<string, string?>> Settings => [new("Origins:Trusted:0", "https://front.example")];
    }
}
