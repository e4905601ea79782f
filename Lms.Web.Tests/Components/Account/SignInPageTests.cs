using System.Net;
using Lms.Domain.Accounts;
using Lms.Domain.Sessions;
using Lms.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Lms.Web.Tests.Components.Account;

/// <summary>Signing in and out on our own pages, without any script.</summary>
public sealed class SignInPageTests(LmsApp app) : IClassFixture<LmsApp>
{
    [Fact]
    public async Task ProtectedPage_Stranger_GoesToSignInAndBack()
    {
        var student = await app.Given.Student();
        using var browser = Browser.Of(app);
        var sent = await WebPage.OpenAsync(browser, "/account/sessions");
        Assert.Equal("/account/sign-in?returnUrl=%2Faccount%2Fsessions", sent.Next);
        var page = await sent.FollowAsync();
        Assert.Equal(HttpStatusCode.OK, page.Status);
        var done = await page.SendAsync("sign-in", ("username", student.User.UserName!), ("password", Given.Password));
        Assert.Equal("/account/sessions", done.Next);
        Assert.Equal(HttpStatusCode.OK, (await done.FollowAsync()).Status);
    }

    [Fact]
    public async Task SignIn_ByEmail_Works()
    {
        var teacher = await app.Given.Teacher();
        using var browser = await SignedIn(teacher.User.Email!);
        Assert.Contains(teacher.User.UserName!, (await WebPage.OpenAsync(browser, "/account")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SignIn_CookieIsForTheServerOnly()
    {
        using var browser = Browser.Bare(app);
        var (cookie, header) = await SignInByHand((await app.Given.Student()).User);
        Assert.Contains("; path=/; samesite=lax; httponly", header, StringComparison.Ordinal);
        Assert.DoesNotContain("expires", header, StringComparison.OrdinalIgnoreCase);
        browser.DefaultRequestHeaders.Add("Cookie", cookie);
        (await browser.Get("/api/accounts/profile/me/")).Is(HttpStatusCode.OK);
    }

    [Fact]
    public async Task SignIn_StaySignedIn_OutlivesTheBrowser()
    {
        var (_, header) = await SignInByHand((await app.Given.Student()).User, ("remember", "true"));
        Assert.Contains("expires=", header, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task SignIn_WrongPassword_SaysSoAndKeepsTheName()
    {
        var student = await app.Given.Student();
        using var browser = Browser.Of(app);
        var page = await (await WebPage.OpenAsync(browser, "/account/sign-in")).SendAsync("sign-in", ("username", student.User.UserName!), ("password", "wrong"));
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains("No active account found with the given credentials", page.Refused, StringComparison.Ordinal);
        Assert.Equal(student.User.UserName, page.Document.QuerySelector("#field-username")!.GetAttribute("value"));
        Assert.Null(page.Document.QuerySelector("#field-password")!.GetAttribute("value"));
    }

    [Fact]
    public async Task SignIn_Arabic_SpeaksArabic()
    {
        using var browser = Browser.Of(app);
        browser.DefaultRequestHeaders.Add("Accept-Language", "ar");
        var page = await WebPage.OpenAsync(browser, "/account/sign-in");
        Assert.Equal("rtl", page.Document.DocumentElement.GetAttribute("dir"));
        Assert.Contains("تسجيل الدخول", page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example/")]
    [InlineData("/\\evil.example")]
    [InlineData("/\t/evil.example")]
    [InlineData("javascript:alert(1)")]
    public async Task SignIn_ReturnAddressElsewhere_IsNotFollowed(string address)
    {
        var student = await app.Given.Student();
        using var browser = Browser.Of(app);
        var page = await WebPage.OpenAsync(browser, $"/account/sign-in?returnUrl={Uri.EscapeDataString(address)}");
        Assert.Equal("/", (await page.SendAsync("sign-in", ("username", student.User.UserName!), ("password", Given.Password))).Next);
    }

    [Fact]
    public async Task SignIn_WithoutAntiforgeryToken_Is400()
    {
        var student = await app.Given.Student();
        using var browser = Browser.Of(app);
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("_handler", "sign-in"), KeyValuePair.Create("username", student.User.UserName!), KeyValuePair.Create("password", Given.Password)]);
        using var answer = await browser.PostAsync("/account/sign-in", form);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.False(answer.Headers.TryGetValues("Set-Cookie", out var cookies) && cookies.Any(cookie => cookie.StartsWith(".AspNetCore.Identity", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task SignIn_InactiveStaff_IsToldWhy()
    {
        var teacher = await app.Given.Teacher(isActive: false);
        using var browser = Browser.Of(app);
        var page = await (await WebPage.OpenAsync(browser, "/account/sign-in")).SendAsync("sign-in", ("username", teacher.User.UserName!), ("password", Given.Password));
        Assert.Contains("Your account is inactive.", page.Refused, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SignIn_TooManyFailures_Is429WithTheTimeToWait()
    {
        var student = await app.Given.Student();
        using var browser = Browser.Of(app);
        var page = await WebPage.OpenAsync(browser, "/account/sign-in");
        for (var i = 0; i < 10; i++)
            page = await page.SendAsync("sign-in", ("username", student.User.UserName!), ("password", "wrong"));
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        page = await page.SendAsync("sign-in", ("username", student.User.UserName!), ("password", Given.Password));
        Assert.Equal(HttpStatusCode.TooManyRequests, page.Status);
        Assert.InRange(page.RetryAfter!.Value, TimeSpan.FromMinutes(4), TimeSpan.FromMinutes(5));
    }

    [Fact]
    public async Task SignIn_SignedInAlready_GoesOn()
    {
        using var browser = await SignedIn((await app.Given.Student()).User.UserName!);
        Assert.Equal("/account", (await WebPage.OpenAsync(browser, "/account/sign-in?returnUrl=%2Faccount")).Next);
    }

    [Fact]
    public async Task SignOut_EndsTheSession_EvenForACopyOfTheCookie()
    {
        var student = await app.Given.Student();
        var (cookie, _) = await SignInByHand(student.User);
        using var browser = await SignedIn(student.User.UserName!);
        using var copy = Browser.Bare(app);
        copy.DefaultRequestHeaders.Add("Cookie", cookie);

        var done = await (await WebPage.OpenAsync(browser, "/account/sign-out")).SendAsync("sign-out");
        Assert.Equal("/account/sign-in?done=signed-out", done.Next);
        Assert.Contains("You are signed out.", (await done.FollowAsync()).Text, StringComparison.Ordinal);
        Assert.StartsWith("/account/sign-in", (await WebPage.OpenAsync(browser, "/account")).Next, StringComparison.Ordinal);
        Assert.Equal(1, await app.InDb(db => db.Set<Session>().CountAsync(session => session.UserId == student.UserId && session.EndedAt == null)));
        Assert.Equal(HttpStatusCode.OK, (await WebPage.OpenAsync(copy, "/account")).Status);
    }

    [Fact]
    public async Task Cookie_OfAnAccountSwitchedOffMeanwhile_SignsNobodyIn()
    {
        var teacher = await app.Given.Teacher();
        using var browser = await SignedIn(teacher.User.UserName!);
        Assert.Equal(HttpStatusCode.OK, (await WebPage.OpenAsync(browser, "/account")).Status);
        await app.InDb(db => db.Users.Where(user => user.Id == teacher.UserId).ExecuteUpdateAsync(set => set.SetProperty(user => user.IsActive, false)));
        Forget(teacher.UserId);
        Assert.StartsWith("/account/sign-in", (await WebPage.OpenAsync(browser, "/account")).Next, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sessions_AreListed_AndEnded()
    {
        var student = await app.Given.Student();
        using var here = await SignedIn(student.User.UserName!);
        using var there = await SignedIn(student.User.UserName!);
        using var api = await Browser.LoggedIn(app, student.User.UserName!);

        var page = await WebPage.OpenAsync(here, "/account/sessions");
        Assert.Equal(3, page.Document.QuerySelectorAll(".sessions > li").Length);
        Assert.Contains("this device", page.Text, StringComparison.Ordinal);
        var done = await page.SendAsync("end-others");
        Assert.Contains("Signed out there.", (await done.FollowAsync()).Text, StringComparison.Ordinal);
        Assert.StartsWith("/account/sign-in", (await WebPage.OpenAsync(there, "/account")).Next, StringComparison.Ordinal);
        (await api.Get("/api/accounts/profile/me/")).Is(HttpStatusCode.Unauthorized);
        Assert.Single((await WebPage.OpenAsync(here, "/account/sessions")).Document.QuerySelectorAll(".sessions > li"));
    }

    [Fact]
    public async Task Sessions_OneIsEnded_OthersStay()
    {
        var student = await app.Given.Student();
        using var there = await SignedIn(student.User.UserName!);
        var ended = await app.InDb(db => db.Set<Session>().Where(session => session.UserId == student.UserId).Select(session => session.Id).SingleAsync());
        using var here = await SignedIn(student.User.UserName!);
        await (await WebPage.OpenAsync(here, "/account/sessions")).SendAsync($"end-{ended:N}");
        Assert.StartsWith("/account/sign-in", (await WebPage.OpenAsync(there, "/account")).Next, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await WebPage.OpenAsync(here, "/account")).Status);
    }

    [Fact]
    public async Task Sessions_OfSomebodyElse_Is404()
    {
        var other = await app.Given.Student();
        (await SignedIn(other.User.UserName!)).Dispose();
        var theirs = await app.InDb(db => db.Set<Session>().Where(session => session.UserId == other.UserId).Select(session => session.Id).SingleAsync());
        var refusal = await Acting.Refused(async () => await app.As((await app.Given.Student()).User, (EndSession verb, Lms.Domain.Access.Actor actor) => verb.Handle(actor, theirs, default)));
        Assert.Equal("not_found", refusal.Code);
    }

    private void Forget(int userId) => ((IStandings)app.Services.GetService(typeof(IStandings))!).Forget(userId);

    private async Task<HttpClient> SignedIn(string name)
    {
        var browser = Browser.Of(app);
        var done = await (await WebPage.OpenAsync(browser, "/account/sign-in")).SendAsync("sign-in", ("username", name), ("password", Given.Password));
        Assert.Equal("/", done.Next);
        return browser;
    }

    /// <summary>Signs in and hands back the cookie itself, and the header that set it.</summary>
    private async Task<(string Cookie, string Header)> SignInByHand(User user, params (string Name, string Value)[] more)
    {
        using var browser = Browser.Of(app);
        var page = await WebPage.OpenAsync(browser, "/account/sign-in");
        var fields = page.Document.QuerySelectorAll("form").First(form => form.QuerySelector("[name=username]") is not null).QuerySelectorAll("input[type=hidden]")
            .Select(input => KeyValuePair.Create(input.GetAttribute("name")!, input.GetAttribute("value")!))
            .Concat([KeyValuePair.Create("username", user.UserName!), KeyValuePair.Create("password", Given.Password)])
            .Concat(more.Select(one => KeyValuePair.Create(one.Name, one.Value)));
        using var form = new FormUrlEncodedContent(fields);
        using var answer = await browser.PostAsync("/account/sign-in", form);
        var header = Browser.SetCookie(answer, ".AspNetCore.Identity.Application");
        return (header.Split(';')[0], header);
    }
}
