using System.Net;
using System.Net.Http.Json;
using Lms.Domain.Accounts;
using Lms.Domain.Sessions;
using Lms.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Lms.Web.Tests.Api.EduTrack;

/// <summary>Signing in and out (edutrack-0.1, 0.2).</summary>
public sealed class LoginTests(LmsApp app) : IClassFixture<LmsApp>
{
    private const string Login = "/api/accounts/login/";

    [Fact]
    public async Task Login_Teacher_AnswersRoleNameAndState()
    {
        var teacher = await app.Given.Teacher();
        (await LoginAs(teacher.User)).Is(HttpStatusCode.OK, $$"""{"role":"teacher","name":"{{teacher.User.Name}}","is_active":true}""");
    }

    [Fact]
    public async Task Login_EveryKindOfAccount_AnswersItsRole()
    {
        Assert.Equal("siteowner", await RoleOf(await app.Given.SiteOwner()));
        Assert.Equal("assistant", await RoleOf((await app.Given.Assistant()).User));
        Assert.Equal("student", await RoleOf((await app.Given.Student()).User));
        Assert.Equal("instructor", await RoleOf(await app.Given.Instructor()));
        Assert.Equal("institution_admin", await RoleOf(await app.Given.InstitutionAdmin()));
        Assert.Equal("user", await RoleOf(await app.Given.User()));
    }

    [Fact]
    public async Task Login_SetsTwoCookiesThatScriptsCannotRead()
    {
        var teacher = await app.Given.Teacher();
        using var answer = await Browser.Bare(app).PostAsJsonAsync(Login, new { username = teacher.User.UserName, password = Given.Password });
        Assert.Equal(2, answer.Headers.GetValues("Set-Cookie").Count());
        Assert.EndsWith("; max-age=1800; path=/; samesite=lax; httponly", Browser.SetCookie(answer, "access_token"), StringComparison.Ordinal);
        Assert.EndsWith("; max-age=604800; path=/; samesite=lax; httponly", Browser.SetCookie(answer, "refresh_token"), StringComparison.Ordinal);
        Assert.DoesNotContain(Browser.CookieOf(answer, "access_token"), await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Login_OverHttps_CookiesAreSecure()
    {
        var teacher = await app.Given.Teacher();
        using var client = Browser.Bare(app);
        client.BaseAddress = new Uri("https://localhost");
        using var answer = await client.PostAsJsonAsync(Login, new { username = teacher.User.UserName, password = Given.Password });
        Assert.EndsWith("; max-age=1800; path=/; secure; samesite=lax; httponly", Browser.SetCookie(answer, "access_token"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Login_CookieThenOpensEverything()
    {
        var student = await app.Given.Student();
        using var client = await Browser.LoggedIn(app, student.User.UserName!);
        (await client.Get("/api/accounts/profile/me/")).Is(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("Bearer")]
    [InlineData("JWT")]
    [InlineData("bearer")]
    public async Task Login_TokenInHeader_OpensEverything(string word)
    {
        var student = await app.Given.Student();
        using var client = Browser.Bare(app);
        client.DefaultRequestHeaders.Add("Authorization", $"{word} {await app.TokenOf(student.User.UserName!)}");
        (await client.Get("/api/accounts/profile/me/")).Is(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Login_BadHeaderBesideGoodCookie_Is401()
    {
        var student = await app.Given.Student();
        using var client = await Browser.LoggedIn(app, student.User.UserName!);
        client.DefaultRequestHeaders.Add("Authorization", "Bearer nonsense");
        (await client.Get("/api/accounts/profile/me/")).Is(HttpStatusCode.Unauthorized, """{"detail":"Authentication credentials were not provided."}""");
    }

    [Fact]
    public async Task Login_ByEmail_IsTheSameAccount()
    {
        var teacher = await app.Given.Teacher();
        (await Browser.Bare(app).Post(Login, new { username = teacher.User.Email!.ToUpperInvariant(), password = Given.Password })).Is(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("""{}""")]
    [InlineData("""{"username":"someone"}""")]
    [InlineData("""{"password":"something"}""")]
    [InlineData("""{"username":"","password":""}""")]
    [InlineData("""{"username":null,"password":"something"}""")]
    public async Task Login_SomethingMissing_Is400(string body)
    {
        using var answer = await Browser.Bare(app).PostAsync(Login, new StringContent(body, null, "application/json"));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("""{"error":"Username and password are required"}""", await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Login_WrongPasswordOrName_Is401WithTheSameWords()
    {
        const string Wrong = """{"error":"No active account found with the given credentials"}""";
        var teacher = await app.Given.Teacher();
        (await Browser.Bare(app).Post(Login, new { username = teacher.User.UserName, password = "wrong" })).Is(HttpStatusCode.Unauthorized, Wrong);
        (await Browser.Bare(app).Post(Login, new { username = "nobody_" + Given.Number(), password = Given.Password })).Is(HttpStatusCode.Unauthorized, Wrong);
    }

    [Fact]
    public async Task Login_InactiveStaff_Is401WithTheReason()
    {
        const string Inactive = """{"error":"Your account is inactive. Please contact an administrator."}""";
        (await LoginAs((await app.Given.Teacher(isActive: false)).User)).Is(HttpStatusCode.Unauthorized, Inactive);
        (await LoginAs((await app.Given.Assistant(isActive: false)).User)).Is(HttpStatusCode.Unauthorized, Inactive);
    }

    [Fact]
    public async Task Login_InactiveStaffWithWrongPassword_DoesNotTellTheReason() =>
        (await LoginAs((await app.Given.Teacher(isActive: false)).User, "wrong")).Is(HttpStatusCode.Unauthorized, """{"error":"No active account found with the given credentials"}""");

    [Fact]
    public async Task Login_AssistantOfInactiveTeacher_Is401()
    {
        var assistant = await app.Given.Assistant(await app.Given.Teacher(isActive: false));
        (await LoginAs(assistant.User)).Is(HttpStatusCode.Unauthorized, """{"error":"Your assigned teacher's account is inactive. Please contact an administrator."}""");
    }

    [Fact]
    public async Task Login_InactiveStudent_MayReadTheirProfile()
    {
        var student = await app.Given.Student(isActive: false);
        (await LoginAs(student.User)).Is(HttpStatusCode.OK, $$"""{"role":"student","name":"{{student.User.Name}}","is_active":false}""");
        using var client = await Browser.LoggedIn(app, student.User.UserName!);
        Assert.False((await client.Get("/api/accounts/profile/me/")).Json.GetProperty("can_access_course").GetBoolean());
    }

    [Fact]
    public async Task Token_OfStaffSwitchedOffMeanwhile_Is401WithTheReason()
    {
        var teacher = await app.Given.Teacher(isActive: false);
        using var client = await app.SignedInAs(teacher.User.UserName!);
        (await client.Get("/api/enrollments/")).Is(HttpStatusCode.Unauthorized, """{"detail":"Your account is inactive. Please contact an administrator."}""");
    }

    [Fact]
    public async Task Logout_EndsTheSessionAndClearsBothCookies()
    {
        var student = await app.Given.Student();
        using var client = await Browser.LoggedIn(app, student.User.UserName!);
        using var stolen = Browser.Bare(app);
        using (var again = await Browser.Of(app).PostAsJsonAsync(Login, new { username = student.User.UserName, password = Given.Password }))
            stolen.DefaultRequestHeaders.Add("Authorization", $"Bearer {Browser.CookieOf(again, "access_token")}");

        using var answer = await client.PostAsync("/api/accounts/logout/", null);
        Assert.Equal("""{"message":"Successfully logged out"}""", await answer.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("access_token=; expires=Thu, 01 Jan 1970 00:00:00 GMT; path=/; samesite=lax; httponly", Browser.SetCookie(answer, "access_token"));
        Assert.Equal("refresh_token=; expires=Thu, 01 Jan 1970 00:00:00 GMT; path=/; samesite=lax; httponly", Browser.SetCookie(answer, "refresh_token"));
        (await client.Get("/api/accounts/profile/me/")).Is(HttpStatusCode.Unauthorized);
        (await stolen.Get("/api/accounts/profile/me/")).Is(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Logout_AccessTokenKeptByAThief_Is401()
    {
        var student = await app.Given.Student();
        using var client = Browser.Of(app);
        using var login = await client.PostAsJsonAsync(Login, new { username = student.User.UserName, password = Given.Password });
        using var thief = Browser.Bare(app);
        thief.DefaultRequestHeaders.Add("Authorization", $"Bearer {Browser.CookieOf(login, "access_token")}");
        (await thief.Get("/api/accounts/profile/me/")).Is(HttpStatusCode.OK);
        (await client.Post("/api/accounts/logout/")).Is(HttpStatusCode.OK);
        (await thief.Get("/api/accounts/profile/me/")).Is(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Logout_Stranger_Is401() =>
        (await Browser.Bare(app).Post("/api/accounts/logout/")).Is(HttpStatusCode.Unauthorized, """{"detail":"Authentication credentials were not provided."}""");

    [Fact]
    public async Task Logout_RefreshTokenOfSomebodyElse_IsLeftAlone()
    {
        var victim = await app.Given.Student();
        using var login = await Browser.Bare(app).PostAsJsonAsync(Login, new { username = victim.User.UserName, password = Given.Password });
        using var attacker = await app.SignedInAs((await app.Given.Student()).User.UserName!);
        attacker.DefaultRequestHeaders.Add("Cookie", $"refresh_token={Browser.CookieOf(login, "refresh_token")}");
        (await attacker.Post("/api/accounts/logout/")).Is(HttpStatusCode.OK);
        Assert.True(await app.InDb(db => db.Set<Session>().AnyAsync(session => session.UserId == victim.UserId && session.EndedAt == null)));
    }

    private Task<Answer> LoginAs(User user, string password = Given.Password) => Browser.Bare(app).Post(Login, new { username = user.UserName, password });

    private async Task<string?> RoleOf(User user) => (await LoginAs(user)).Is(HttpStatusCode.OK).Json.GetProperty("role").GetString();
}
