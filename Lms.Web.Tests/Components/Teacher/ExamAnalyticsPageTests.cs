using Bunit;
using Lms.Domain.Ranking;
using Lms.Web.Components.Teacher.Analytics;
using Lms.Web.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Lms.Web.Tests.Components.Teacher;

public sealed class ExamAnalyticsPageTests(LmsApp app) : PageTest(app), IClassFixture<LmsApp>
{
    private readonly LmsApp app = app;

    [Fact]
    public async Task Overview_ShowsChartsWithTheirNumbers_AndWhatIsNotCounted()
    {
        var quiz = await app.Given.Quiz();
        await app.Given.Attempt(quiz, written: 5);
        await app.Given.Attempt(quiz, right: false, written: 0);
        await app.Given.Attempt(quiz);
        await Rank();
        await SignIn(quiz.Lecture.Topic.Course.Teacher.User.UserName!);
        var page = Open<ExamAnalyticsPage>($"/teacher/quizzes/{quiz.Id}/analytics", parameters => parameters.Add(one => one.QuizId, quiz.Id));
        page.WaitForAssertion(() => Assert.Contains("1 attempt waits for marking and is not counted yet.", page.Markup, StringComparison.Ordinal));
        Assert.Equal(["Score distribution", "Percentile curve", "Time taken"], page.FindAll("figure h2").Select(title => title.TextContent));
        Assert.Equal(["1", "1"], page.Find("figure table").QuerySelectorAll("td").Select(cell => cell.TextContent).Where(text => text != "0"));
        await Press(page, "figure button[aria-pressed]");
        page.WaitForAssertion(() => Assert.Equal("true", page.Find("figure button[aria-pressed]").GetAttribute("aria-pressed")));
        await Press(page, "figure .tools .icon-button");
        Assert.Contains(JSInterop.Invocations, call => call.Identifier == "download" && call.Arguments[0] is string name && name.EndsWith("-scores.csv", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Questions_TellTheirVerdict_AndWhoTookWhichChoice()
    {
        var quiz = await app.Given.Quiz(written: false);
        for (var number = 0; number < 12; number++)
            await app.Given.AttemptRecord(quiz, right: number < 4 ? 2 : number < 8 ? 1 : 0, wrong: number < 4 ? 0 : 1);
        await Rank();
        await SignIn("siteowner");
        var page = Open<ExamAnalyticsPage>($"/owner/quizzes/{quiz.Id}/analytics?tab=questions&sort=hardest", parameters => parameters.Add(one => one.QuizId, quiz.Id));
        page.WaitForAssertion(() => Assert.Equal(["2", "1"], page.FindAll("summary .number").Select(number => number.TextContent)));
        Assert.Contains("Tells well", page.FindAll("section ol > li")[0].TextContent, StringComparison.Ordinal);
        Assert.Contains("nobody took it", page.FindAll("section ol > li")[1].TextContent, StringComparison.Ordinal);
        Assert.Equal(["Choice", "All", "Best (4)", "Weakest (4)"], page.FindAll("section ol > li")[1].QuerySelectorAll("thead th").Select(heading => heading.TextContent));
    }

    [Fact]
    public async Task Exam_WithoutMarkedAttempts_SaysSo()
    {
        var quiz = await app.Given.Quiz();
        await SignIn(quiz.Lecture.Topic.Course.Teacher.User.UserName!);
        var page = Open<ExamAnalyticsPage>($"/teacher/quizzes/{quiz.Id}/analytics", parameters => parameters.Add(one => one.QuizId, quiz.Id));
        page.WaitForAssertion(() => Assert.Contains("There is nothing to analyse yet.", page.Markup, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Parts_AreBars_WithTheirCountsAsATable()
    {
        var quiz = await app.Given.Quiz(written: false);
        await app.Given.Attempt(quiz);
        await Rank();
        await SignIn(quiz.Lecture.Topic.Course.Teacher.User.UserName!);
        var page = Open<ExamAnalyticsPage>($"/teacher/quizzes/{quiz.Id}/analytics?tab=parts", parameters => parameters.Add(one => one.QuizId, quiz.Id));
        page.WaitForAssertion(() => Assert.Equal(["By subject", "By difficulty"], page.FindAll("figure h2").Select(title => title.TextContent)));
        Assert.Equal("2", page.FindAll("figure tbody td")[2].TextContent);
    }

    private async Task Rank()
    {
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<RenewRanks>().Handle(CancellationToken.None);
    }
}
