using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Lms.Domain.Accounts;
using Lms.Domain.Attempts;
using Lms.Domain.Quizzes;
using Lms.Domain.Sittings;
using Lms.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Lms.Web.Tests.Components.Exam;

/// <summary>The pages around an exam as a browser gets them, and the addresses that the exam page's script speaks to.</summary>
public sealed class ExamPagesTests(LmsApp app) : IClassFixture<LmsApp>
{
    private static readonly string[] Secrets = ["is_correct", "isCorrect", "Count on by one.", "This is how."];

    [Fact]
    public async Task Quiz_FromTheIntroToTheReceipt()
    {
        var (quiz, student) = await Ready(settings => settings.TimerMinutes = 30);
        using var browser = await SignedIn(student.User);

        var intro = await WebPage.OpenAsync(browser, $"/student/quizzes/{quiz.Id}");
        Assert.Contains("30 minutes from the start", intro.Text, StringComparison.Ordinal);
        var exam = await (await intro.SendAsync("start")).FollowAsync();
        var attempt = exam.Address.AbsolutePath;
        Assert.Equal(3, exam.Document.QuerySelectorAll("[data-question]").Length);
        Assert.Equal(attempt, (await (await WebPage.OpenAsync(browser, attempt + "/receipt")).FollowAsync()).Address.AbsolutePath);
        Assert.Equal(attempt, (await (await WebPage.OpenAsync(browser, attempt + "/review")).FollowAsync()).Address.AbsolutePath);

        Assert.True((await Post(browser, attempt + "/hold", new { holder = "one" })).Json["is_held"]!.GetValue<bool>());
        var used = quiz.Questions[0];
        var news = (await Post(browser, attempt + "/answers", new { holder = "one", seen = 0, answers = new[] { new { quiz_question = used.Id, selected_choices = new[] { used.Question.Choices[0].Id }, sequence = 5, is_flagged = true } } })).Json;
        Assert.Equal("server_time deadline state is_holder answers announcements", news.Keys());
        Assert.Equal("quiz_question sequence number saved_at is_stored", news["answers"]![0].Keys());
        Assert.Equal((5, 1, true), (news["answers"]![0]!["sequence"]!.GetValue<int>(), news["answers"]![0]!["number"]!.GetValue<int>(), news["answers"]![0]!["is_stored"]!.GetValue<bool>()));

        Assert.False((await Post(browser, attempt + "/hold", new { holder = "two" })).Json["is_held"]!.GetValue<bool>());
        Assert.Equal("attempt_held_elsewhere", (await Post(browser, attempt + "/hand-in", new { holder = "two" }, 409)).Json["code"]!.GetValue<string>());
        Assert.Equal("attempt_held_elsewhere", (await Post(browser, attempt + "/answers", new { holder = "two", answers = new[] { new { quiz_question = used.Id, sequence = 6 } } }, 409)).Json["code"]!.GetValue<string>());
        await Post(browser, attempt + "/release", new { holder = "one" }, 204);
        await Post(browser, attempt + "/hand-in", new { holder = "two" }, 204);
        Assert.Equal("attempt_submitted", (await Post(browser, attempt + "/answers", new { holder = "two", answers = new[] { new { quiz_question = used.Id, sequence = 7 } } }, 409)).Json["code"]!.GetValue<string>());

        var receipt = await (await WebPage.OpenAsync(browser, attempt)).FollowAsync();
        Assert.Equal(attempt + "/receipt", receipt.Address.AbsolutePath);
        var row = receipt.Document.QuerySelector("[data-line='1']")!;
        Assert.Equal("1", row.GetAttribute("data-number"));
        Assert.Equal("A", row.QuerySelector("td")!.TextContent);
        await CheckCode(receipt);
    }

    [Fact]
    public async Task Exam_OfASuspendedAccount_StaysClosed()
    {
        var (quiz, student) = await Ready();
        using var browser = await SignedIn(student.User);
        var attempt = (await (await WebPage.OpenAsync(browser, $"/student/quizzes/{quiz.Id}")).SendAsync("start")).Next!;
        await app.InDb(db => db.Set<Lms.Domain.Accounts.Student>().Where(row => row.Id == student.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.Status, StudentStatus.Suspended)));
        using var answer = await browser.GetAsync(attempt);
        var page = await answer.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.DoesNotContain("data-question", page, StringComparison.Ordinal);
        Assert.Contains(AccountRefusals.CannotAccessCourses.Sentence, WebUtility.HtmlDecode(page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Door_AsksForTheCookieAndOurOwnOrigin()
    {
        var (quiz, student) = await Ready();
        using var browser = await SignedIn(student.User);
        var attempt = (await (await WebPage.OpenAsync(browser, $"/student/quizzes/{quiz.Id}")).SendAsync("start")).Next!;

        await Post(Browser.Of(app), attempt + "/answers", new { holder = "one" }, 401);
        await Post(await SignedIn((await app.Given.Teacher()).User), attempt + "/answers", new { holder = "one" }, 403);
        await Post(await SignedIn((await app.Given.Student()).User), attempt + "/answers", new { holder = "one" }, 404);
        browser.DefaultRequestHeaders.Remove("Origin");
        Assert.Equal("untrusted_origin", (await Post(browser, attempt + "/answers", new { holder = "one" }, 403)).Json["code"]!.GetValue<string>());
        browser.DefaultRequestHeaders.Add("Origin", "https://evil.example");
        Assert.Equal("untrusted_origin", (await Post(browser, attempt + "/hold", new { holder = "one" }, 403)).Json["code"]!.GetValue<string>());
    }

    [Fact]
    public async Task Strangers_FindNoPage_AndNobodyLooksInWithoutBuying()
    {
        var (quiz, student) = await Ready();
        using var browser = await SignedIn(student.User);
        var attempt = (await (await WebPage.OpenAsync(browser, $"/student/quizzes/{quiz.Id}")).SendAsync("start")).Next!;
        using var stranger = await SignedIn((await app.Given.Student()).User);
        foreach (var page in new[] { string.Empty, "/receipt", "/review" })
            Assert.Equal(HttpStatusCode.NotFound, (await WebPage.OpenAsync(stranger, attempt + page)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await WebPage.OpenAsync(stranger, $"/student/quizzes/{quiz.Id}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await WebPage.OpenAsync(stranger, "/student/quizzes/999999")).Status);
        Assert.Equal(HttpStatusCode.OK, (await WebPage.OpenAsync(Browser.Of(app), "/student/attempts/signed-in")).Status);
    }

    [Fact]
    public async Task Overdue_IsClosedByTheJob_AndTheReceiptSaysSo()
    {
        var (quiz, student) = await Ready(settings => settings.TimerMinutes = 10);
        using var browser = await SignedIn(student.User);
        var attempt = (await (await WebPage.OpenAsync(browser, $"/student/quizzes/{quiz.Id}")).SendAsync("start")).Next!;
        await app.InDb(db => db.Set<QuizAttempt>().Where(row => row.StudentId == student.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.Deadline, Given.Now.AddSeconds(-11))));
        await using (var scope = app.Services.CreateAsyncScope())
            Assert.True(await scope.ServiceProvider.GetRequiredService<CloseOverdueAttempts>().Handle(default) > 0);
        Assert.True(await app.InDb(db => db.Set<QuizAttempt>().AnyAsync(row => row.StudentId == student.Id && row.State == AttemptState.Submitted && row.IsTimedOut)));
        Assert.Contains("Handed in by the server", (await WebPage.OpenAsync(browser, attempt + "/receipt")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Review_ShowsWhatTheQuizAllows_WhenItAllowsIt()
    {
        var (quiz, student) = await Ready(settings =>
        {
            settings.CloseDate = Given.Now.AddHours(1);
            settings.ShowCorrectAfterSubmission = true;
        });
        using var browser = await SignedIn(student.User);
        var attempt = (await (await WebPage.OpenAsync(browser, $"/student/quizzes/{quiz.Id}")).SendAsync("start")).Next!;
        await Post(browser, attempt + "/hand-in", new { holder = "one" }, 204);
        await NothingEarly(browser, quiz, attempt);

        await app.InDb(db => db.Set<Quiz>().Where(row => row.Id == quiz.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.Settings.CloseDate, Given.Now.AddMinutes(-1)).SetProperty(row => row.Settings.ShowCorrectAfterSubmission, false)));
        await NothingEarly(browser, quiz, attempt);
        await app.InDb(db => db.Set<Quiz>().Where(row => row.Id == quiz.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.Settings.ShowCorrectAfterSubmission, true)));
        var open = await WebPage.OpenAsync(browser, attempt + "/review");
        Assert.Contains("Count on by one.", open.Text, StringComparison.Ordinal);
        Assert.Equal(3, open.Document.QuerySelectorAll(".choice.right").Length);
    }

    /// <summary>Neither the pages nor the JSON of this student hold the key, an explanation or a model answer.</summary>
    private static async Task NothingEarly(HttpClient browser, Quiz quiz, string attempt)
    {
        foreach (var page in new[] { $"/student/quizzes/{quiz.Id}", attempt + "/receipt", attempt + "/review" })
        {
            var html = (await WebPage.OpenAsync(browser, page)).Document.DocumentElement.OuterHtml;
            Assert.All(Secrets, secret => Assert.DoesNotContain(secret, html, StringComparison.Ordinal));
            Assert.DoesNotContain("choice right", html, StringComparison.Ordinal);
        }
    }

    private async Task CheckCode(WebPage receipt)
    {
        var code = receipt.Document.GetElementById("code")!.TextContent;
        var number = receipt.Address.AbsolutePath.Split('/')[3];
        var anybody = Browser.Of(app);
        foreach (var typed in new[] { code, code.ToLowerInvariant().Replace("-", " ", StringComparison.Ordinal) })
            Assert.Contains("genuine", (await WebPage.OpenAsync(anybody, $"/receipts?number={number}&code={Uri.EscapeDataString(typed)}")).Text, StringComparison.Ordinal);
        var other = code[..^1] + (code[^1] == 'A' ? 'B' : 'A');
        Assert.Contains("do not go with", (await WebPage.OpenAsync(anybody, $"/receipts?number={number}&code={other}")).Text, StringComparison.Ordinal);

        var id = int.Parse(number, System.Globalization.CultureInfo.InvariantCulture);
        await app.InDb(db => db.Set<AttemptAnswer>().Where(row => row.AttemptId == id && row.DisplayOrder == 1).ExecuteUpdateAsync(set => set.SetProperty(row => row.Chosen, string.Empty)));
        Assert.Contains("do not go with", (await WebPage.OpenAsync(anybody, $"/receipts?number={number}&code={code}")).Text, StringComparison.Ordinal);
    }

    private static async Task<(HttpStatusCode Status, JsonNode Json)> Post(HttpClient client, string path, object body, int status = 200)
    {
        using var answer = await client.PostAsJsonAsync(path, body);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True((int)answer.StatusCode == status, $"{path}: {(int)answer.StatusCode} instead of {status}: {text}");
        return (answer.StatusCode, text.StartsWith('{') ? JsonNode.Parse(text)! : new JsonObject());
    }

    private async Task<HttpClient> SignedIn(User user)
    {
        var browser = Browser.Of(app);
        var page = await WebPage.OpenAsync(browser, "/account/sign-in");
        Assert.NotNull((await page.SendAsync("sign-in", ("username", user.UserName!), ("password", Given.Password))).Next);
        return browser;
    }

    private async Task<(Quiz Quiz, Lms.Domain.Accounts.Student Student)> Ready(Action<QuizSettings>? settings = null)
    {
        var quiz = await app.Given.Quiz(settings: settings);
        var student = await app.Given.Student();
        await app.Given.Purchase(student, quiz.Lecture);
        return (quiz, student);
    }
}
