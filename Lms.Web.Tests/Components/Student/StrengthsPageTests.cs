using Bunit;
using Lms.Web.Components.Student.Strengths;
using Lms.Web.Tests.Support;

namespace Lms.Web.Tests.Components.Student;

public sealed class StrengthsPageTests(LmsApp app) : PageTest(app), IClassFixture<LmsApp>
{
    private readonly LmsApp app = app;

    [Fact]
    public async Task Opened_SaysWhatIsNext_AndWhatIsWeak()
    {
        var (student, lecture) = (await app.Given.Student(), await app.Given.Lecture());
        await app.Given.Enrollment(student, lecture.Topic.Course);
        await app.Given.Purchase(student, lecture);
        var quiz = await app.Given.Quiz(lecture, settings => (settings.AllowMultipleAttempts, settings.MaxAttempts) = (true, 0), passingScore: null, written: false);
        for (var number = 1; number <= 3; number++)
            await app.Given.Attempt(quiz, student, right: number == 1, number: number);
        var note = await app.Given.Note(lecture);
        await SignIn(student.User.UserName!);
        var page = Open<StrengthsPage>("/student/learning");

        page.WaitForAssertion(() => Assert.Contains("1 of 3 answers were right", page.Find("section[aria-labelledby=next-title]").TextContent, StringComparison.Ordinal));
        Assert.Contains($"/student/notes/{note.Id}", page.FindAll("section[aria-labelledby=next-title] a").Select(link => link.GetAttribute("href")));
        var weak = page.FindAll("tbody tr").First(row => row.TextContent.Contains(quiz.Questions[0].Question.Lesson.Name, StringComparison.Ordinal));
        Assert.Contains("33 %", weak.TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(page.FindAll("section[aria-labelledby=courses-title] .ring"));
    }

    [Fact]
    public async Task NewStudent_IsToldWhatToDo()
    {
        await SignIn((await app.Given.Student()).User.UserName!);
        var page = Open<StrengthsPage>("/student/learning");
        page.WaitForAssertion(() => Assert.Contains("Nothing can be said yet.", page.Markup, StringComparison.Ordinal));
        Assert.Contains("Nothing waits for you.", page.Markup, StringComparison.Ordinal);
    }
}
