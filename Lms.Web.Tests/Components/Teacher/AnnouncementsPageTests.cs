using Bunit;
using Lms.Domain.Announcements;
using Lms.Web.Components.Teacher.Announcements;
using Lms.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Lms.Web.Tests.Components.Teacher;

public sealed class AnnouncementsPageTests(LmsApp app) : PageTest(app), IClassFixture<LmsApp>
{
    private readonly LmsApp app = app;

    [Fact]
    public async Task New_WithMistakes_SaysThem_AndWithoutStandsInTheList()
    {
        var course = await app.Given.Course();
        await SignIn(course.Teacher.User.UserName!);
        var page = Open<AnnouncementsPage>("/teacher/announcements");

        await Press(page, "header button");
        page.WaitForElement($"[role=dialog] option[value='{course.Id}']");
        page.WaitForElement("[role=dialog] form").Submit();
        page.WaitForAssertion(() => Assert.Equal(3, page.FindAll("[role=dialog] .field.wrong").Count));
        page.WaitForElement("[role=dialog] select[name=course]").Change($"{course.Id}");
        page.WaitForElement("[role=dialog] input[name=title]").Change("Exam on Monday");
        page.WaitForElement("[role=dialog] textarea[name=text]").Change("Bring a pen.");
        page.WaitForElement("[role=dialog] form").Submit();

        page.WaitForAssertion(() => Assert.Contains("Exam on Monday", page.Find("tbody").TextContent, StringComparison.Ordinal));
        var stored = await app.InDb(db => db.Set<Announcement>().SingleAsync(row => row.CourseId == course.Id));
        Assert.Equal(("Bring a pen.", course.Teacher.UserId, null), (stored.Text, stored.AuthorId, stored.ShownUntil));
    }

    [Fact]
    public async Task Change_ShowsTheNewTitle()
    {
        var row = await app.Given.Announcement();
        await SignIn(row.Course.Teacher.User.UserName!);
        var page = Open<AnnouncementsPage>($"/teacher/announcements?course={row.CourseId}");

        await Press(page, $"button[aria-label='Edit {row.Title}']");
        page.WaitForElement("[role=dialog] input[name=title]").Change("Exam on Tuesday");
        page.WaitForElement("[role=dialog] form").Submit();

        page.WaitForAssertion(() => Assert.Contains("Exam on Tuesday", page.Find("tbody").TextContent, StringComparison.Ordinal));
        Assert.Equal(row.Text, await app.InDb(db => db.Set<Announcement>().Where(one => one.Id == row.Id).Select(one => one.Text).SingleAsync()));
    }

    [Fact]
    public async Task Assistant_SchedulesOne_AndItStandsAsScheduled()
    {
        var course = await app.Given.Course();
        var assistant = await app.Given.Assistant(course.Teacher);
        await SignIn(assistant.User.UserName!);
        var page = Open<AnnouncementsPage>("/assistant/announcements");

        await Press(page, "header button");
        page.WaitForElement($"[role=dialog] option[value='{course.Id}']");
        page.WaitForElement("[role=dialog] select[name=course]").Change($"{course.Id}");
        page.WaitForElement("[role=dialog] input[name=title]").Change("Holiday");
        page.WaitForElement("[role=dialog] textarea[name=text]").Change("No class.");
        page.WaitForElement("[role=dialog] input[name=publish_at]").Change("2099-05-01T08:30");
        page.WaitForAssertion(() => Assert.Contains("Schedule it", page.Find("[role=dialog]").TextContent, StringComparison.Ordinal));
        page.WaitForElement("[role=dialog] form").Submit();

        page.WaitForAssertion(() => Assert.Contains("Scheduled", page.Find("tbody").TextContent, StringComparison.Ordinal));
        Assert.Equal(2099, (await app.InDb(db => db.Set<Announcement>().Where(row => row.CourseId == course.Id).Select(row => row.DueAt).SingleAsync()))!.Value.Year);
    }

    [Fact]
    public async Task Scheduled_IsCancelled_WhenAsked()
    {
        var at = Given.Now.AddDays(1);
        var row = await app.Given.Announcement(null, at, dueAt: at);
        await SignIn(row.Course.Teacher.User.UserName!);
        var page = Open<AnnouncementsPage>("/teacher/announcements");

        await Press(page, $"button[aria-label='Cancel {row.Title}']");
        await Press(page, "[role=dialog] button.danger");

        page.WaitForAssertion(() => Assert.Contains("Nothing has been announced yet.", page.Markup, StringComparison.Ordinal));
        Assert.False(await app.InDb(db => db.Set<Announcement>().AnyAsync(one => one.Id == row.Id)));
    }

    [Fact]
    public async Task Delete_AsksFirst()
    {
        var row = await app.Given.Announcement();
        await SignIn(row.Course.Teacher.User.UserName!);
        var page = Open<AnnouncementsPage>("/teacher/announcements");

        await Press(page, $"button[aria-label='Delete {row.Title}']");
        await Press(page, "[role=dialog] button.danger");

        page.WaitForAssertion(() => Assert.Contains("Nothing has been announced yet.", page.Markup, StringComparison.Ordinal));
        Assert.False(await app.InDb(db => db.Set<Announcement>().AnyAsync(one => one.Id == row.Id)));
    }
}
