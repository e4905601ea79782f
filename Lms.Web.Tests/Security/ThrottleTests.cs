using System.Net;
using System.Net.Http.Json;
using Lms.Domain.Credentials;
using Lms.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Lms.Web.Tests.Security;

/// <summary>Ten failures lock a name or an address for five minutes.</summary>
public sealed class ThrottleTests
{
    [Fact]
    public async Task Login_TenFailuresForAName_LockItForFiveMinutes()
    {
        await using var app = await ClockedApp.StartAsync();
        var name = (await app.Given.Teacher()).User.UserName!;
        await Fail(app, name, 9);
        app.Clock.Advance(TimeSpan.FromMinutes(4));
        await Fail(app, name, 1);

        using (var locked = await Try(app, name, Given.Password))
        {
            Assert.Equal(HttpStatusCode.TooManyRequests, locked.StatusCode);
            Assert.Equal("300", locked.Headers.GetValues("Retry-After").Single());
            Assert.Equal("""{"error":"Too many failed sign-ins. Please try again later."}""", await locked.Content.ReadAsStringAsync());
        }

        app.Clock.Advance(TimeSpan.FromSeconds(299));
        using (var still = await Try(app, name, Given.Password))
            Assert.Equal("1", still.Headers.GetValues("Retry-After").Single());
        app.Clock.Advance(TimeSpan.FromSeconds(1));
        using var free = await Try(app, name, Given.Password);
        Assert.Equal(HttpStatusCode.OK, free.StatusCode);
    }

    [Fact]
    public async Task Login_FailuresFarApart_DoNotLock()
    {
        await using var app = await ClockedApp.StartAsync();
        var name = (await app.Given.Teacher()).User.UserName!;
        await Fail(app, name, 9);
        app.Clock.Advance(TimeSpan.FromMinutes(5));
        await Fail(app, name, 1);
        using var answer = await Try(app, name, Given.Password);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task Login_UnknownName_LocksJustTheSame()
    {
        await using var app = await ClockedApp.StartAsync();
        await Fail(app, "nobody_here", 10);
        using var answer = await Try(app, "NOBODY_HERE", "x");
        Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode);
    }

    [Fact]
    public async Task Login_NameAndEmail_CountTogether()
    {
        await using var app = await ClockedApp.StartAsync();
        var user = (await app.Given.Teacher()).User;
        await Fail(app, user.UserName!, 5);
        await Fail(app, user.Email!, 5);
        using var answer = await Try(app, user.UserName!, Given.Password);
        Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode);
    }

    [Fact]
    public async Task Login_TenFailuresFromAnAddress_LockIt_NotOthers()
    {
        await using var app = await ClockedApp.StartAsync();
        var name = (await app.Given.Teacher()).User.UserName!;
        for (var i = 0; i < 10; i++)
        {
            using var failed = await Try(app, $"nobody_{i}", "x", "10.1.2.3");
            Assert.Equal(HttpStatusCode.Unauthorized, failed.StatusCode);
        }

        using var locked = await Try(app, name, Given.Password, "10.1.2.3");
        Assert.Equal(HttpStatusCode.TooManyRequests, locked.StatusCode);
        using var elsewhere = await Try(app, name, Given.Password, "10.1.2.4");
        Assert.Equal(HttpStatusCode.OK, elsewhere.StatusCode);
    }

    [Fact]
    public async Task Login_RightGuessWithinABurst_IsRefusedOnceTenWereWrong()
    {
        await using var app = await ClockedApp.StartAsync();
        var name = (await app.Given.Teacher()).User.UserName!;
        await Fail(app, name, 9);
        var wrong = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => Try(app, name, "wrong"))));
        Assert.All(wrong, answer => Assert.True(answer.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.TooManyRequests));
        using var right = await Try(app, name, Given.Password);
        Assert.Equal(HttpStatusCode.TooManyRequests, right.StatusCode);
    }

    [Fact]
    public async Task Login_Successes_AreNeverThrottled()
    {
        await using var app = await ClockedApp.StartAsync();
        var name = (await app.Given.Teacher()).User.UserName!;
        for (var i = 0; i < 12; i++)
        {
            using var answer = await Try(app, name, Given.Password, "10.1.2.5");
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }
    }

    [Fact]
    public async Task Login_ThirtyFailuresInARow_LockTheAccountItself()
    {
        await using var app = await ClockedApp.StartAsync();
        var user = (await app.Given.Teacher()).User;
        for (var round = 0; round < 3; round++)
        {
            await Fail(app, user.UserName!, 10);
            app.Clock.Advance(TimeSpan.FromMinutes(6));
        }

        using (var locked = await Try(app, user.UserName!, Given.Password))
            Assert.Equal("540", locked.Headers.GetValues("Retry-After").Single());
        app.Clock.Advance(TimeSpan.FromMinutes(9));
        using var free = await Try(app, user.UserName!, Given.Password);
        Assert.Equal(HttpStatusCode.OK, free.StatusCode);
    }

    [Fact]
    public async Task Failures_AreClearedAwayOnceTheyCountNoMore()
    {
        await using var app = await ClockedApp.StartAsync();
        await Fail(app, "nobody_1", 3);
        app.Clock.Advance(TimeSpan.FromMinutes(11));
        await Fail(app, "nobody_2", 1);
        Assert.Equal(1, await app.InDb(db => db.Set<SignInFailure>().CountAsync()));
    }

    private static async Task Fail(ClockedApp app, string username, int times)
    {
        for (var i = 0; i < times; i++)
        {
            using var answer = await Try(app, username, "wrong");
            Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        }
    }

    private static async Task<HttpResponseMessage> Try(ClockedApp app, string username, string password, string? address = null)
    {
        using var client = Browser.Bare(app);
        if (address is not null)
            client.DefaultRequestHeaders.Add(ClockedApp.AddressHeader, address);
        return await client.PostAsJsonAsync("/api/accounts/login/", new { username, password });
    }
}
