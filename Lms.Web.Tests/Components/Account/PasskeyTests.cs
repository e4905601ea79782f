using System.Net;
using System.Text.Json;
using Lms.Domain.Accounts;
using Lms.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Lms.Web.Tests.Components.Account;

/// <summary>Passkeys: added, used, removed; only by whom they belong to.</summary>
public sealed class PasskeyTests(LmsApp app) : IClassFixture<LmsApp>
{
    [Fact]
    public async Task Passkey_Added_SignsIn_AgainAndAgain()
    {
        var user = (await app.Given.Student()).User;
        using var device = new SoftAuthenticator();
        using var here = await SignedIn(user);
        var done = await Add(here, device, "My phone");
        Assert.Contains("The passkey is added.", (await done.FollowAsync()).Text, StringComparison.Ordinal);
        Assert.Contains("My phone", (await WebPage.OpenAsync(here, "/account/passkeys")).Text, StringComparison.Ordinal);

        for (var i = 0; i < 2; i++)
        {
            using var browser = Browser.Of(app);
            Assert.Equal("/account", (await Use(browser, device)).Next);
            Assert.Contains(user.UserName!, (await WebPage.OpenAsync(browser, "/account")).Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Passkey_Removed_NoLongerSignsIn()
    {
        var user = (await app.Given.Student()).User;
        using var device = new SoftAuthenticator();
        using var here = await SignedIn(user);
        var page = await (await Add(here, device, string.Empty)).FollowAsync();
        var remove = page.Document.QuerySelectorAll("input[name=_handler]").Select(input => input.GetAttribute("value")!).Single(name => name.StartsWith("remove-", StringComparison.Ordinal));
        Assert.Equal("/account/passkeys?done=removed", (await page.SendAsync(remove)).Next);
        var refused = await Use(Browser.Of(app), device);
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains("This passkey does not belong to an account here.", refused.Refused, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Passkey_OfAnotherSite_IsNotTaken()
    {
        using var here = await SignedIn((await app.Given.Student()).User);
        using var device = new SoftAuthenticator("https://evil.example");
        Assert.Contains("The passkey could not be added.", (await Add(here, device, "x")).Refused, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Passkey_UsedWithoutCheckingWho_IsNotTaken()
    {
        var user = (await app.Given.Student()).User;
        using var device = new SoftAuthenticator();
        using var here = await SignedIn(user);
        Assert.NotNull((await Add(here, device, "x")).Next);
        device.Verifies = false;
        Assert.Contains("does not belong", (await Use(Browser.Of(app), device)).Refused, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Passkey_AnswerToAnOldQuestion_IsNotTaken()
    {
        var user = (await app.Given.Student()).User;
        using var device = new SoftAuthenticator();
        using var here = await SignedIn(user);
        Assert.NotNull((await Add(here, device, "x")).Next);
        using var browser = Browser.Of(app);
        var page = await WebPage.OpenAsync(browser, "/account/sign-in");
        var answer = device.Get(await Ask(browser, page, "get"));
        await Ask(browser, page, "get");
        Assert.Contains("does not belong", (await page.SendAsync("passkey", ("credential", answer))).Refused, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Passkey_OfInactiveStaff_IsToldWhy()
    {
        var user = (await app.Given.Teacher()).User;
        using var device = new SoftAuthenticator();
        using (var here = await SignedIn(user))
            Assert.NotNull((await Add(here, device, "x")).Next);
        await app.InDb(db => db.Users.Where(row => row.Id == user.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.IsActive, false)));
        Assert.Contains("Your account is inactive.", (await Use(Browser.Of(app), device)).Refused, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Passkey_Nonsense_IsRefused()
    {
        var page = await WebPage.OpenAsync(Browser.Of(app), "/account/sign-in");
        Assert.Contains("does not belong", (await page.SendAsync("passkey", ("credential", string.Empty))).Refused, StringComparison.Ordinal);
        Assert.Contains("does not belong", (await page.SendAsync("passkey", ("credential", "nonsense"))).Refused, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Questions_NeedTheFormsToken()
    {
        using var browser = Browser.Of(app);
        using var empty = new FormUrlEncodedContent([]);
        using var get = await browser.PostAsync("/account/passkeys/questions/get", empty);
        Assert.Equal(HttpStatusCode.BadRequest, get.StatusCode);
        using var create = await browser.PostAsync("/account/passkeys/questions/create", empty);
        Assert.Equal(HttpStatusCode.Redirect, create.StatusCode);
    }

    private static async Task<WebPage> Add(HttpClient browser, SoftAuthenticator device, string name)
    {
        var page = await WebPage.OpenAsync(browser, "/account/passkeys");
        return await page.SendAsync("add", ("credential", device.Create(await Ask(browser, page, "create"))), ("name", name));
    }

    private static async Task<WebPage> Use(HttpClient browser, SoftAuthenticator device)
    {
        var page = await WebPage.OpenAsync(browser, "/account/sign-in?returnUrl=%2Faccount");
        return await page.SendAsync("passkey", ("credential", device.Get(await Ask(browser, page, "get"))));
    }

    /// <summary>Fetches the question as passkeys.js does: with the form's own fields.</summary>
    private static async Task<JsonElement> Ask(HttpClient browser, WebPage page, string operation)
    {
        var token = page.Document.QuerySelector($"[data-passkey={operation}] input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var form = new MultipartFormDataContent { { new StringContent(token), "__RequestVerificationToken" } };
        using var answer = await browser.PostAsync($"/account/passkeys/questions/{operation}", form);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
    }

    private async Task<HttpClient> SignedIn(User user)
    {
        var browser = Browser.Of(app);
        var done = await (await WebPage.OpenAsync(browser, "/account/sign-in")).SendAsync("sign-in", ("username", user.UserName!), ("password", Given.Password));
        Assert.True(done.Next == "/", done.Refused);
        return browser;
    }
}
