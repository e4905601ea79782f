using Bunit;
using Lms.Domain.Attempts;
using Lms.Web.Components.Teacher.Exam;
using Lms.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Lms.Web.Tests.Components.Teacher;

public sealed class ExamConsolePageTests(LmsApp app) : PageTest(app), IClassFixture<LmsApp>
{
    private readonly LmsApp app = app;

    [Fact]
    public async Task AddMinutes_ToAll()
    {
        var quiz = await app.Given.Quiz(settings: settings => settings.TimerMinutes = 60);
        var attempt = await app.Given.Attempt(quiz, isRunning: true, startedAt: Given.Now.AddMinutes(-10), deadline: Given.Now.AddMinutes(50));
        await SignIn(quiz.Lecture.Topic.Course.Teacher.User.UserName!);
        var page = Open<ExamConsolePage>($"/teacher/quizzes/{quiz.Id}/console", parameters => parameters.Add(one => one.QuizId, quiz.Id));
        page.WaitForAssertion(() => Assert.Contains("3 / 3", page.Find("tbody").TextContent, StringComparison.Ordinal));

        page.WaitForElement("header .actions button").Click();
        page.WaitForElement("[role=dialog] input[name=minutes]").Change("7");
        page.WaitForElement("[role=dialog] form").Submit();
        page.WaitForAssertion(() => Assert.Contains("1 attempt has more time.", page.Markup, StringComparison.Ordinal));
        page.WaitForAssertion(() => Assert.Contains("+7 min", page.Find("tbody").TextContent, StringComparison.Ordinal));
        Assert.Equal(7, await app.InDb(db => db.Set<QuizAttempt>().Where(row => row.Id == attempt.Id).Select(row => row.AddedMinutes).SingleAsync()));
    }

    [Fact]
    public async Task Reopen_WhatWasHandedIn()
    {
        var quiz = await app.Given.Quiz(settings: settings => settings.TimerMinutes = 60);
        var handedIn = await app.Given.Student();
        var closed = await app.Given.Attempt(quiz, handedIn);
        await SignIn(quiz.Lecture.Topic.Course.Teacher.User.UserName!);
        var page = Open<ExamConsolePage>($"/teacher/quizzes/{quiz.Id}/console?show=handed_in", parameters => parameters.Add(one => one.QuizId, quiz.Id));
        page.WaitForElement($"button[aria-label='Reopen for {handedIn.NameAr}']").Click();
        page.WaitForElement("[role=dialog] input[name=text]").Change("Handed in by mistake.");
        page.WaitForElement("[role=dialog] form").Submit();
        page.WaitForAssertion(() => Assert.Contains("The attempt goes on.", page.Markup, StringComparison.Ordinal));
        Assert.Equal(AttemptState.Running, await app.InDb(db => db.Set<QuizAttempt>().Where(row => row.Id == closed.Id).Select(row => row.State).SingleAsync()));
    }

    [Fact]
    public async Task ChangeByAStudent_ShowsByItself()
    {
        var quiz = await app.Given.Quiz(settings: settings => settings.TimerMinutes = 60);
        await app.Given.Attempt(quiz, isRunning: true);
        await SignIn((await app.Given.Assistant(quiz.Lecture.Topic.Course.Teacher)).User.UserName!);
        var page = Open<ExamConsolePage>($"/assistant/quizzes/{quiz.Id}/console", parameters => parameters.Add(one => one.QuizId, quiz.Id));
        page.WaitForElement("tbody tr");
        Assert.Empty(page.FindAll("header .actions button"));
        var student = await app.Given.Student();
        await app.Given.Attempt(quiz, student, isRunning: true);
        page.WaitForAssertion(() => Assert.Contains(student.NameAr, page.Find("tbody").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Outage_IsPreviewed_ThenGivenBack()
    {
        var quiz = await app.Given.Quiz(settings: settings => settings.TimerMinutes = 600);
        var attempt = await app.Given.Attempt(quiz, isRunning: true, startedAt: Given.Now.AddHours(-5), deadline: Given.Now.AddHours(5));
        await SignIn(quiz.Lecture.Topic.Course.Teacher.User.UserName!);
        var page = Open<ExamConsolePage>($"/teacher/quizzes/{quiz.Id}/console", parameters => parameters.Add(one => one.QuizId, quiz.Id));
        await Press(page, "header .actions button", 2);
        var now = TimeZoneInfo.ConvertTime(Given.Now, TimeZoneInfo.FindSystemTimeZoneById("Africa/Cairo"));
        page.WaitForElement("[role=dialog] input[name=from]").Change(now.AddMinutes(-40).ToString("yyyy-MM-dd'T'HH:mm:ss", System.Globalization.CultureInfo.InvariantCulture));
        page.WaitForElement("[role=dialog] input[name=to]").Change(now.AddMinutes(-20).ToString("yyyy-MM-dd'T'HH:mm:ss", System.Globalization.CultureInfo.InvariantCulture));
        page.WaitForElement("[role=dialog] form").Submit();
        page.WaitForAssertion(() => Assert.Contains("+20 min", page.Find("[role=dialog] .losses").TextContent, StringComparison.Ordinal));
        page.WaitForElement("[role=dialog] input[name=reason]").Change("Power cut.");
        page.WaitForElement("[role=dialog] form").Submit();
        page.WaitForAssertion(() => Assert.Contains("1 attempt got its lost minutes back.", page.Markup, StringComparison.Ordinal));
        Assert.Equal(20, await app.InDb(db => db.Set<QuizAttempt>().Where(row => row.Id == attempt.Id).Select(row => row.AddedMinutes).SingleAsync()));
    }
}
