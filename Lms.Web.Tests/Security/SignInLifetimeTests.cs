using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Security.Claims;
using Lms.Domain.Access;
using Lms.Domain.Accounts;
using Lms.Domain.Sessions;
using Lms.Infrastructure.Persistence;
using Lms.Web.Doors;
using Lms.Web.Tests.Support;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Lms.Web.Tests.Security;

/// <summary>How long a sign-in holds: over restarts and nodes, and not a moment longer than its session.</summary>
public sealed class SignInLifetimeTests(LmsApp app) : IClassFixture<LmsApp>
{
    [Fact]
    public async Task Circuit_SessionEnded_IsOver()
    {
        var user = (await app.Given.Student()).User;
        var (person, session) = await SignedIn(user);
        Assert.True(await IsStillGood(person));
        await app.As(user, (EndSession verb, Actor actor) => verb.Handle(actor, session, default));
        Assert.False(await IsStillGood(person));
    }

    [Fact]
    public async Task Circuit_StampChanged_IsOver()
    {
        var user = (await app.Given.Student()).User;
        var (person, _) = await SignedIn(user);
        await Change(user, set => set.SetProperty(row => row.SecurityStamp, "another"));
        Assert.False(await IsStillGood(person));
    }

    [Fact]
    public async Task Circuit_StaffSwitchedOff_IsOver()
    {
        var user = (await app.Given.Teacher()).User;
        var (person, _) = await SignedIn(user);
        await Change(user, set => set.SetProperty(row => row.IsActive, false));
        Assert.False(await IsStillGood(person));
    }

    [Fact]
    public async Task Circuit_StudentSwitchedOff_MayGoOnReading()
    {
        var user = (await app.Given.Student()).User;
        var (person, _) = await SignedIn(user);
        await Change(user, set => set.SetProperty(row => row.IsActive, false));
        Assert.True(await IsStillGood(person));
    }

    [Fact]
    public async Task Standing_ForgottenWhileItIsLookedUp_IsNotRemembered()
    {
        var user = (await app.Given.Student()).User;
        using var cache = new StandingCache(app.Services.GetRequiredService<IServiceScopeFactory>(), TimeProvider.System);
        Assert.Equal(user.Name, (await cache.FindAsync(user.Id, null, default))!.Actor.Name);
        await app.InDb(db => db.Users.Where(row => row.Id == user.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.Name, "New name")));
        Assert.Equal(user.Name, (await cache.FindAsync(user.Id, null, default))!.Actor.Name);
        cache.Forget(user.Id);
        Assert.Equal("New name", (await cache.FindAsync(user.Id, null, default))!.Actor.Name);
    }

    [Fact]
    public async Task Cookie_HoldsOnAnotherNodeAndAfterARestart()
    {
        var user = (await app.Given.Student()).User;
        using var browser = Browser.Of(app);
        var page = await WebPage.OpenAsync(browser, "/account/sign-in");
        using var form = new FormUrlEncodedContent(page.Document.QuerySelectorAll("form").First(one => one.QuerySelector("[name=username]") is not null).QuerySelectorAll("input[type=hidden]")
            .Select(input => KeyValuePair.Create(input.GetAttribute("name")!, input.GetAttribute("value")!)).Append(new("username", user.UserName!)).Append(new("password", Given.Password)));
        using var signedIn = await browser.PostAsync("/account/sign-in", form);
        using var login = await Browser.Bare(app).PostAsJsonAsync("/api/accounts/login/", new { username = user.UserName, password = Given.Password });

        await using var other = new OtherNode(app.Services.GetRequiredService<DatabaseOptions>());
        using var withCookie = other.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, HandleCookies = false });
        withCookie.DefaultRequestHeaders.Add("Cookie", $".AspNetCore.Identity.Application={Browser.CookieOf(signedIn, ".AspNetCore.Identity.Application")}");
        Assert.Equal(HttpStatusCode.OK, (await WebPage.OpenAsync(withCookie, "/account")).Status);
        using var withToken = other.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, HandleCookies = false });
        withToken.DefaultRequestHeaders.Add("Authorization", $"JWT {Browser.CookieOf(login, "access_token")}");
        (await withToken.Get("/api/accounts/profile/me/")).Is(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Sessions_LongUnseen_AreSweptAway()
    {
        await using var clocked = await ClockedApp.StartAsync();
        var user = (await clocked.Given.Student()).User;
        (await Browser.LoggedIn(clocked, user.UserName!)).Dispose();
        clocked.Clock.Advance(SweepSessions.Keep);
        Assert.Equal(0, await clocked.As(user, (SweepSessions verb, Actor _) => verb.Handle(default)));
        clocked.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(1, await clocked.As(user, (SweepSessions verb, Actor _) => verb.Handle(default)));
        Assert.Equal(0, await clocked.InDb(db => db.Set<RefreshToken>().CountAsync()));
    }

    private async Task<bool> IsStillGood(ClaimsPrincipal person) => await CircuitSignIn.IsStillGoodAsync(app.Services.GetRequiredService<IStandings>(), person, default);

    private async Task Change(User user, Action<Microsoft.EntityFrameworkCore.Query.UpdateSettersBuilder<User>> change)
    {
        await app.InDb(db => db.Users.Where(row => row.Id == user.Id).ExecuteUpdateAsync(change));
        app.Services.GetRequiredService<IStandings>().Forget(user.Id);
    }

    private async Task<(ClaimsPrincipal Person, Guid Session)> SignedIn(User user)
    {
        var session = await app.As(user, (OpenSession verb, Actor _) => verb.Handle(user.Id, null, new ClientTrace("test", null), default));
        var identity = new ClaimsIdentity(
            [new(ClaimTypes.NameIdentifier, user.Id.ToString(CultureInfo.InvariantCulture)), new(Claims.Stamp, user.SecurityStamp!), new(Claims.Session, session.ToString())], "test");
        return (new ClaimsPrincipal(identity), session);
    }

    /// <summary>Another node over the same database.</summary>
    private sealed class OtherNode(DatabaseOptions database) : WebApplicationFactory<Program>
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder) => builder
            .UseEnvironment("Development")
            .UseSetting("Database:Provider", database.Provider.ToString())
            .UseSetting("ConnectionStrings:Lms", database.ConnectionString)
            .UseSetting("Demo:Seed", "false")
            .UseSetting("Jobs:Enabled", "false")
            .UseSetting("Mail:Pickup", Path.Combine(Path.GetTempPath(), "lms-other-node-mail"));
    }
}
