using System.Net;
using Lms.Domain.Homeworks;
using Lms.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Lms.Web.Tests.Components.Exam;

public sealed class HomeworkPageTests(LmsApp app) : IClassFixture<LmsApp>
{
    [Fact]
    public async Task Homework_IsHandedInOnce_AndTheFeedbackComesWhenItIsGraded()
    {
        var homework = await app.Given.Homework(written: true);
        var student = await app.Given.Student();
        await app.Given.Purchase(student, homework.Lecture);
        using var browser = await WebPage.SignedInAsync(app, student.User);
        var address = $"/student/homeworks/{homework.Id}";

        var page = await WebPage.OpenAsync(browser, address);
        var html = page.Document.DocumentElement.OuterHtml;
        Assert.All(["is_correct", "Count on by one.", "This is how."], secret => Assert.DoesNotContain(secret, html, StringComparison.Ordinal));
        var (choice, written) = (homework.Questions[0], homework.Questions[1]);
        var done = await page.SendAsync("homework", ($"q-{choice.Id}", $"{choice.Question.Choices[0].Id}"), ($"q-{written.Id}", "Because it is so."));
        Assert.Equal(address, done.Next);

        var waiting = await WebPage.OpenAsync(browser, address);
        Assert.Contains("waits for marking", waiting.Text, StringComparison.Ordinal);
        Assert.Contains("Because it is so.", waiting.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("This is how.", waiting.Text, StringComparison.Ordinal);
        Assert.Empty(waiting.Document.QuerySelectorAll("form[method=post] textarea"));

        await app.InDb(db => db.Set<HomeworkSubmission>().Where(row => row.HomeworkId == homework.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.Status, HomeworkStatus.Graded).SetProperty(row => row.Score, 4m)));
        Assert.Contains("This is how.", (await WebPage.OpenAsync(browser, address)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Homework_SaysWhyItIsNotOpen()
    {
        var student = await app.Given.Student();
        using var browser = await WebPage.SignedInAsync(app, student.User);
        var foreign = await app.Given.Homework();
        Assert.Equal(HttpStatusCode.Forbidden, (await WebPage.OpenAsync(browser, $"/student/homeworks/{foreign.Id}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await WebPage.OpenAsync(browser, "/student/homeworks/999999")).Status);

        var closed = await app.Given.Homework(closes: Given.Now.AddMinutes(-1));
        await app.Given.Purchase(student, closed.Lecture);
        var page = await WebPage.OpenAsync(browser, $"/student/homeworks/{closed.Id}");
        Assert.NotEmpty((await page.SendAsync("homework")).Refused);
        var later = await app.Given.Homework(opens: Given.Now.AddHours(1));
        await app.Given.Purchase(student, later.Lecture);
        Assert.Contains("not open", (await WebPage.OpenAsync(browser, $"/student/homeworks/{later.Id}")).Text, StringComparison.OrdinalIgnoreCase);
    }
}
