using System.Net;
using Bunit;
using Lms.Web.Components.Teacher.Attempts;
using Lms.Web.Tests.Support;

namespace Lms.Web.Tests.Components.Teacher;

public sealed class AttemptsPageTests(LmsApp app) : PageTest(app), IClassFixture<LmsApp>
{
    private readonly LmsApp app = app;

    [Fact]
    public async Task List_OfATeacher_IsNarrowedByTheAddress()
    {
        var quiz = await app.Given.Quiz();
        var (done, running) = (await app.Given.Attempt(quiz, written: 5), await app.Given.Attempt(quiz, isRunning: true));
        var other = await app.Given.Attempt();
        await SignIn(quiz.Lecture.Topic.Course.Teacher.User.UserName!);
        var page = Open<AttemptsPage>($"/teacher/attempts?exams={quiz.Id},{other.QuizId}&state=completed");
        page.WaitForAssertion(() => Assert.Equal([$"/teacher/attempts/{done.Id}"], Rows(page)));
        page.WaitForAssertion(() => Assert.Contains(quiz.Title, page.Find(".narrowed").TextContent, StringComparison.Ordinal));
        Assert.DoesNotContain($"/attempts/{running.Id}\"", page.Markup, StringComparison.Ordinal);

        await Press(page, ".narrowed button", 1);
        await ArrivedAt($"exams={quiz.Id}(&|$)");
    }

    [Fact]
    public async Task List_IsOrderedAsTestpressOrders_AndSearchedByName()
    {
        var quiz = await app.Given.Quiz(written: false);
        var (good, bad) = (await app.Given.AttemptRecord(quiz, right: 2), await app.Given.AttemptRecord(quiz, right: 0, wrong: 2));
        await SignIn("siteowner");
        var page = Open<AttemptsPage>($"/owner/attempts?exams={quiz.Id}&order=correct_answers_count");
        page.WaitForAssertion(() => Assert.Equal([$"/owner/attempts/{bad.Id}", $"/owner/attempts/{good.Id}"], Rows(page)));
    }

    [Fact]
    public async Task Student_InTheAddress_IsNamedAndCanBeLeftOut()
    {
        var quiz = await app.Given.Quiz();
        var (one, another) = (await app.Given.Student(), await app.Given.Student());
        var mine = await app.Given.Attempt(quiz, one, written: 5);
        await app.Given.Attempt(quiz, another, written: 1);
        await SignIn(quiz.Lecture.Topic.Course.Teacher.User.UserName!);
        var page = Open<AttemptsPage>($"/teacher/attempts?users={one.UserId}");
        page.WaitForAssertion(() => Assert.Equal([$"/teacher/attempts/{mine.Id}"], Rows(page)));
        page.WaitForAssertion(() => Assert.Contains(one.User.Name, page.Find(".narrowed").TextContent, StringComparison.Ordinal));
        await Press(page, ".narrowed button");
        page.WaitForAssertion(() => Assert.Equal(2, Rows(page).Count));
    }

    [Fact]
    public async Task File_HoldsTheAttemptsOfTheAddress_OfTheReadersCoursesOnly()
    {
        var quiz = await app.Given.Quiz();
        await app.Given.Attempt(quiz, written: 5);
        var other = await app.Given.Attempt(written: 5);
        var client = await app.SignedInAs(quiz.Lecture.Topic.Course.Teacher.User.UserName!);
        var lines = (await client.GetStringAsync($"/teacher/attempts.csv?exams={quiz.Id},{other.QuizId}")).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(2, lines.Length);
        Assert.Contains(quiz.Title, lines[1], StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await app.SignedInAs("student1")).GetAsync("/teacher/attempts.csv")).StatusCode);
    }

    private static List<string?> Rows(IRenderedComponent<AttemptsPage> page) => [.. page.FindAll("tbody tr a[href*='/attempts/']").Select(link => link.GetAttribute("href"))];
}
