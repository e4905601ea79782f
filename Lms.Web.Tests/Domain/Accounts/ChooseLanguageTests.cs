using System.Net;
using Lms.Domain.Access;
using Lms.Domain.Accounts;
using Lms.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Lms.Web.Tests.Domain.Accounts;

public sealed class ChooseLanguageTests(LmsApp app) : IClassFixture<LmsApp>
{
    [Theory]
    [InlineData("ar")]
    [InlineData("en")]
    public async Task Choose_Known_IsRemembered(string language)
    {
        var user = await app.Given.User();
        await Choose(user, language);
        Assert.Equal(language, await LocaleOf(user));
    }

    [Theory]
    [InlineData("fr")]
    [InlineData("")]
    public async Task Choose_Unknown_Is400(string language)
    {
        var user = await app.Given.User();
        var refusal = await Acting.Refused(() => Choose(user, language));
        Assert.Equal(["locale"], refusal.Complaints.Keys);
        Assert.Equal(user.Locale, await LocaleOf(user));
    }

    [Fact]
    public async Task Switch_SignedIn_IsRememberedForTheNextBrowser()
    {
        var user = (await app.Given.Student()).User;
        using var client = Browser.Of(app);
        await (await WebPage.OpenAsync(client, "/account/sign-in")).SendAsync("sign-in", ("username", user.UserName!), ("password", Given.Password));
        var answer = await client.PostAsync("/preferences/language", new FormUrlEncodedContent([new("language", "ar"), new("returnUrl", "/")]));
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        Assert.Equal("ar", await LocaleOf(user));
    }

    private Task<bool> Choose(User user, string language) => app.As(user, async (ChooseLanguage verb, Actor actor) =>
    {
        await verb.Handle(actor, language, CancellationToken.None);
        return true;
    });

    private Task<string> LocaleOf(User user) => app.InDb(db => db.Users.Where(row => row.Id == user.Id).Select(row => row.Locale).SingleAsync());
}
