using Bunit;
using Lms.Domain.Questions;
using Lms.Web.Components.Teacher.Questions;
using Lms.Web.Tests.Support;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Lms.Web.Tests.Components.Teacher.Questions;

public sealed class QuestionsPageTests(LmsApp app) : PageTest(app), IClassFixture<LmsApp>
{
    private readonly LmsApp app = app;

    [Fact]
    public async Task Bank_ShowsTheTreeAndTheQuestions_AndNarrowsByLesson()
    {
        await SignIn("teacher1");
        var lesson = await app.InDb(db => db.Set<Lms.Domain.Curriculum.Lesson>().Where(row => row.Name == "Solving by factoring").Select(row => row.Id).SingleAsync());
        var page = Open<QuestionsPage>($"/teacher/questions?lesson={lesson}");
        page.WaitForAssertion(() => Assert.Equal(5, page.FindAll("tbody tr").Count));
        page.WaitForAssertion(() => Assert.Equal("Solving by factoring", page.Find("nav.tree a[aria-current] span").TextContent));
        Assert.Contains("Factor x² − 49.", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Assistant_ReadsOnly()
    {
        await SignIn("assistant1");
        var page = Open<QuestionsPage>("/assistant/questions");
        page.WaitForElement("tbody tr");
        Assert.Empty(page.FindAll("header.page-heading .button"));
        Assert.Empty(page.FindAll("tbody button"));
    }

    [Fact]
    public async Task Assistant_ReadsAQuestionWithItsKey()
    {
        await SignIn("assistant1");
        var question = await app.InDb(db => db.Set<Question>().Where(row => row.Text == "Factor x² − 49.").Select(row => row.Id).SingleAsync());
        var page = Open<QuestionPage>($"/assistant/questions/{question}", parameters => parameters.Add(one => one.QuestionId, question));
        page.WaitForAssertion(() => Assert.Contains("(x − 7)(x + 7)", page.Find("li.right").TextContent, StringComparison.Ordinal));
        Assert.Empty(page.FindAll("form"));
    }

    [Fact]
    public async Task Delete_OfAUsedQuestion_SaysWhyNot_AndOfAFreeOneRemovesIt()
    {
        var teacher = await app.Given.Teacher();
        var question = await app.Given.Question(teacher);
        await SignIn(teacher.User.UserName!);
        var page = Open<QuestionsPage>($"/teacher/questions?lesson={question.LessonId}");
        page.WaitForElement("tbody tr button.icon-button").Click();
        page.WaitForElement("[role=dialog] .button.danger").Click();
        page.WaitForAssertion(() => Assert.Empty(page.FindAll("[role=dialog]")));
        Assert.False(await app.InDb(db => db.Set<Question>().AnyAsync(row => row.Id == question.Id)));
    }

    [Fact]
    public async Task Write_AQuestionWithAFormula_StoresIt_AndGoesToItsLesson()
    {
        var teacher = await app.Given.Teacher();
        var course = await app.Given.Course(teacher);
        var lesson = await app.Given.Lesson();
        await SignIn(teacher.User.UserName!);
        var page = Open<QuestionPage>($"/teacher/questions/new?lesson={lesson.Id}");
        page.WaitForElement("select[name=lesson]").Change(lesson.Id.ToString(System.Globalization.CultureInfo.InvariantCulture));
        page.Find("textarea[name=text]").Change(@"What is \(x^2\) for x = 3?");
        await page.InvokeAsync(() => page.FindAll(".choice .input")[0].Change("9"));
        await page.InvokeAsync(() => page.FindAll(".choice .input")[1].Change("6"));
        await page.InvokeAsync(() => page.FindAll(".choice input[type=radio]")[0].Change(true));
        page.WaitForAssertion(() => Assert.Contains("<msup>", page.Find(".preview").InnerHtml, StringComparison.Ordinal));
        page.Find("form").Submit();
        await ArrivedAt($@"/teacher/questions\?lesson={lesson.Id}$");
        var stored = await app.InDb(db => db.Set<Question>().AsNoTracking().Include(row => row.Choices).SingleAsync(row => row.LessonId == lesson.Id));
        Assert.Equal(["9", "6"], stored.Choices.OrderBy(choice => choice.Order).Select(choice => choice.Text));
        Assert.True(stored.Choices.Single(choice => choice.IsCorrect).Text == "9" && course.TeacherId == stored.TeacherId);
    }

    [Fact]
    public async Task Write_WithoutAKey_IsSaidAtTheChoices()
    {
        await SignIn("teacher1");
        var page = Open<QuestionPage>("/teacher/questions/new");
        page.WaitForElement("textarea[name=text]").Change("Which?");
        await page.InvokeAsync(() => page.FindAll(".choice .input")[0].Change("this"));
        await page.InvokeAsync(() => page.FindAll(".choice .input")[1].Change("that"));
        page.Find("form").Submit();
        page.WaitForAssertion(() => Assert.Contains("Exactly one choice must be correct.", page.Find(".choices .error").TextContent, StringComparison.Ordinal));
    }
}
