using System.Globalization;
using Bunit;
using Lms.Domain.LiveClasses;
using Lms.Domain.Notifications;
using Lms.Web.Components.Teacher.LiveClasses;
using Lms.Web.Tests.Support;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.EntityFrameworkCore;

namespace Lms.Web.Tests.Components.Teacher;

public sealed class LiveClassPagesTests(LmsApp app) : PageTest(app), IClassFixture<LmsApp>
{
    private readonly LmsApp app = app;

    [Fact]
    public async Task New_WithMistakes_SaysThem_AndWithoutStandsInTheList()
    {
        var lecture = await app.Given.Lecture();
        await SignIn(lecture.Topic.Course.Teacher.User.UserName!);
        var page = Open<LiveClassesPage>("/teacher/live-classes");

        await Press(page, "header button");
        page.WaitForElement($"[role=dialog] option[value='{lecture.Id}']");
        page.WaitForElement("[role=dialog] form").Submit();
        page.WaitForAssertion(() => Assert.Equal(4, page.FindAll("[role=dialog] .field.wrong").Count));
        page.WaitForElement("[role=dialog] select[name=lecture]").Change($"{lecture.Id}");
        page.WaitForElement("[role=dialog] input[name=title]").Change("Before the exam");
        page.WaitForElement("[role=dialog] input[name=starts_at]").Change(Given.Now.AddDays(1).ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture));
        page.WaitForElement("[role=dialog] input[name=join_url]").Change("https://zoom.example/j/7");
        page.WaitForElement("[role=dialog] form").Submit();

        page.WaitForAssertion(() => Assert.Contains("Before the exam", page.Find("tbody").TextContent, StringComparison.Ordinal));
        var stored = await app.InDb(db => db.Set<LiveClass>().SingleAsync(row => row.LectureId == lecture.Id));
        Assert.Equal((60, 15, LiveClassKind.VideoConference, LiveClassProvider.Zoom), (stored.DurationMinutes, stored.OpensMinutesBefore, stored.Kind, stored.Provider));
    }

    [Fact]
    public async Task Filters_AreInTheAddress_AndAClassLeadsToItsPage()
    {
        var over = await app.Given.LiveClass();
        var next = await app.Given.LiveClass(over.Lecture, startsAt: Given.Now.AddDays(1));
        await SignIn(over.Lecture.Topic.Course.Teacher.User.UserName!);
        var page = Open<LiveClassesPage>($"/teacher/live-classes?course={over.Lecture.Topic.CourseId}&over=false");
        page.WaitForAssertion(() => Assert.Equal($"/teacher/live-classes/{next.Id}", page.Find("tbody a").GetAttribute("href")));
        Assert.DoesNotContain(over.Title, page.Find("tbody").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CallingOff_TellsStudents_AndThePageSaysSo()
    {
        var live = await app.Given.LiveClass(startsAt: Given.Now.AddDays(1));
        var student = await app.Given.Student();
        await app.Given.Purchase(student, live.Lecture);
        await SignIn(live.Lecture.Topic.Course.Teacher.User.UserName!);
        var page = Show(live);

        await Press(page, "header button:contains('Call it off')");
        await Press(page, "[role=dialog] button.danger");

        page.WaitForAssertion(() => Assert.Contains("Cancelled", page.Find("header").TextContent, StringComparison.Ordinal));
        Assert.True(await app.InDb(db => db.Set<Notification>().AnyAsync(row => row.RecipientId == student.UserId && row.Type == NotificationType.LiveClassCancelled)));
    }

    [Fact]
    public async Task Moving_KeepsThePassword()
    {
        var live = await app.Given.LiveClass(startsAt: Given.Now.AddDays(1));
        await SignIn(live.Lecture.Topic.Course.Teacher.User.UserName!);
        var page = Show(live);

        await Press(page, "header button:contains('Edit or move')");
        page.WaitForElement("[role=dialog] input[name=duration_minutes]").Change("90");
        page.WaitForAssertion(() => Assert.Contains("are told of the new time", page.Find("[role=dialog]").TextContent, StringComparison.Ordinal));
        page.WaitForElement("[role=dialog] form").Submit();

        page.WaitForAssertion(() => Assert.Contains("90 minutes", page.Find("dl").TextContent, StringComparison.Ordinal));
        Assert.Equal(live.Password, await app.InDb(db => db.Set<LiveClass>().Where(row => row.Id == live.Id).Select(row => row.Password).SingleAsync()));
    }

    [Fact]
    public async Task ProvidersList_IsTriedFirst_AndThenStored()
    {
        var live = await app.Given.LiveClass();
        var student = await app.Given.Student();
        await app.Given.Enrollment(student, live.Lecture.Topic.Course);
        await SignIn(live.Lecture.Topic.Course.Teacher.User.UserName!);
        var page = Show(live);
        string At(int minutes) => live.StartsAt.AddMinutes(minutes).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

        page.WaitForElement("input[type=file]");
        page.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromText($"person,join_time,leave_time\n{student.Code},{At(0)},{At(30)}\nnobody,{At(0)},{At(30)}\n", "list.csv"));
        page.WaitForElement(".coming");
        page.WaitForElement("section[aria-labelledby=import-title] form").Submit();
        page.WaitForAssertion(() => Assert.Contains("Dry run: 1 would count, 1 would not.", page.Find(".sum").TextContent, StringComparison.Ordinal));
        Assert.Contains("Nobody is called that", page.Find("section[aria-labelledby=import-title] ol").TextContent, StringComparison.Ordinal);
        Assert.False(await app.InDb(db => db.Set<LiveAttendance>().AnyAsync(row => row.LiveClassId == live.Id)));

        await Press(page, "button:contains('Store 1 student')");
        page.WaitForAssertion(() => Assert.Contains("Present", page.Find("tbody").TextContent, StringComparison.Ordinal));
        Assert.Equal(1800, await app.InDb(db => db.Set<LiveAttendance>().Where(row => row.LiveClassId == live.Id).Select(row => row.Seconds).SingleAsync()));
    }

    [Fact]
    public async Task Assistant_ReadsWhoCame_AndChangesNothing()
    {
        var live = await app.Given.LiveClass();
        var student = await app.Given.Student();
        await app.Given.Attendance(live, student);
        var assistant = await app.Given.Assistant(live.Lecture.Topic.Course.Teacher);
        await SignIn(assistant.User.UserName!);
        var page = Open<LiveClassPage>($"/assistant/live-classes/{live.Id}", parameters => parameters.Add(one => one.ClassId, live.Id));

        page.WaitForAssertion(() => Assert.Contains(student.NameAr, page.Find("tbody").TextContent, StringComparison.Ordinal));
        Assert.Empty(page.FindAll("header button, input[type=file]"));
    }

    private IRenderedComponent<LiveClassPage> Show(LiveClass live) => Open<LiveClassPage>($"/teacher/live-classes/{live.Id}", parameters => parameters.Add(one => one.ClassId, live.Id));
}
