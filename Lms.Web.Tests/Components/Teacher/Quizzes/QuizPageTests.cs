using Bunit;
using Lms.Domain.Quizzes;
using Lms.Web.Components.Shared;
using Lms.Web.Components.Teacher.Arranging;
using Lms.Web.Components.Teacher.Homeworks;
using Lms.Web.Components.Teacher.Quizzes;
using Lms.Web.Tests.Support;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Lms.Web.Tests.Components.Teacher.Quizzes;

public sealed class QuizPageTests(LmsApp app) : PageTest(app), IClassFixture<LmsApp>
{
    private readonly LmsApp app = app;

    [Fact]
    public async Task NewQuiz_IsMade_AndOpened()
    {
        var lecture = await app.Given.Lecture();
        await SignIn(lecture.Topic.Course.Teacher.User.UserName!);
        var page = Open<QuizzesPage>("/teacher/quizzes");
        page.WaitForElement("header.page-heading .button").Click();
        page.WaitForElement("[role=dialog] input[name=title]").Change("Weekly check");
        page.WaitForElement($"[role=dialog] select[name=lecture] option[value='{lecture.Id}']");
        page.Find("[role=dialog] select[name=lecture]").Change(lecture.Id.ToString(System.Globalization.CultureInfo.InvariantCulture));
        page.Find("[role=dialog] form").Submit();
        await ArrivedAt(@"/teacher/quizzes/\d+$");
        Assert.True(await app.InDb(db => db.Set<Quiz>().AnyAsync(row => row.LectureId == lecture.Id && row.Title == "Weekly check" && !row.IsPublished)));
    }

    [Fact]
    public async Task Arrange_PickPartStepAndDrop_IsSavedTogether()
    {
        var quiz = await app.Given.Quiz();
        var teacher = quiz.Lecture.Topic.Course.Teacher;
        var picked = await app.Given.Question(teacher);
        var lesson = picked.LessonId;
        await SignIn(teacher.User.UserName!);
        var page = OpenQuiz(quiz.Id);
        page.WaitForAssertion(() => Assert.Equal(3, page.FindAll("li.line").Count));
        page.FindAll("form .buttons .button").First(button => button.TextContent.Contains("Pick", StringComparison.Ordinal)).Click();
        page.WaitForElement($".narrow select option[value='{lesson}']");
        await page.InvokeAsync(() => page.FindAll(".narrow select")[0].Change(lesson.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        page.WaitForAssertion(() => Assert.Single(page.FindAll(".found li")));
        page.Find(".found input").Change(true);
        page.WaitForElement("[role=dialog] .row .button:not([disabled])").Click();
        page.WaitForAssertion(() => Assert.Equal(4, page.FindAll("li.line").Count));
        page.FindAll("form .buttons .button").First(button => button.TextContent.Contains("Add a part", StringComparison.Ordinal)).Click();
        page.WaitForElement(".part-head input").Change("Second half");
        page.FindAll("li.line")[3].QuerySelector("[data-move=down]")!.Click();
        await page.InvokeAsync(() => page.FindComponent<SortArea>().Instance.Drop("question", quiz.Questions[0].QuestionId, 1, 0));
        page.WaitForElement("form[aria-label=Questions]").Submit();
        page.WaitForAssertion(() => Assert.Contains("Saved", page.Markup, StringComparison.Ordinal));
        var stored = await app.InDb(db => db.Set<QuizQuestion>().AsNoTracking().Where(row => row.QuizId == quiz.Id).OrderBy(row => row.Order).Select(row => new { row.QuestionId, Part = row.Section!.Name }).ToListAsync());
        Assert.Equal(4, stored.Count);
        Assert.Equal([(quiz.Questions[0].QuestionId, "Second half"), (picked.Id, "Second half")], stored.TakeLast(2).Select(row => (row.QuestionId, row.Part)));
    }

    [Fact]
    public async Task Settings_AreSaved_InTheReadersZone()
    {
        var quiz = await app.Given.Quiz();
        await SignIn(quiz.Lecture.Topic.Course.Teacher.User.UserName!);
        var page = OpenQuiz(quiz.Id, "settings");
        page.WaitForElement("input[name='settings.close_date']").Change("2030-07-01T12:00");
        page.Find("input[name='settings.timer_minutes']").Change("30");
        page.Find("input[name='settings.is_practice']").Change(true);
        page.Find("form").Submit();
        page.WaitForAssertion(() => Assert.Contains("Saved", page.Markup, StringComparison.Ordinal));
        var settings = await app.InDb(db => db.Set<Quiz>().AsNoTracking().Where(row => row.Id == quiz.Id).Select(row => row.Settings).SingleAsync());
        Assert.Equal((30, true), (settings.TimerMinutes, settings.IsPractice));
        Assert.Equal(2030, settings.CloseDate!.Value.Year);
    }

    [Fact]
    public async Task Preview_ShowsNoKey()
    {
        var quiz = await app.Given.Quiz();
        await SignIn(quiz.Lecture.Topic.Course.Teacher.User.UserName!);
        var page = OpenQuiz(quiz.Id, "preview");
        page.WaitForAssertion(() => Assert.Equal(3, page.FindAll("article .student-view").Count));
        Assert.DoesNotContain("Count on by one.", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Unpublish_OffersToPublishAgain()
    {
        var quiz = await app.Given.Quiz();
        await SignIn(quiz.Lecture.Topic.Course.Teacher.User.UserName!);
        var page = OpenQuiz(quiz.Id, "publish");
        page.WaitForElement("section.ready .button.quiet").Click();
        page.WaitForAssertion(() => Assert.Contains("Publish", page.Find("section.ready .row .button").TextContent, StringComparison.Ordinal));
        Assert.False(await app.InDb(db => db.Set<Quiz>().Where(row => row.Id == quiz.Id).Select(row => row.IsPublished).SingleAsync()));
    }

    [Fact]
    public async Task Assistant_ReadsSubmissions()
    {
        await SignIn("assistant1");
        var homework = await app.InDb(db => db.Set<Lms.Domain.Homeworks.Homework>().Where(row => row.Title.StartsWith("Homework 1: Equations")).Select(row => row.Id).SingleAsync());
        var page = Open<SubmissionsPage>($"/assistant/homeworks/{homework}/submissions", parameters => parameters.Add(one => one.HomeworkId, homework));
        page.WaitForElement("tbody tr .button").Click();
        page.WaitForAssertion(() => Assert.Equal(4, page.FindAll("[role=dialog] .answers > li").Count));
    }

    [Fact]
    public async Task Assistant_ReadsQuizzes()
    {
        await SignIn("assistant1");
        var page = Open<QuizzesPage>("/assistant/quizzes");
        page.WaitForAssertion(() => Assert.Equal(6, page.FindAll("tbody tr").Count));
        Assert.Empty(page.FindAll("tbody button"));
    }

    [Fact]
    public async Task Assistant_ReadsHomeworks()
    {
        await SignIn("assistant1");
        var page = Open<HomeworksPage>("/assistant/homeworks");
        page.WaitForAssertion(() => Assert.Equal(4, page.FindAll("tbody tr").Count));
    }

    [Fact]
    public async Task Homework_OrderOfQuestions_IsSaved()
    {
        var homework = await app.Given.Homework(written: true);
        await SignIn(homework.Lecture.Topic.Course.Teacher.User.UserName!);
        var page = Open<HomeworkPage>($"/teacher/homeworks/{homework.Id}", parameters => parameters.Add(one => one.HomeworkId, homework.Id));
        page.WaitForElement("li.line [data-move=down]").Click();
        page.Find("form[aria-label=Questions]").Submit();
        var second = homework.Questions[1].QuestionId;
        await EventuallyAsync(async db => await db.Set<Lms.Domain.Homeworks.HomeworkQuestion>().Where(row => row.HomeworkId == homework.Id).OrderBy(row => row.Order).Select(row => row.QuestionId).FirstAsync() == second);
    }

    [Fact]
    public async Task Homework_ModelAnswer_IsSaved_WithItsFormula()
    {
        var homework = await app.Given.Homework(written: true);
        await SignIn(homework.Lecture.Topic.Course.Teacher.User.UserName!);
        var page = Open<HomeworkPage>($"/teacher/homeworks/{homework.Id}?tab=settings", parameters => parameters.Add(one => one.HomeworkId, homework.Id));
        page.WaitForElement("textarea[name=model_answer]").Change(@"It is \(x=2\).");
        page.Find("form").Submit();
        await EventuallyAsync(db => db.Set<Lms.Domain.Homeworks.Homework>().Where(row => row.Id == homework.Id).AnyAsync(row => row.ModelAnswer.Contains("<math")));
    }

    private IRenderedComponent<QuizPage> OpenQuiz(int id, string? tab = null) =>
        Open<QuizPage>($"/teacher/quizzes/{id}" + (tab is null ? null : $"?tab={tab}"), parameters => parameters.Add(one => one.QuizId, id));
}
