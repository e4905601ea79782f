using Bunit;
using Lms.Domain.Accounts;
using Lms.Domain.Courses;
using Lms.Domain.Progress;
using Lms.Domain.Purchases;
using Lms.Domain.VideoMarks;
using Lms.Web.Components.Student.Lectures;
using Lms.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Lms.Web.Tests.Components.Student;

public sealed class LearningPageTests(LmsApp app) : PageTest(app), IClassFixture<LmsApp>
{
    private readonly LmsApp app = app;

    [Fact]
    public async Task Open_PlaysTheFirstUnfinishedVideo_FromWhereItStood()
    {
        var lecture = await app.Given.Lecture();
        var (done, half) = (await app.Given.Video(lecture, order: 1), await app.Given.Video(lecture, order: 2));
        var student = await Learner(lecture);
        await app.Given.VideoProgress(student, done, 95);
        await app.Given.VideoProgress(student, half, 40);
        var page = Show(lecture);

        var player = page.WaitForElement("lms-video");
        Assert.Equal(($"{half.Id}", "youtube", "dQw4w9WgXcQ", "240", "false"), (player.GetAttribute("data-video"), player.GetAttribute("data-platform"), player.GetAttribute("data-source"), player.GetAttribute("data-resume"), player.GetAttribute("data-autoplay")));
        Assert.Contains("40 % watched", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ChosenVideo_IsPlayedAtOnce_AndWhatWasStoredShows()
    {
        var lecture = await app.Given.Lecture();
        await app.Given.Video(lecture, order: 1);
        var second = await app.Given.Video(lecture, order: 2);
        await Learner(lecture);
        var page = Show(lecture);

        page.WaitForElement($"button.video:contains('{second.Name}')").Click();
        page.WaitForAssertion(() => Assert.Equal(($"{second.Id}", "true"), (page.Find("lms-video").GetAttribute("data-video"), page.Find("lms-video").GetAttribute("data-autoplay"))));
        await page.InvokeAsync(() => page.FindComponent<LecturePlayer>().Instance.Stored(second.Id, 120, 91, isCompleted: true));

        page.WaitForAssertion(() => Assert.Contains("watched", page.Find("button.video[aria-current=true] .facts").TextContent, StringComparison.Ordinal));
        Assert.Equal("0", page.Find("lms-video").GetAttribute("data-resume"));
    }

    [Fact]
    public async Task MarkedMoment_StandsInTheList_AndIsDeleted()
    {
        var lecture = await app.Given.Lecture();
        var video = await app.Given.Video(lecture);
        var student = await Learner(lecture);
        await app.Given.VideoProgress(student, video, 40);
        var page = Show(lecture);

        page.WaitForElement("input[name=mark-text]").Input("The second law");
        page.WaitForElement("section[aria-labelledby=marks-title] form").Submit();
        page.WaitForAssertion(() => Assert.Contains("The second law", page.Find("section[aria-labelledby=marks-title] li").TextContent, StringComparison.Ordinal));
        var stored = await app.InDb(db => db.Set<VideoMark>().SingleAsync(row => row.StudentId == student.Id));
        Assert.Equal((video.Id, 240), (stored.VideoId, stored.AtSeconds));
        await Press(page, "button[aria-label='Go to 4:00']");
        await Press(page, "button[aria-label='Delete the mark at 4:00']");

        page.WaitForAssertion(() => Assert.Empty(page.FindAll("section[aria-labelledby=marks-title] li")));
        Assert.False(await app.InDb(db => db.Set<VideoMark>().AnyAsync(row => row.StudentId == student.Id)));
    }

    [Fact]
    public async Task SameVideoChosenAgain_BeginsAgain()
    {
        var lecture = await app.Given.Lecture();
        await app.Given.Video(lecture);
        await Learner(lecture);
        var page = Show(lecture);
        page.WaitForElement("lms-video");
        var before = page.FindComponent<LecturePlayer>().Instance;
        page.WaitForElement("button.video").Click();
        page.WaitForAssertion(() => Assert.NotSame(before, page.FindComponent<LecturePlayer>().Instance));
        Assert.Equal("true", page.WaitForElement("lms-video").GetAttribute("data-autoplay"));
    }

    [Fact]
    public async Task RefusedReport_AfterAccessEnded_ShowsTheLock()
    {
        var lecture = await app.Given.Lecture();
        await app.Given.Video(lecture);
        var student = await Learner(lecture);
        var page = Show(lecture);
        page.WaitForElement("lms-video");
        await app.InDb(db => db.Set<Purchase>().Where(row => row.StudentId == student.Id).ExecuteDeleteAsync());

        await page.InvokeAsync(() => page.FindComponent<LecturePlayer>().Instance.Refused());

        page.WaitForAssertion(() => Assert.Contains("Not bought yet", page.Find(".lock h2").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task VideoOfAPlatformThatIsNotSetUp_SaysSo()
    {
        var lecture = await app.Given.Lecture();
        var video = await app.Given.Video(lecture, platform: VideoPlatform.VdoCipher);
        await app.InDb(db => db.Set<Video>().Where(row => row.Id == video.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.VideoUrl, "9c2f4f5a7d1e")));
        await Learner(lecture);
        Assert.Contains("VdoCipher has not been set up", Show(lecture).WaitForElement("[role=alert]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Notes_AreStoredWhenTheFieldIsLeft_AndTheTimeIsSaid()
    {
        var lecture = await app.Given.Lecture();
        var student = await Learner(lecture);
        var page = Show(lecture);

        page.WaitForElement("textarea").Input("Mind the sign.");
        page.WaitForAssertion(() => Assert.Contains("Not stored yet", page.Find("section[aria-labelledby=notes-title] [role=status]").TextContent, StringComparison.Ordinal));
        page.WaitForElement("textarea").Blur();

        page.WaitForAssertion(() => Assert.Matches(@"Stored \d\d:\d\d:\d\d", page.Find("section[aria-labelledby=notes-title] [role=status]").TextContent));
        Assert.Equal("Mind the sign.", await app.InDb(db => db.Set<LessonProgress>().Where(row => row.StudentId == student.Id).Select(row => row.Notes).SingleAsync()));
    }

    [Fact]
    public async Task Bookmark_TurnsOnAndOff()
    {
        var lecture = await app.Given.Lecture();
        await Learner(lecture);
        var page = Show(lecture);
        page.WaitForElement("button[aria-pressed=false]").Click();
        page.WaitForElement("button[aria-pressed=true]:enabled").Click();
        page.WaitForElement("button[aria-pressed=false]:enabled");
    }

    [Fact]
    public async Task MaterialsWorkAndNeighbours_AreLinked()
    {
        var lecture = await app.Given.Lecture(order: 2);
        var before = await app.Given.Lecture(lecture.Topic, order: 1);
        var after = await app.Given.Lecture(lecture.Topic, order: 3);
        var material = await app.Given.Material(lecture);
        var (homework, quiz) = (await app.Given.Homework(lecture), await app.Given.Quiz(lecture));
        await Learner(lecture);
        var page = Show(lecture);

        page.WaitForElement($"button[aria-label='Show {material.Title}']").Click();
        Assert.Equal($"/api/materials/{material.Id}/download/", page.WaitForElement("lms-pdf").GetAttribute("data-source"));
        var links = page.FindAll("a").Select(link => link.GetAttribute("href")).ToList();
        Assert.Contains($"/student/homeworks/{homework.Id}", links);
        Assert.Contains($"/student/quizzes/{quiz.Id}", links);
        Assert.Contains(before.Name, page.Find("a[rel=prev]").TextContent, StringComparison.Ordinal);
        Assert.Contains(after.Name, page.Find("a[rel=next]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Buy_OnTheLockedPage_OpensIt()
    {
        var lecture = await app.Given.Lecture(price: 60m);
        await app.Given.Video(lecture);
        var student = await app.Given.Student(balance: 100m);
        await app.Given.Enrollment(student, lecture.Topic.Course);
        await SignIn(student.User.UserName!);
        var page = Show(lecture);

        page.WaitForElement(".lock button").Click();
        page.WaitForElement("[role=dialog] button.button").Click();

        page.WaitForElement("lms-video");
    }

    [Theory]
    [InlineData(StudentStatus.Active, "Ask to join the course first")]
    [InlineData(StudentStatus.Suspended, "Your account cannot act on courses")]
    public async Task Locked_SaysWhy(StudentStatus status, string why)
    {
        var lecture = await app.Given.Lecture();
        await app.Given.Video(lecture);
        var student = await app.Given.Student();
        await app.InDb(db => db.Set<Lms.Domain.Accounts.Student>().Where(row => row.Id == student.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.Status, status)));
        await SignIn(student.User.UserName!);
        var page = Show(lecture);
        Assert.Equal(why, page.WaitForElement(".lock h2").TextContent);
        Assert.True(page.Find("button.video").HasAttribute("disabled"));
        Assert.Empty(page.FindAll("lms-video"));
    }

    [Fact]
    public async Task Unknown_SaysThatThereIsNone()
    {
        await SignIn((await app.Given.Student()).User.UserName!);
        var page = Open<LearningPage>("/student/courses/1/lectures/99999999", parameters => parameters.Add(one => one.CourseId, 1).Add(one => one.LectureId, 99_999_999));
        page.WaitForAssertion(() => Assert.Contains("Not found", page.Find("[role=alert]").TextContent, StringComparison.Ordinal));
    }

    private async Task<Lms.Domain.Accounts.Student> Learner(Lecture lecture)
    {
        var student = await app.Given.Student();
        await app.Given.Enrollment(student, lecture.Topic.Course);
        await app.Given.Purchase(student, lecture);
        await SignIn(student.User.UserName!);
        return student;
    }

    private IRenderedComponent<LearningPage> Show(Lecture lecture) => Open<LearningPage>(
        $"/student/courses/{lecture.Topic.CourseId}/lectures/{lecture.Id}", parameters => parameters.Add(one => one.CourseId, lecture.Topic.CourseId).Add(one => one.LectureId, lecture.Id));
}
