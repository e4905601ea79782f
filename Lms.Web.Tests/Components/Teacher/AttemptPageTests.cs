using Bunit;
using Lms.Domain.Access;
using Lms.Domain.AttemptRecords;
using Lms.Domain.Attempts;
using Lms.Domain.Common;
using Lms.Domain.Grading;
using Lms.Domain.Marking;
using Lms.Domain.Quizzes;
using Lms.Web.Components.Teacher.Attempts;
using Lms.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Lms.Web.Tests.Components.Teacher;

public sealed class AttemptPageTests(LmsApp app) : PageTest(app), IClassFixture<LmsApp>
{
    private readonly LmsApp app = app;

    [Fact]
    public async Task Answers_SayWhatWasChosen_WhatIsRight_AndLeadToMarking()
    {
        var quiz = await app.Given.Quiz();
        var attempt = await app.Given.Attempt(quiz, right: false);
        await SignIn(quiz.Lecture.Topic.Course.Teacher.User.UserName!);
        var page = Show(attempt);
        page.WaitForAssertion(() => Assert.Equal(3, page.FindAll("section ol > li").Count));
        var first = page.FindAll("section ol > li")[0];
        Assert.Contains("chosen", first.QuerySelector("li.wrong")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("right", first.QuerySelector("li.right")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Waits for marking", page.FindAll("section ol > li")[2].TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.Find($"a[href='/teacher/marking/answers?work=quiz&submission={attempt.Id}']"));
        Assert.NotNull(page.Find($"a[href='/teacher/quizzes/{quiz.Id}/regrade']"));
    }

    [Fact]
    public async Task Course_ShowsWhenItRan_AndTheLedger()
    {
        var quiz = await app.Given.Quiz();
        var teacher = quiz.Lecture.Topic.Course.Teacher.User;
        var attempt = await app.Given.Attempt(quiz, written: 5);
        await app.As(teacher, (OverrideScore verb, Actor actor) => verb.Handle(actor, GradedWork.Quiz, attempt.Id, Input.Of(new OverrideDraft { Score = 4m, Reason = "Agreed in class." }), default));
        await SignIn(teacher.UserName!);
        var page = Show(attempt, "?tab=history");
        page.WaitForAssertion(() => Assert.Contains("by hand-in", page.Markup, StringComparison.Ordinal));
        Assert.Contains("Agreed in class.", page.Markup, StringComparison.Ordinal);
        Assert.Contains(teacher.Name, page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Parts_AddUp_AndForeignAttemptsAreNotFound()
    {
        var quiz = await app.Given.Quiz(written: false);
        var attempt = await app.Given.AttemptRecord(quiz, right: 1, wrong: 1);
        await SignIn("siteowner");
        var page = Show(attempt, "?tab=parts", "/owner");
        page.WaitForAssertion(() => Assert.Equal(["By subject", "By difficulty"], page.FindAll("figure h2").Select(title => title.TextContent)));
        Assert.Equal(["2", "1", "0", "1", "0", "2"], page.FindAll("figure")[0].QuerySelectorAll("tbody td").Select(cell => cell.TextContent).Where((_, place) => place is not (1 or 7)));
        var stranger = (await app.Given.Teacher()).User;
        Assert.Equal(GeneralRefusals.NotFound, await Acting.Refused(() => app.As(stranger, (GetAttemptHistory verb, Actor actor) => verb.Handle(actor, attempt.Id, default))));
    }

    [Fact]
    public async Task RunningAttempt_IsNotGraded_AndTheKeyOfTheExamCounts()
    {
        var quiz = await app.Given.Quiz(written: false);
        var attempt = await app.Given.Attempt(quiz, isRunning: true);
        var (question, choice) = (quiz.Questions[0], quiz.Questions[0].Question.Choices[2]);
        await app.InDb(db => db.Set<QuizQuestion>().Where(row => row.Id == question.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.KeyHere, $"{choice.Id}")));
        var answers = await app.As(quiz.Lecture.Topic.Course.Teacher.User, (ListAttemptAnswers verb, Actor actor) => verb.Handle(actor, attempt.Id, PageRequest.All, default));
        Assert.Equal([choice.Id], answers.Items[0].Right);
        await SignIn(quiz.Lecture.Topic.Course.Teacher.User.UserName!);
        var page = Show(attempt);
        page.WaitForAssertion(() => Assert.Contains("The attempt is running", page.Markup, StringComparison.Ordinal));
        Assert.All(page.FindAll(".said"), said => Assert.Contains("not graded yet", said.TextContent, StringComparison.Ordinal));
    }

    private IRenderedComponent<AttemptPage> Show(QuizAttempt attempt, string query = "", string home = "/teacher") =>
        Open<AttemptPage>($"{home}/attempts/{attempt.Id}{query}", parameters => parameters.Add(one => one.AttemptId, attempt.Id));
}
