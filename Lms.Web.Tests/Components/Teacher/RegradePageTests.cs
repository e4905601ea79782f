using Bunit;
using Lms.Domain.Attempts;
using Lms.Domain.Homeworks;
using Lms.Web.Components.Teacher.Regrade;
using Lms.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Lms.Web.Tests.Components.Teacher;

public sealed class RegradePageTests(LmsApp app) : PageTest(app), IClassFixture<LmsApp>
{
    private readonly LmsApp app = app;

    [Fact]
    public async Task Drop_IsPreviewed_Applied_AndUndone()
    {
        var quiz = await app.Given.Quiz(written: false);
        var attempt = await app.Given.Attempt(quiz);
        await SignIn(quiz.Lecture.Topic.Course.Teacher.User.UserName!);
        var page = Open<RegradePage>($"/teacher/quizzes/{quiz.Id}/regrade", parameters => parameters.Add(one => one.QuizId, quiz.Id));

        page.WaitForElement("button[aria-label='Regrade question 1']").Click();
        page.WaitForElement("[role=dialog] select[name=kind]").Change("drop");
        page.WaitForElement("[role=dialog] form").Submit();
        page.WaitForAssertion(() => Assert.Contains("−2", page.Find("[role=dialog] tbody").TextContent, StringComparison.Ordinal));
        Assert.Equal(5m, await Score(attempt.Id));
        page.WaitForElement("[role=dialog] form").Submit();
        page.WaitForElement("[role=dialog] input[name=reason][aria-invalid]").Change("The question was wrong.");
        page.WaitForElement("[role=dialog] form").Submit();
        page.WaitForAssertion(() => Assert.Contains("Done: 1 score has moved.", page.Markup, StringComparison.Ordinal));
        Assert.Equal(3m, await Score(attempt.Id));

        page.WaitForElement("button[aria-label='Undo regrade 1']").Click();
        page.WaitForElement("[role=dialog] .buttons button").Click();
        page.WaitForAssertion(() => Assert.Contains("Undid regrade 1", page.Markup, StringComparison.Ordinal));
        Assert.Equal(5m, await Score(attempt.Id));
    }

    [Fact]
    public async Task Homework_IsRegradedOnTheSamePage_WithoutWordsOfAttempts()
    {
        var homework = await app.Given.Homework();
        var submission = await app.Given.Submission(homework);
        await SignIn(homework.Lecture.Topic.Course.Teacher.User.UserName!);
        var page = Open<RegradePage>($"/teacher/homeworks/{homework.Id}/regrade", parameters => parameters.Add(one => one.HomeworkId, homework.Id));
        page.WaitForAssertion(() => Assert.Contains("1 submission; what is handed in later", page.Markup, StringComparison.Ordinal));
        page.WaitForElement("button[aria-label='Regrade question 1']").Click();
        page.WaitForElement("[role=dialog] select[name=kind]").Change("change_points");
        page.WaitForElement("[role=dialog] input[name=points]").Change("5");
        page.WaitForElement("[role=dialog] form").Submit();
        page.WaitForAssertion(() => Assert.Contains("Regrade 1 submission", page.Find("[role=dialog] button[type=submit]").TextContent, StringComparison.Ordinal));
        Assert.DoesNotContain("Attempt", page.Find("[role=dialog]").TextContent, StringComparison.Ordinal);
        page.WaitForElement("[role=dialog] input[name=reason]").Change("It was hard.");
        page.WaitForElement("[role=dialog] form").Submit();
        page.WaitForAssertion(() => Assert.Contains("Done: 1 score has moved.", page.Markup, StringComparison.Ordinal));
        Assert.Equal(5m, await app.InDb(db => db.Set<HomeworkSubmission>().Where(row => row.Id == submission.Id).Select(row => row.Score).SingleAsync()));
    }

    [Fact]
    public async Task ChangeKey_ChangedAfterThePreview_AsksForAnotherPreview()
    {
        var quiz = await app.Given.Quiz(written: false);
        await app.Given.Attempt(quiz);
        await SignIn(quiz.Lecture.Topic.Course.Teacher.User.UserName!);
        var page = Open<RegradePage>($"/teacher/quizzes/{quiz.Id}/regrade", parameters => parameters.Add(one => one.QuizId, quiz.Id));
        page.WaitForElement("button[aria-label='Regrade question 1']").Click();
        page.WaitForElement("[role=dialog] select[name=kind]").Change("change_key");
        page.WaitForElement("[role=dialog] form").Submit();
        page.WaitForAssertion(() => Assert.Contains("This question counts so already", page.Find("[role=dialog]").TextContent, StringComparison.Ordinal));
        page.WaitForAssertion(() => Assert.True(page.FindAll("[role=dialog] input[type=radio]").Count > 3));
        await page.InvokeAsync(() => page.FindAll("[role=dialog] input[type=radio]")[3].Change(true));
        page.WaitForElement("[role=dialog] form").Submit();
        page.WaitForAssertion(() => Assert.Contains("Regrade 1 attempt", page.Find("[role=dialog] button[type=submit]").TextContent, StringComparison.Ordinal));
        page.WaitForAssertion(() => Assert.True(page.FindAll("[role=dialog] input[type=radio]").Count > 2));
        await page.InvokeAsync(() => page.FindAll("[role=dialog] input[type=radio]")[2].Change(true));
        page.WaitForAssertion(() => Assert.Contains("Preview", page.Find("[role=dialog] button[type=submit]").TextContent, StringComparison.Ordinal));
    }

    private Task<decimal?> Score(int attemptId) => app.InDb(db => db.Set<QuizAttempt>().Where(row => row.Id == attemptId).Select(row => row.Score).SingleAsync());
}
