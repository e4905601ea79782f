using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Lms.Domain.Accounts;
using Lms.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Lms.Web.Tests.Api.Testpress;

public sealed class AuthTokenTests(LmsApp app) : IClassFixture<LmsApp>
{
    private const string Wrong = """{"non_field_errors":["Unable to log in with provided credentials."]}""";

    [Theory]
    [InlineData("/api/v2.5/auth-token/")]
    [InlineData("/api/v2.5/auth-token")]
    [InlineData("/api/v2.3/auth-token/")]
    [InlineData("/api/v2.2/auth-token")]
    public async Task Token_NamesItsHolder_AndOpensTheAdminEndpoints(string path)
    {
        var scene = await TestpressScene.MakeAsync(app);
        var answer = (await app.CreateClient().Post(path, new { username = scene.Admin.UserName, password = Given.Password })).Is(HttpStatusCode.OK);
        Assert.Equal(["token"], answer.Keys);
        var token = answer.Json.GetProperty("token").GetString()!;
        var payload = JsonDocument.Parse(Convert.FromBase64String(token.Split('.')[1].Replace('-', '+').Replace('_', '/').PadRight((token.Split('.')[1].Length + 3) / 4 * 4, '='))).RootElement;
        Assert.Equal((scene.Admin.UserName, scene.Admin.Id, scene.Admin.Email), (payload.GetProperty("username").GetString(), payload.GetProperty("user_id").GetInt32(), payload.GetProperty("email").GetString()));
        Assert.Equal(12 * 3600, payload.GetProperty("exp").GetInt64() - payload.GetProperty("iat").GetInt64());
        Assert.Contains("HS256", Encoding.UTF8.GetString(Convert.FromBase64String(token.Split('.')[0].PadRight((token.Split('.')[0].Length + 3) / 4 * 4, '='))), StringComparison.Ordinal);

        foreach (var word in new[] { "JWT", "Bearer", "jwt" })
            (await With(word, token).Get("/api/v2.5/admin/attempts/")).Is(HttpStatusCode.OK);
        (await With("Token", token).Get("/api/v2.5/admin/attempts/")).Is(HttpStatusCode.Unauthorized, """{"detail":"Authentication credentials were not provided."}""");
        (await With("JWT", token[..^3] + "abc").Get("/api/v2.5/admin/attempts/")).Is(HttpStatusCode.Unauthorized, """{"detail":"Authentication credentials were not provided."}""");
        (await app.CreateClient().Get("/api/v2.5/admin/attempts/")).Is(HttpStatusCode.Unauthorized, """{"detail":"Authentication credentials were not provided."}""");
    }

    [Fact]
    public async Task WrongCredentials_AreAllToldAlike()
    {
        var client = app.CreateClient();
        var user = await app.Given.User();
        var off = await app.Given.User(isActive: false);
        (await client.Post("/api/v2.5/auth-token/", new { username = "nobody_at_all", password = "x" })).Is(HttpStatusCode.BadRequest, Wrong);
        (await client.Post("/api/v2.5/auth-token/", new { username = user.UserName, password = "wrong" })).Is(HttpStatusCode.BadRequest, Wrong);
        (await client.Post("/api/v2.5/auth-token/", new { username = off.UserName, password = Given.Password })).Is(HttpStatusCode.BadRequest, Wrong);
        (await client.Post("/api/v2.5/auth-token/", new { username = user.UserName })).Is(HttpStatusCode.BadRequest, """{"password":["This field is required."]}""");
        (await client.Post("/api/v2.5/auth-token/", new { username = "", password = "x" })).Is(HttpStatusCode.BadRequest, """{"username":["This field may not be blank."]}""");
        (await client.Post("/api/v2.5/auth-token/")).Is(HttpStatusCode.BadRequest, """{"username":["This field is required."],"password":["This field is required."]}""");
        (await client.Delete("/api/v2.5/auth-token/")).Is(HttpStatusCode.MethodNotAllowed, """{"detail":"Method \"DELETE\" not allowed."}""");
        (await client.Get("/api/v3/nothing/")).Is(HttpStatusCode.NotFound, """{"detail":"Not found."}""");
        (await client.Form(HttpMethod.Post, "/api/v2.5/auth-token/", [new("username", user.UserName!), new("password", Given.Password)])).Is(HttpStatusCode.OK);
    }

    [Fact]
    public async Task TooManyFailures_AreThrottled()
    {
        await using var clocked = await ClockedApp.StartAsync();
        var user = await clocked.Given.User();
        var client = clocked.CreateClient();
        Answer? last = null;
        for (var tries = 0; tries < 40 && last?.Status != HttpStatusCode.TooManyRequests; tries++)
            last = await client.Post("/api/v2.5/auth-token/", new { username = user.UserName, password = "wrong" });
        last!.Is(HttpStatusCode.TooManyRequests, """{"detail":"Request was throttled."}""");
    }

    [Fact]
    public async Task AToken_RunsOutAfterTwelveHours_AndEndsWithThePassword()
    {
        await using var clocked = await ClockedApp.StartAsync();
        var scene = await TestpressScene.MakeAsync(clocked);
        var token = (await clocked.CreateClient().Post("/api/v2.5/auth-token/", new { username = scene.Admin.UserName, password = Given.Password })).Json.GetProperty("token").GetString()!;
        var client = clocked.CreateClient();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("JWT", token);
        clocked.Clock.Advance(TimeSpan.FromHours(11.9));
        (await client.Get("/api/v2.5/admin/attempts/")).Is(HttpStatusCode.OK);
        clocked.Clock.Advance(TimeSpan.FromHours(0.2));
        (await client.Get("/api/v2.5/admin/attempts/")).Is(HttpStatusCode.Unauthorized, """{"detail":"Signature has expired."}""");

        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("JWT", (await clocked.CreateClient().Post("/api/v2.5/auth-token/", new { username = scene.Admin.UserName, password = Given.Password })).Json.GetProperty("token").GetString());
        await clocked.InDb(db => db.Set<User>().Where(row => row.Id == scene.Admin.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.SecurityStamp, "another")));
        clocked.Clock.Advance(TimeSpan.FromSeconds(6));
        (await client.Get("/api/v2.5/admin/attempts/")).Is(HttpStatusCode.Unauthorized, """{"detail":"Authentication credentials were not provided."}""");
    }

    private HttpClient With(string word, string token)
    {
        var client = app.CreateClient();
        client.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", $"{word} {token}");
        return client;
    }
}
