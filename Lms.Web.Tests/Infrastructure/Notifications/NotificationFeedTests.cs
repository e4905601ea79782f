using System.Net;
using Lms.Domain.Accounts;
using Lms.Domain.Notifications;
using Lms.Infrastructure.Persistence;
using Lms.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Lms.Web.Tests.Infrastructure.Notifications;

public sealed class NotificationFeedTests(LmsApp app) : IClassFixture<LmsApp>
{
    [Fact]
    public async Task FirstNews_IsTheStateAsItStands()
    {
        var user = await app.Given.User();
        await app.Given.Notification(user);
        await app.Given.Notification(user, isRead: true);
        await using var page = new Listener(app.Feed().Subscribe(user.Id));
        var news = await page.NextAsync();
        Assert.Empty(news.Added);
        Assert.Equal(1, news.Unread);
    }

    [Fact]
    public async Task Deed_ToldOnceCommitted_WithEverythingThatIsShown()
    {
        var student = await app.Given.Student();
        var code = await app.Given.RechargeCode(20m);
        await using var page = new Listener(app.Feed().Subscribe(student.UserId));
        Assert.Equal(0, (await page.NextAsync()).Unread);

        (await (await app.SignedInAs(student.User.UserName!)).Post("/api/balance/recharge/", new { code = code.Code })).Is(HttpStatusCode.OK);

        var news = await page.NextAsync();
        Assert.Equal(1, news.Unread);
        Assert.Equal((NotificationType.BalanceRecharged, "Balance recharged"), (Assert.Single(news.Added).Type, news.Added[0].Title));
    }

    [Fact]
    public async Task SaveWithoutTransaction_IsToldToo()
    {
        var user = await app.Given.User();
        await using var page = new Listener(app.Feed().Subscribe(user.Id));
        await page.NextAsync();
        var stored = await app.Given.Notification(user);
        Assert.Equal(stored.Id, Assert.Single((await page.NextAsync()).Added).Id);
    }

    [Fact]
    public async Task Transaction_TellsOnCommit_NotOnSave()
    {
        var user = await app.Given.User();
        await using var page = new Listener(app.Feed().Subscribe(user.Id));
        await page.NextAsync();
        var inside = new TaskCompletionSource();
        var go = new TaskCompletionSource();
        var deed = Task.Run(() => app.InDb(db => db.InTransaction(
            async () =>
            {
                await AddAsync(db, user, "committed");
                inside.TrySetResult();
                await go.Task;
                return true;
            },
            CancellationToken.None)));
        await inside.Task;
        app.Feed().Signal([user.Id]); // even somebody who looks now must not see it
        var next = page.NextAsync();
        Assert.False(next.IsCompleted);
        go.SetResult();
        await deed;
        Assert.Equal("committed", Assert.Single((await next).Added).Title);
    }

    [Fact]
    public async Task RolledBack_IsNeverTold()
    {
        var user = await app.Given.User();
        await using var page = new Listener(app.Feed().Subscribe(user.Id));
        await page.NextAsync();
        await Assert.ThrowsAsync<InvalidOperationException>(() => app.InDb(db => db.InTransaction<bool>(
            async () =>
            {
                await AddAsync(db, user, "undone");
                throw new InvalidOperationException();
            },
            CancellationToken.None)));
        await app.Given.Notification(user);
        var news = await page.NextAsync(); // the first thing told is what came after it
        Assert.NotEqual("undone", Assert.Single(news.Added).Title);
        Assert.Equal(1, news.Unread);
    }

    [Fact]
    public async Task MarkingRead_TellsTheOtherPagesOfThePerson()
    {
        var student = await app.Given.Student();
        var one = await app.Given.Notification(student.User);
        await app.Given.Notification(student.User);
        await using var page = new Listener(app.Feed().Subscribe(student.UserId));
        Assert.Equal(2, (await page.NextAsync()).Unread);
        var client = await app.SignedInAs(student.User.UserName!);

        await client.Post($"/api/notifications/{one.Id}/mark_read/");
        var news = await page.NextAsync();
        Assert.Equal((0, 1), (news.Added.Count, news.Unread));
        await client.Post("/api/notifications/mark_all_read/");
        Assert.Equal(0, (await page.NextAsync()).Unread);
    }

    [Fact]
    public async Task Others_AreNotTold()
    {
        var (one, other) = (await app.Given.User(), await app.Given.User());
        await using var page = new Listener(app.Feed().Subscribe(one.Id));
        await page.NextAsync();
        await app.Given.Notification(other);
        var mine = await app.Given.Notification(one);
        Assert.Equal(mine.Id, Assert.Single((await page.NextAsync()).Added).Id);
    }

    [Fact]
    public async Task ManyAtOneStroke_AreCountedAndTheNewestTold()
    {
        var user = await app.Given.User();
        await using var page = new Listener(app.Feed().Subscribe(user.Id));
        await page.NextAsync();
        await app.InDb(async db =>
        {
            for (var i = 0; i < 30; i++)
                db.Add(New(user, $"{i}"));
            await db.SaveAsync(CancellationToken.None);
            return true;
        });
        var news = await page.NextAsync();
        Assert.Equal(30, news.Unread);
        Assert.Equal(Enumerable.Range(10, 20).Select(i => $"{i}"), news.Added.Select(row => row.Title));
    }

    [Fact]
    public async Task SlowPage_HoldsUpNobodyAndLosesOnlyTheOldest()
    {
        var user = await app.Given.User();
        using var slow = app.Feed().Subscribe(user.Id);
        await using var quick = new Listener(app.Feed().Subscribe(user.Id));
        await quick.NextAsync();
        for (var i = 1; i <= 40; i++)
        {
            await app.Given.Notification(user);
            while ((await quick.NextAsync()).Unread < i)
            {
            }
        }

        await using var late = new Listener(slow);
        var (seen, last) = (1, await late.NextAsync());
        for (; last.Unread < 40; seen++)
            last = await late.NextAsync();
        Assert.InRange(seen, 1, 16);
    }

    [Fact]
    public async Task Unsubscribed_IsForgotten()
    {
        var user = await app.Given.User();
        var (first, second) = (app.Feed().Subscribe(user.Id), app.Feed().Subscribe(user.Id));
        await using var listener = new Listener(second);
        await listener.NextAsync();
        first.Dispose();
        first.Dispose();
        Assert.Contains(user.Id, app.Feed().Watched);
        second.Dispose();
        Assert.DoesNotContain(user.Id, app.Feed().Watched);
        Assert.True(await listener.EndsAsync());
        await app.Given.Notification(user);
        await using var again = new Listener(app.Feed().Subscribe(user.Id));
        Assert.Equal(1, (await again.NextAsync()).Unread);
    }

    [Fact]
    public async Task SubscribingWhileThingsHappen_MissesNothing()
    {
        var user = await app.Given.User();
        var storing = Task.Run(async () =>
        {
            for (var i = 0; i < 20; i++)
                await app.Given.Notification(user);
        });
        await using var page = new Listener(app.Feed().Subscribe(user.Id));
        var (state, told) = (await page.NextAsync(), 0);
        while (state.Unread < 20)
            told += (state = await page.NextAsync()).Added.Count;
        await storing;
        Assert.InRange(told, 0, 20);
        Assert.Equal(20, await app.InDb(db => db.Set<Notification>().CountAsync(row => row.RecipientId == user.Id)));
    }

    private static Notification New(User user, string title) =>
        new() { RecipientId = user.Id, Type = NotificationType.System, Title = title, Message = "m", CreatedAt = Given.Now };

    private static Task AddAsync(LmsDbContext db, User user, string title)
    {
        db.Add(New(user, title));
        return db.SaveAsync(CancellationToken.None);
    }
}
