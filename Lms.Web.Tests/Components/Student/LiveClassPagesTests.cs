using Bunit;
using Lms.Domain.Courses;
using Lms.Domain.LiveClasses;
using Lms.Domain.Visits;
using Lms.Web.Components.Student.Courses;
using Lms.Web.Components.Student.Lectures;
using Lms.Web.Components.Student.LiveClasses;
using Lms.Web.Components.Student.Notes;
using Lms.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Lms.Web.Tests.Components.Student;

public sealed class LiveClassPagesTests(LmsApp app) : PageTest(app), IClassFixture<LmsApp>
{
    private readonly LmsApp app = app;

    [Fact]
    public async Task OpenRoom_LeadsIn_AndNotesThatOneCame()
    {
        var live = await app.Given.LiveClass(startsAt: Given.Now.AddMinutes(10));
        var student = await Learner(live.Lecture);
        var page = Show(live);

        var way = page.WaitForElement("a.button.large");
        Assert.Equal((live.JoinUrl, "_blank"), (way.GetAttribute("href"), way.GetAttribute("target")));
        Assert.Contains("open sesame", page.Find("dl").TextContent, StringComparison.Ordinal);
        await Press(page, "a.button.large");

        page.WaitForAssertion(() => Assert.Contains("You went in", page.Find(".came").TextContent, StringComparison.Ordinal));
        Assert.True(await app.InDb(db => db.Set<LiveAttendance>().AnyAsync(row => row.LiveClassId == live.Id && row.StudentId == student.Id)));
    }

    [Fact]
    public async Task ClosedRoom_ShowsNoWayIn_AndSaysWhen()
    {
        var live = await app.Given.LiveClass(startsAt: Given.Now.AddHours(5));
        await Learner(live.Lecture);
        var page = Show(live);
        page.WaitForAssertion(() => Assert.Contains("The room opens", page.Find(".stage").TextContent, StringComparison.Ordinal));
        Assert.Empty(page.FindAll("a.button.large"));
        Assert.DoesNotContain(live.JoinUrl, page.Markup, StringComparison.Ordinal);
        Assert.DoesNotContain(live.Password!, page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ClassThatIsOver_SaysHowLongOneWasThere_AndShowsTheRecording()
    {
        var live = await app.Given.LiveClass();
        await app.InDb(db => db.Set<LiveClass>().Where(row => row.Id == live.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.ShowsRecording, true).SetProperty(row => row.RecordingUrl, "https://rec.example/1")));
        await app.Given.Attendance(live, await Learner(live.Lecture));
        var page = Show(live);
        page.WaitForAssertion(() => Assert.Contains("You were there: 40 minutes.", page.Find(".stage").TextContent, StringComparison.Ordinal));
        Assert.Equal("https://rec.example/1", page.Find(".stage a.button").GetAttribute("href"));
    }

    [Fact]
    public async Task ForeignClass_IsNotShown()
    {
        var live = await app.Given.LiveClass();
        await SignIn((await app.Given.Student()).User.UserName!);
        Assert.Contains("This class cannot be shown.", Show(live).WaitForElement("[role=alert]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_HoldsTheNextOneFirst_WithTheWayIn()
    {
        var over = await app.Given.LiveClass();
        var open = await app.Given.LiveClass(over.Lecture, startsAt: Given.Now.AddMinutes(-5));
        await Learner(over.Lecture);
        var page = Open<LiveClassesPage>("/student/live-classes");
        page.WaitForAssertion(() => Assert.Equal([open.Title, over.Title], page.FindAll("tbody td.primary").Select(cell => cell.TextContent.Trim())));
        Assert.Equal($"/student/live-classes/{open.Id}", page.Find("tbody a.button").GetAttribute("href"));
    }

    [Fact]
    public async Task CoursePage_TellsWhichClassesCome()
    {
        var live = await app.Given.LiveClass(startsAt: Given.Now.AddDays(1));
        await Learner(live.Lecture);
        var courseId = live.Lecture.Topic.CourseId;
        var page = Open<CoursePage>($"/student/courses/{courseId}", parameters => parameters.Add(one => one.CourseId, courseId));
        page.WaitForAssertion(() => Assert.Contains(live.Title, page.Find("section[aria-labelledby=live-title]").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task LecturePage_HasItsClassesAndTexts()
    {
        var live = await app.Given.LiveClass(startsAt: Given.Now.AddDays(1));
        var note = await app.Given.Note(live.Lecture);
        await app.Given.Note(live.Lecture, isActive: false);
        await Learner(live.Lecture);
        var page = Open<LearningPage>($"/student/lectures/{live.LectureId}", parameters => parameters.Add(one => one.LectureId, live.LectureId));
        page.WaitForAssertion(() => Assert.Equal([$"/student/notes/{note.Id}"], page.FindAll("section[aria-labelledby=reading-title] a").Select(link => link.GetAttribute("href"))));
        Assert.Contains(live.Title, page.Find("section[aria-labelledby=live-title]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Text_IsReadByOpeningIt()
    {
        var note = await app.Given.Note();
        var second = await app.Given.Note(note.Lecture);
        var student = await Learner(note.Lecture);
        var page = Open<NotePage>($"/student/notes/{note.Id}", parameters => parameters.Add(one => one.NoteId, note.Id));
        page.WaitForAssertion(() => Assert.Contains("Read me.", page.Find("article").TextContent, StringComparison.Ordinal));
        Assert.Equal($"/student/notes/{second.Id}", page.Find("a[rel=next]").GetAttribute("href"));
        Assert.True(await app.InDb(db => db.Set<ContentVisit>().AnyAsync(row => row.NoteId == note.Id && row.StudentId == student.Id)));
    }

    [Fact]
    public async Task ForeignText_IsNotShown()
    {
        var note = await app.Given.Note();
        await SignIn((await app.Given.Student()).User.UserName!);
        var page = Open<NotePage>($"/student/notes/{note.Id}", parameters => parameters.Add(one => one.NoteId, note.Id));
        Assert.Contains("This text cannot be shown.", page.WaitForElement("[role=alert]").TextContent, StringComparison.Ordinal);
    }

    private async Task<Lms.Domain.Accounts.Student> Learner(Lecture lecture)
    {
        var student = await app.Given.Student();
        await app.Given.Enrollment(student, lecture.Topic.Course);
        await app.Given.Purchase(student, lecture);
        await SignIn(student.User.UserName!);
        return student;
    }

    private IRenderedComponent<LiveClassPage> Show(LiveClass live) => Open<LiveClassPage>($"/student/live-classes/{live.Id}", parameters => parameters.Add(one => one.ClassId, live.Id));
}
