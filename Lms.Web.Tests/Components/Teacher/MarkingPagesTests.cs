using Bunit;
using Lms.Domain.Attempts;
using Lms.Domain.Marking;
using Lms.Web.Components.Teacher.Marking;
using Lms.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Lms.Web.Tests.Components.Teacher;

public sealed class MarkingPagesTests(LmsApp app) : PageTest(app), IClassFixture<LmsApp>
{
    private readonly LmsApp app = app;

    [Fact]
    public async Task Queue_ListsByQuestion()
    {
        var quiz = await app.Given.Quiz();
        await app.Given.Attempt(quiz);
        await app.Given.Attempt(quiz);
        await SignIn(quiz.Lecture.Topic.Course.Teacher.User.UserName!);
        var page = Open<MarkingPage>("/teacher/marking");
        page.WaitForAssertion(() => Assert.Contains("2 answers", page.Find(".groups").TextContent, StringComparison.Ordinal));
        Assert.Contains(quiz.Title, page.Find(".groups").TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("?by=student", true)]
    [InlineData("?by=student&anonymous=1", false)]
    public async Task Queue_ByStudent_HidesNamesWhenWanted(string query, bool isNamed)
    {
        var quiz = await app.Given.Quiz();
        var student = await app.Given.Student();
        await app.Given.Attempt(quiz, student);
        await SignIn(quiz.Lecture.Topic.Course.Teacher.User.UserName!);
        var page = Open<MarkingPage>("/teacher/marking" + query);
        page.WaitForAssertion(() => Assert.Contains(isNamed ? student.NameAr : "Hidden name", page.Find(".groups").TextContent, StringComparison.Ordinal));
        Assert.Equal(isNamed, page.Markup.Contains(student.NameAr, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Mark_SavesAndShowsTheNext_UntilNothingIsLeft_AndBackShowsTheMarks()
    {
        var quiz = await app.Given.Quiz();
        var attempts = new[] { await app.Given.Attempt(quiz), await app.Given.Attempt(quiz) };
        await SignIn(quiz.Lecture.Topic.Course.Teacher.User.UserName!);
        var page = Open<MarkAnswersPage>("/teacher/marking/answers?work=quiz");
        page.WaitForAssertion(() => Assert.Contains("2 answers wait", page.Markup, StringComparison.Ordinal));

        page.WaitForElement("input[name=points]").Change("9");
        page.WaitForElement("form.form").Submit();
        page.WaitForElement("input[name=points][aria-invalid]").Change("4");
        page.WaitForElement("textarea[name=comment]").Change("Nearly.");
        page.WaitForElement("form.form").Submit();
        page.WaitForAssertion(() => Assert.Contains("1 answer waits", page.Markup, StringComparison.Ordinal));
        page.WaitForElement("button[aria-keyshortcuts='Alt+F']").Click();
        page.WaitForElement("form.form").Submit();
        page.WaitForAssertion(() => Assert.Contains("You have marked 2 answers.", page.Markup, StringComparison.Ordinal));

        var scores = await app.InDb(db => db.Set<QuizAttempt>().Where(row => row.QuizId == quiz.Id).Select(row => row.Score).ToListAsync());
        Assert.Equal([9m, 10m], scores.Order());
        Assert.Equal(2, attempts.Length);
    }

    [Fact]
    public async Task Skip_Back_AndRubric()
    {
        var quiz = await app.Given.Quiz();
        await app.Given.Attempt(quiz);
        await app.Given.Attempt(quiz);
        await SignIn(quiz.Lecture.Topic.Course.Teacher.User.UserName!);
        var page = Open<MarkAnswersPage>("/teacher/marking/answers?work=quiz");
        page.WaitForElement("button[aria-keyshortcuts='Alt+R']").Click();
        page.WaitForElement("[role=dialog] input[name='criteria[0].name']").Change("Names the law");
        page.WaitForElement("[role=dialog] input[name='criteria[0].points']").Change("3");
        page.WaitForElement("[role=dialog] form").Submit();
        var criterion = await WaitFor(() => app.InDb(db => db.Set<RubricCriterion>().Where(row => row.Name == "Names the law" && row.Question.TeacherId == quiz.Lecture.Topic.Course.TeacherId).Select(row => row.Id).SingleOrDefaultAsync()), id => id > 0);
        page.WaitForElement($"input[name=rubric_{criterion}]").Change("2.5");
        page.WaitForAssertion(() => Assert.Equal("2.5", page.Find("input[name=points]").GetAttribute("value")));
        page.WaitForElement("form.form").Submit();
        page.WaitForAssertion(() => Assert.Contains("1 answer waits", page.Markup, StringComparison.Ordinal));

        page.WaitForElement("button[aria-keyshortcuts='Alt+B']").Click();
        page.WaitForAssertion(() => Assert.Equal("2.5", page.Find("input[name=points]").GetAttribute("value")));
        page.WaitForElement("button[aria-keyshortcuts='Alt+N']").Click();
        page.WaitForAssertion(() => Assert.Null(page.Find("input[name=points]").GetAttribute("value")));
        page.WaitForElement("button[aria-keyshortcuts='Alt+S']").Click();
        page.WaitForAssertion(() => Assert.Contains("Only what you put aside is left.", page.Markup, StringComparison.Ordinal));
    }

    private static async Task<T> WaitFor<T>(Func<Task<T>> look, Func<T, bool> there)
    {
        for (var tries = 0; ; tries++)
        {
            var found = await look();
            if (there(found) || tries == 400)
                return found;
            await Task.Yield();
        }
    }
}
