using System.Net;
using Lms.Domain.Accounts;
using Lms.Domain.Sessions;
using Lms.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Lms.Web.Tests.Components.Account;

/// <summary>Password, two-factor sign-in and recovery codes on our own pages.</summary>
public sealed class SecurityPagesTests(LmsApp app) : IClassFixture<LmsApp>
{
    [Fact]
    public async Task Password_Changed_KeepsThisSignInAndEndsTheOthers()
    {
        var user = (await app.Given.Student()).User;
        using var other = await SignedIn(user);
        using var here = await SignedIn(user);
        var page = await WebPage.OpenAsync(here, "/account/password");
        var wrong = await page.SendAsync("password", ("current_password", "wrong"), ("new_password", "short"));
        Assert.Equal("Current password is incorrect.", wrong.ErrorOf("current_password"));
        Assert.Equal("This password is too short. It must contain at least 8 characters.", wrong.ErrorOf("new_password"));

        var done = await page.SendAsync("password", ("current_password", Given.Password), ("new_password", "Blue-Lantern-77"));
        Assert.Contains("Your password is changed.", (await done.FollowAsync()).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await WebPage.OpenAsync(here, "/account")).Status);
        Assert.StartsWith("/account/sign-in", (await WebPage.OpenAsync(other, "/account")).Next, StringComparison.Ordinal);
        Assert.Single((await WebPage.OpenAsync(here, "/account/sessions")).Document.QuerySelectorAll(".sessions > li"));
    }

    [Fact]
    public async Task TwoFactor_LookingAtIt_ChangesNothing()
    {
        var user = (await app.Given.Student()).User;
        using var here = await SignedIn(user);
        var first = await KeyOf(here);
        Assert.Equal(first, await KeyOf(here));
        Assert.Equal(HttpStatusCode.OK, (await WebPage.OpenAsync(here, "/account")).Status);
    }

    [Fact]
    public async Task TwoFactor_WrongCode_StaysOff()
    {
        var user = (await app.Given.Student()).User;
        using var here = await SignedIn(user);
        var page = await WebPage.OpenAsync(here, "/account/two-factor");
        Assert.Equal("QR code for the authenticator app", page.Document.QuerySelector("svg[role=img]")!.GetAttribute("aria-label"));
        page = await page.SendAsync("enable", ("code", Totp.Wrong(await KeyOf(here))));
        Assert.Equal("The two-factor code is not valid.", page.ErrorOf("code"));
        Assert.False(await app.InDb(db => db.Users.Where(row => row.Id == user.Id).Select(row => row.TwoFactorEnabled).SingleAsync()));
    }

    [Fact]
    public async Task TwoFactor_On_SignInAsksForTheCode()
    {
        var user = (await app.Given.Student()).User;
        var (key, codes, here) = await Enabled(user);
        using (here)
            Assert.Equal(HttpStatusCode.OK, (await WebPage.OpenAsync(here, "/account")).Status);
        Assert.Equal(10, codes.Count);

        using var browser = Browser.Of(app);
        var asked = await (await (await WebPage.OpenAsync(browser, "/account/sign-in?returnUrl=%2Faccount")).SendAsync("sign-in", ("username", user.UserName!), ("password", Given.Password))).FollowAsync();
        Assert.StartsWith("/account/sign-in", (await WebPage.OpenAsync(browser, "/account")).Next, StringComparison.Ordinal);
        var wrong = await asked.SendAsync("code", ("code", Totp.Wrong(key)));
        Assert.Contains("The two-factor code is not valid.", wrong.Refused, StringComparison.Ordinal);
        var done = await asked.SendAsync("code", ("code", Totp.Now(key)), ("trust", "true"));
        Assert.Equal("/account", done.Next);
        Assert.Equal(HttpStatusCode.OK, (await done.FollowAsync()).Status);

        await (await WebPage.OpenAsync(browser, "/account/sign-out")).SendAsync("sign-out");
        var trusted = await (await WebPage.OpenAsync(browser, "/account/sign-in")).SendAsync("sign-in", ("username", user.UserName!), ("password", Given.Password));
        Assert.Equal("/", trusted.Next);
    }

    [Fact]
    public async Task TwoFactor_RecoveryCode_WorksOnce()
    {
        var user = (await app.Given.Student()).User;
        var (_, codes, here) = await Enabled(user);
        here.Dispose();
        using (var browser = Browser.Of(app))
            Assert.Equal("/", (await (await AskedForCode(browser, user)).SendAsync("code", ("code", codes[0].ToLowerInvariant()))).Next);
        using (var browser = Browser.Of(app))
            Assert.Contains("not valid", (await (await AskedForCode(browser, user)).SendAsync("code", ("code", codes[0]))).Refused, StringComparison.Ordinal);
        using (var browser = Browser.Of(app))
            Assert.Equal("/", (await (await AskedForCode(browser, user)).SendAsync("code", ("code", codes[1]))).Next);
    }

    [Fact]
    public async Task TwoFactor_GuessingCodes_IsBraked()
    {
        var user = (await app.Given.Student()).User;
        var (key, _, here) = await Enabled(user);
        here.Dispose();
        using var browser = Browser.Of(app);
        var page = await AskedForCode(browser, user);
        for (var i = 0; i < 10; i++)
            page = await page.SendAsync("code", ("code", Totp.Wrong(key)));
        Assert.Equal(HttpStatusCode.TooManyRequests, (await page.SendAsync("code", ("code", Totp.Now(key)))).Status);
    }

    [Fact]
    public async Task TwoFactor_On_IntegratorsNeedTheCodeToo()
    {
        var user = (await app.Given.Student()).User;
        var (key, codes, here) = await Enabled(user);
        here.Dispose();
        using var client = Browser.Bare(app);
        (await client.Post("/api/accounts/login/", new { username = user.UserName, password = Given.Password })).Is(HttpStatusCode.Unauthorized, """{"error":"This account needs a two-factor code. Send it as code."}""");
        (await client.Post("/api/accounts/login/", new { username = user.UserName, password = Given.Password, code = Totp.Wrong(key) })).Is(HttpStatusCode.Unauthorized, """{"error":"The two-factor code is not valid."}""");
        (await client.Post("/api/accounts/login/", new { username = user.UserName, password = Given.Password, code = Totp.Now(key) })).Is(HttpStatusCode.OK);
        (await client.Post("/api/accounts/login/", new { username = user.UserName, password = Given.Password, code = codes[3] })).Is(HttpStatusCode.OK);
    }

    [Fact]
    public async Task TwoFactor_NewRecoveryCodes_ReplaceTheOldOnes()
    {
        var user = (await app.Given.Student()).User;
        var (_, codes, here) = await Enabled(user);
        var renewed = CodesOn(await (await WebPage.OpenAsync(here, "/account/two-factor")).SendAsync("renew"));
        here.Dispose();
        Assert.Equal(10, renewed.Count);
        using var client = Browser.Bare(app);
        (await client.Post("/api/accounts/login/", new { username = user.UserName, password = Given.Password, code = codes[0] })).Is(HttpStatusCode.Unauthorized);
        (await client.Post("/api/accounts/login/", new { username = user.UserName, password = Given.Password, code = renewed[0] })).Is(HttpStatusCode.OK);
    }

    [Fact]
    public async Task TwoFactor_SwitchedOff_IsNotAskedFor()
    {
        var user = (await app.Given.Student()).User;
        var (key, _, here) = await Enabled(user);
        using (here)
        {
            Assert.Equal("/account/two-factor", (await (await WebPage.OpenAsync(here, "/account/two-factor")).SendAsync("disable")).Next);
            Assert.NotEqual(key, await KeyOf(here));
        }

        (await Browser.Bare(app).Post("/api/accounts/login/", new { username = user.UserName, password = Given.Password })).Is(HttpStatusCode.OK);
    }

    [Fact]
    public async Task TwoFactorCode_WithoutAPassword_GoesToSignIn() =>
        Assert.Equal("/account/sign-in", (await WebPage.OpenAsync(Browser.Of(app), "/account/two-factor-code")).Next);

    [Theory]
    [InlineData("/account/two-factor")]
    [InlineData("/account/passkeys")]
    public async Task AfterTenMinutes_ThePasswordIsAskedForAgain(string path)
    {
        var user = (await app.Given.Student()).User;
        using var here = await SignedIn(user);
        Assert.Equal(HttpStatusCode.OK, (await WebPage.OpenAsync(here, path)).Status);
        await Forget(user);
        var asked = await WebPage.OpenAsync(here, path);
        Assert.Equal($"/account/confirm-identity?returnUrl={Uri.EscapeDataString(path)}", asked.Next);
        var form = await asked.FollowAsync();
        Assert.Equal("Current password is incorrect.", (await form.SendAsync("confirm", ("current_password", "wrong"))).ErrorOf("current_password"));
        Assert.NotEqual(HttpStatusCode.OK, (await WebPage.OpenAsync(here, path)).Status);
        Assert.Equal(path, (await form.SendAsync("confirm", ("current_password", Given.Password))).Next);
        Assert.Equal(HttpStatusCode.OK, (await WebPage.OpenAsync(here, path)).Status);
    }

    [Fact]
    public async Task TwoFactor_PostedFromAPageLeftOpen_ChangesNothing()
    {
        var user = (await app.Given.Student()).User;
        var (_, _, here) = await Enabled(user);
        using (here)
        {
            var open = await WebPage.OpenAsync(here, "/account/two-factor");
            await Forget(user);
            Assert.StartsWith("/account/confirm-identity", (await open.SendAsync("disable")).Next, StringComparison.Ordinal);
            Assert.StartsWith("/account/confirm-identity", (await open.SendAsync("renew")).Next, StringComparison.Ordinal);
        }

        Assert.True(await app.InDb(db => db.Users.Where(row => row.Id == user.Id).Select(row => row.TwoFactorEnabled).SingleAsync()));
    }

    [Fact]
    public async Task Proof_OfAnotherSession_IsNotEnough()
    {
        var user = (await app.Given.Student()).User;
        using var left = await SignedIn(user);
        await Forget(user);
        using var fresh = await SignedIn(user);
        Assert.Equal(HttpStatusCode.OK, (await WebPage.OpenAsync(fresh, "/account/two-factor")).Status);
        Assert.StartsWith("/account/confirm-identity", (await WebPage.OpenAsync(left, "/account/two-factor")).Next, StringComparison.Ordinal);
    }

    /// <summary>As if ten minutes had passed since this person showed who they are.</summary>
    private Task<int> Forget(User user) => app.InDb(db => db.Set<Session>().Where(row => row.UserId == user.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.ProvenAt, DateTimeOffset.UtcNow.AddMinutes(-11))));

    private static async Task<string> KeyOf(HttpClient browser) => (await WebPage.OpenAsync(browser, "/account/two-factor")).Document.QuerySelector("main ol code")!.TextContent;

    private static List<string> CodesOn(WebPage page) => [.. page.Document.QuerySelectorAll("main ul[dir=ltr] code").Select(code => code.TextContent)];

    private async Task<(string Key, List<string> Codes, HttpClient Browser)> Enabled(User user)
    {
        var browser = await SignedIn(user);
        var page = await WebPage.OpenAsync(browser, "/account/two-factor");
        var key = page.Document.QuerySelector("main ol code")!.TextContent;
        var done = await page.SendAsync("enable", ("code", Totp.Now(key)));
        Assert.True(done.Status == HttpStatusCode.OK, done.Refused);
        return (key, CodesOn(done), browser);
    }

    private static async Task<WebPage> AskedForCode(HttpClient browser, User user) =>
        await (await (await WebPage.OpenAsync(browser, "/account/sign-in")).SendAsync("sign-in", ("username", user.UserName!), ("password", Given.Password))).FollowAsync();

    private async Task<HttpClient> SignedIn(User user)
    {
        var browser = Browser.Of(app);
        var done = await (await WebPage.OpenAsync(browser, "/account/sign-in")).SendAsync("sign-in", ("username", user.UserName!), ("password", Given.Password));
        Assert.True(done.Next == "/", done.Refused);
        return browser;
    }
}
