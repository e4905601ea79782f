using Lms.Infrastructure.Persistence;
using Lms.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Lms.Web.Tests.Infrastructure.Notifications;

/// <summary>Two hosts on one database: PostgreSQL carries calls, on the others nodes look.</summary>
public sealed class SeveralNodesTests(LiveApp app) : IClassFixture<LiveApp>
{
    [Fact]
    public async Task StoredOnOneNode_IsToldOnTheOther()
    {
        await using var other = new SecondNode(app);
        var user = await app.Given.User();
        await using var here = new Listener(app.Feed().Subscribe(user.Id));
        await using var there = new Listener(other.Feed().Subscribe(user.Id));
        await here.NextAsync();
        await there.NextAsync();

        var stored = await app.Given.Notification(user);

        Assert.Equal(stored.Id, Assert.Single((await here.NextAsync()).Added).Id);
        Assert.Equal(stored.Id, Assert.Single((await there.NextAsync()).Added).Id);
    }

    [Fact]
    public async Task ReadOnOneNode_CountsDownOnTheOther()
    {
        await using var other = new SecondNode(app);
        var student = await app.Given.Student();
        await app.Given.Notification(student.User);
        await using var there = new Listener(other.Feed().Subscribe(student.UserId));
        Assert.Equal(1, (await there.NextAsync()).Unread);

        await (await app.SignedInAs(student.User.UserName!)).Post("/api/notifications/mark_all_read/");

        Assert.Equal(0, (await there.NextAsync()).Unread);
    }

    [Fact]
    public async Task BrokenConnection_IsMadeAnew_AndNothingIsMissed()
    {
        await using var other = new SecondNode(app);
        var user = await app.Given.User();
        await using var there = new Listener(other.Feed().Subscribe(user.Id));
        await there.NextAsync();

        if (TestDatabase.Provider == DatabaseProvider.PostgreSql)
            await app.InDb(db => db.Database.ExecuteSqlRawAsync("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND query LIKE 'LISTEN%'"));
        var whileBroken = await app.Given.Notification(user);
        Assert.Equal(whileBroken.Id, Assert.Single((await there.NextAsync()).Added).Id);
        var afterwards = await app.Given.Notification(user);
        Assert.Equal(afterwards.Id, Assert.Single((await there.NextAsync()).Added).Id);
    }

    [Fact]
    public async Task StoppedNode_LetsGo()
    {
        var other = new SecondNode(app);
        var user = await app.Given.User();
        var page = new Listener(other.Feed().Subscribe(user.Id));
        await page.NextAsync();
        await page.DisposeAsync();
        await other.DisposeAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(20));
        var stored = await app.Given.Notification(user);
        Assert.NotEqual(0, stored.Id);
    }
}
