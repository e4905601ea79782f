using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using Lms.E2E.Pages;
using Lms.E2E.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Lms.E2E.Journeys.Student;

/// <summary>A quiz is sat through everything that goes wrong on an exam day.</summary>
[Collection(SiteTests.Name)]
public sealed class ExamJourneyTests(Site site)
{
    private const string Learner = "student7";

    [Fact]
    public Task Exam_ThroughARestartAnOfflineMinuteAndASecondTab_LosesNothing() => site.PlayAsync("exam", async stage =>
    {
        var quiz = await WriteQuizAsync("Through thick and thin", closesAfter: null);
        var here = (await stage.EnterAsync(Learner)).Page;
        var exam = new ExamDesk(here);
        await exam.StartAsync(quiz);
        await exam.ChooseAsync(1, 1);
        await exam.ExpectStoredAsync();

        await site.Product.RestartAsync(meanwhile: async () =>
        {
            await exam.ChooseAsync(2, 0);
            await Expect(here.Locator("[data-offline]")).ToBeVisibleAsync();
        });
        await exam.ExpectStoredAsync();
        await Expect(here.Locator("[data-offline]")).ToBeHiddenAsync();

        await here.Context.SetOfflineAsync(true);
        await exam.ChooseAsync(3, 2);
        await here.WaitForTimeoutAsync(60_000); // the offline minute
        await Expect(here.Locator("[data-question]:visible [data-stored]")).ToHaveAttributeAsync("data-state", "unsaved");
        await here.Context.SetOfflineAsync(false);
        await exam.ExpectStoredAsync();

        var there = await here.Context.NewPageAsync();
        await there.GotoAsync(here.Url);
        await Expect(there.Locator("[data-elsewhere]")).ToBeVisibleAsync();
        await there.Locator("[data-take-over]").ClickAsync();
        await Expect(here.Locator("[data-elsewhere]")).ToBeVisibleAsync();
        await Expect(there.Locator("[data-elsewhere]")).ToBeHiddenAsync();
        exam = new ExamDesk(there);
        await exam.ReadyAsync();
        await exam.ChooseAsync(4, 1);
        await exam.ExpectStoredAsync();

        await exam.HandInAsync();
        await CompareAsync(there);
    });

    [Fact]
    public Task Exam_AtTheDeadline_ClosesByItself() => site.PlayAsync("deadline", async stage =>
    {
        var quiz = await WriteQuizAsync("Ends soon", closesAfter: TimeSpan.FromSeconds(60));
        var page = (await stage.EnterAsync(Learner)).Page;
        var exam = new ExamDesk(page);
        await exam.StartAsync(quiz);
        await exam.ChooseAsync(1, 0);
        await exam.ExpectStoredAsync();
        await Expect(page.Locator("[data-over]")).ToBeVisibleAsync(new LocatorAssertionsToBeVisibleOptions { Timeout = 90_000 });
        await page.WaitForURLAsync("**/receipt", new PageWaitForURLOptions { Timeout = 60_000 });
        await Expect(page.Locator("main")).ToContainTextAsync("Handed in by the server");
        await CompareAsync(page);
    });

    /// <summary>The receipt says what is stored, line by line, and its code goes with it.</summary>
    private async Task CompareAsync(IPage receipt)
    {
        var attempt = int.Parse(receipt.Url.Split('/')[^2], CultureInfo.InvariantCulture);
        var printed = await receipt.Locator("[data-line]").EvaluateAllAsync<string[]>("lines => lines.map(line => `${line.dataset.line} ${line.dataset.number} ${line.cells[1].textContent.trim()}`)");
        Assert.Equal(await site.Product.StoredAnswersAsync(attempt), printed);
        Assert.Contains(printed, line => !line.EndsWith("no answer", StringComparison.Ordinal));
        await receipt.Locator("main a[href^='/receipts']").ClickAsync();
        await Expect(receipt.Locator(".verdict.good")).ToBeVisibleAsync();
    }

    /// <summary>The teacher writes a quiz for the journey, beside a lecture that the learner has bought and with questions of its quick check.</summary>
    private async Task<int> WriteQuizAsync(string title, TimeSpan? closesAfter)
    {
        using var learner = await site.EduTrackAsync(Learner);
        using var teacher = await site.EduTrackAsync("teacher1");
        var check = (await learner.GetFromJsonAsync<JsonElement>("/api/quizzes/?search=Quick")).GetProperty("results").EnumerateArray().First();
        var questions = (await teacher.GetFromJsonAsync<JsonElement>($"/api/quizzes/{check.GetProperty("id").GetInt32()}/")).GetProperty("questions").EnumerateArray()
            .Select(row => row.GetProperty("question")).Where(row => row.GetProperty("question_type").GetString() != "written").Select(row => row.GetProperty("id").GetInt32()).Take(4).ToArray();
        DateTimeOffset? closes = closesAfter is { } after ? TimeProvider.System.GetUtcNow() + after : null;
        using var made = await teacher.PostAsJsonAsync("/api/quizzes/", new { lecture = check.GetProperty("lecture").GetInt32(), title, questions, is_published = true, settings = new { timer_minutes = 30, close_date = closes } });
        var body = await made.Content.ReadAsStringAsync();
        Assert.True(made.IsSuccessStatusCode, body);
        return JsonDocument.Parse(body).RootElement.GetProperty("id").GetInt32();
    }
}
