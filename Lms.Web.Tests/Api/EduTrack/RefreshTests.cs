using System.Net;
using System.Net.Http.Json;
using Lms.Domain.Sessions;
using Lms.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Lms.Web.Tests.Api.EduTrack;

/// <summary>Exchanging refresh tokens (edutrack-0.3).</summary>
public sealed class RefreshTests(LmsApp app) : IClassFixture<LmsApp>
{
    private const string Refused = """{"error":"Invalid or expired refresh token"}""";

    [Fact]
    public async Task Refresh_AnswersLikeLoginAndGivesANewPair()
    {
        var student = await app.Given.Student();
        using var client = Browser.Bare(app);
        var first = await LogIn(student.User.UserName!);
        using var answer = await Refresh(first);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal($$"""{"role":"student","name":"{{student.User.Name}}","is_active":true}""", await answer.Content.ReadAsStringAsync());
        Assert.NotEqual(first, Browser.CookieOf(answer, "refresh_token"));
        Assert.EndsWith("; max-age=604800; path=/; samesite=lax; httponly", Browser.SetCookie(answer, "refresh_token"), StringComparison.Ordinal);
        client.DefaultRequestHeaders.Add("Cookie", $"access_token={Browser.CookieOf(answer, "access_token")}");
        (await client.Get("/api/accounts/profile/me/")).Is(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Refresh_TokenIsStoredOnlyAsAHash()
    {
        var token = await LogIn((await app.Given.Student()).User.UserName!);
        Assert.False(await app.InDb(db => db.Set<RefreshToken>().AnyAsync(row => row.Hash == token)));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("nonsense")]
    public async Task Refresh_NoGoodToken_Is401(string? token)
    {
        using var answer = await Refresh(token);
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Equal(Refused, await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Refresh_UsedToken_EndsTheWholeFamily()
    {
        var first = await LogIn((await app.Given.Student()).User.UserName!);
        using var exchanged = await Refresh(first);
        var second = Browser.CookieOf(exchanged, "refresh_token");

        using var reused = await Refresh(first);
        Assert.Equal(HttpStatusCode.Unauthorized, reused.StatusCode);
        Assert.Equal(Refused, await reused.Content.ReadAsStringAsync());

        using var after = await Refresh(second);
        Assert.Equal(HttpStatusCode.Unauthorized, after.StatusCode);
        using var client = Browser.Bare(app);
        client.DefaultRequestHeaders.Add("Cookie", $"access_token={Browser.CookieOf(exchanged, "access_token")}");
        (await client.Get("/api/accounts/profile/me/")).Is(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Refresh_OtherSessionsOutliveAReuse()
    {
        var student = await app.Given.Student();
        var first = await LogIn(student.User.UserName!);
        var other = await LogIn(student.User.UserName!);
        (await Refresh(first)).Dispose();
        (await Refresh(first)).Dispose();
        using var answer = await Refresh(other);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task Refresh_ManyAtOnce_AtMostOneSucceeds()
    {
        var token = await LogIn((await app.Given.Student()).User.UserName!);
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => Refresh(token))));
        Assert.True(answers.Count(answer => answer.StatusCode == HttpStatusCode.OK) <= 1);
        Assert.All(answers.Where(answer => answer.StatusCode != HttpStatusCode.OK), answer => Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode));
    }

    [Fact]
    public async Task Refresh_AfterLogout_Is401()
    {
        var student = await app.Given.Student();
        using var client = Browser.Of(app);
        using var login = await client.PostAsJsonAsync("/api/accounts/login/", new { username = student.User.UserName, password = Given.Password });
        (await client.Post("/api/accounts/logout/")).Is(HttpStatusCode.OK);
        using var answer = await Refresh(Browser.CookieOf(login, "refresh_token"));
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Fact]
    public async Task Refresh_StaffSwitchedOffMeanwhile_Is401()
    {
        var teacher = await app.Given.Teacher();
        var token = await LogIn(teacher.User.UserName!);
        await app.InDb(db => db.Users.Where(user => user.Id == teacher.UserId).ExecuteUpdateAsync(set => set.SetProperty(user => user.IsActive, false)));
        using var answer = await Refresh(token);
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Fact]
    public async Task Refresh_StampChangedMeanwhile_Is401()
    {
        var teacher = await app.Given.Teacher();
        var token = await LogIn(teacher.User.UserName!);
        await app.InDb(db => db.Users.Where(user => user.Id == teacher.UserId).ExecuteUpdateAsync(set => set.SetProperty(user => user.SecurityStamp, "another")));
        using var answer = await Refresh(token);
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Fact]
    public async Task Tokens_Expire()
    {
        await using var clocked = await ClockedApp.StartAsync();
        var student = await clocked.Given.Student();
        using var client = Browser.Bare(clocked);
        using var login = await client.PostAsJsonAsync("/api/accounts/login/", new { username = student.User.UserName, password = Given.Password });
        client.DefaultRequestHeaders.Add("Cookie", $"access_token={Browser.CookieOf(login, "access_token")}; refresh_token={Browser.CookieOf(login, "refresh_token")}");
        client.DefaultRequestHeaders.Add("Origin", "http://localhost");

        clocked.Clock.Advance(TimeSpan.FromMinutes(30) - TimeSpan.FromSeconds(1));
        (await client.Get("/api/accounts/profile/me/")).Is(HttpStatusCode.OK);
        clocked.Clock.Advance(TimeSpan.FromSeconds(1));
        (await client.Get("/api/accounts/profile/me/")).Is(HttpStatusCode.Unauthorized, """{"detail":"Authentication credentials were not provided."}""");
        clocked.Clock.Advance(TimeSpan.FromDays(7));
        (await client.Post("/api/accounts/token/refresh/")).Is(HttpStatusCode.Unauthorized, Refused);
    }

    private async Task<string> LogIn(string username)
    {
        using var answer = await Browser.Bare(app).PostAsJsonAsync("/api/accounts/login/", new { username, password = Given.Password });
        return Browser.CookieOf(answer, "refresh_token");
    }

    private async Task<HttpResponseMessage> Refresh(string? token)
    {
        using var client = Browser.Bare(app);
        client.DefaultRequestHeaders.Add("Origin", "http://localhost");
        if (token is not null)
            client.DefaultRequestHeaders.Add("Cookie", $"refresh_token={token}");
        return await client.PostAsync("/api/accounts/token/refresh/", null);
    }
}
