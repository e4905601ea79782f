using Lms.Domain.Access;
using Lms.Domain.Accounts;
using Lms.Domain.Announcements;
using Lms.Domain.Common;
using Lms.Domain.Notifications;
using Lms.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Lms.Web.Tests.Domain.Announcements;

public sealed class ScheduledAnnouncementTests(LmsApp app) : IClassFixture<LmsApp>
{
    [Fact]
    public async Task BeforeItsMoment_NobodySeesIt_AndNobodyIsTold()
    {
        var (row, student) = await Waiting();
        await Turn();
        Assert.Empty((await List(student.User)).Items);
        Assert.Equal(0, await Told(student));

        var seen = Assert.Single((await List(row.Course.Teacher.User)).Items);
        Assert.Equal((true, false), (seen.IsScheduled, seen.IsShown));
    }

    [Fact]
    public async Task WhenItsMomentComes_ItIsSeen_AndToldExactlyOnce()
    {
        var (row, student) = await Waiting();
        await Comes(row);
        Assert.Single((await List(student.User)).Items);
        await Task.WhenAll(Turn(), Turn(), Turn());
        await Turn();
        Assert.Equal(1, await Told(student));
        Assert.Null(await app.InDb(db => db.Set<Announcement>().Where(one => one.Id == row.Id).Select(one => one.DueAt).SingleAsync()));
    }

    [Fact]
    public async Task Written_ForLater_IsStoredAsDue()
    {
        var course = await app.Given.Course();
        var at = Given.Now.AddDays(2);
        var made = await app.As(course.Teacher.User, (WriteAnnouncement verb, Actor actor) => verb.Handle(actor, Input.Of(new AnnouncementDraft { CourseId = course.Id, Title = "Later", Text = "Text", PublishAt = at }), default));
        Assert.Equal((at, true, false), (made.PublishedAt, made.IsScheduled, made.IsShown));
        Assert.Equal(at, await app.InDb(db => db.Set<Announcement>().Where(one => one.Id == made.Id).Select(one => one.DueAt).SingleAsync()));

        var refused = await Acting.Refused(() => Change(course.Teacher.User, made.Id, new AnnouncementDraft { PublishAt = Given.Now.AddHours(-1) }));
        Assert.Equal(["publish_at"], refused.Complaints!.Keys);
        refused = await Acting.Refused(() => Change(course.Teacher.User, made.Id, new AnnouncementDraft { ShownUntil = at.AddHours(-1) }));
        Assert.Equal(["shown_until"], refused.Complaints!.Keys);
    }

    [Fact]
    public async Task Moved_ItWaitsForTheNewMoment_AndPublishedAtOnce_ItIsToldOnce()
    {
        var (row, student) = await Waiting();
        var later = Given.Now.AddDays(5);
        Assert.Equal(later, (await Change(row.Course.Teacher.User, row.Id, new AnnouncementDraft { PublishAt = later })).PublishedAt);
        Assert.False((await Change(row.Course.Teacher.User, row.Id, new AnnouncementDraft { PublishAt = Maybe<DateTimeOffset?>.Of(null) })).IsScheduled);
        await Turn();
        Assert.Equal(1, await Told(student));
        Assert.Equal(AnnouncementRefusals.PublishedAlready, await Acting.Refused(() => Change(row.Course.Teacher.User, row.Id, new AnnouncementDraft { PublishAt = later })));
    }

    [Fact]
    public async Task Cancelled_ItNeverGoesOut()
    {
        var (row, student) = await Waiting();
        await Comes(row);
        await app.As(row.Course.Teacher.User, async (DeleteAnnouncement verb, Actor actor) =>
        {
            await verb.Handle(actor, row.Id, default);
            return true;
        });
        await Turn();
        Assert.Equal(0, await Told(student));
    }

    private async Task<(Announcement Row, Student Student)> Waiting()
    {
        var course = await app.Given.Course();
        var student = await app.Given.Student();
        await app.Given.Enrollment(student, course);
        var at = Given.Now.AddDays(1);
        return (await app.Given.Announcement(course, at, dueAt: at), student);
    }

    private Task<int> Comes(Announcement row)
    {
        var at = Given.Now.AddMinutes(-1);
        return app.InDb(db => db.Set<Announcement>().Where(one => one.Id == row.Id).ExecuteUpdateAsync(set => set.SetProperty(one => one.PublishedAt, at).SetProperty(one => one.DueAt, at)));
    }

    private async Task Turn()
    {
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<PublishDueAnnouncements>().Handle(default);
    }

    private Task<int> Told(Student student) => app.InDb(db => db.Set<Notification>().CountAsync(row => row.RecipientId == student.UserId && row.Type == NotificationType.AnnouncementMade));

    private Task<Page<AnnouncementSummary>> List(User user) => app.As(user, (ListAnnouncements verb, Actor actor) => verb.Handle(actor, null, PageRequest.All, default));

    private Task<AnnouncementSummary> Change(User user, int id, AnnouncementDraft draft) => app.As(user, (ChangeAnnouncement verb, Actor actor) => verb.Handle(actor, id, Input.Of(draft), default));
}
