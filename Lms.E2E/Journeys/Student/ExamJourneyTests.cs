using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
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
        await StartAsync(here, quiz);
        await ChooseAsync(here, 1, 1);
        await ExpectStoredAsync(here);

        await site.Product.RestartAsync(meanwhile: async () =>
        {
            await ChooseAsync(here, 2, 0);
            await Expect(here.Locator("[data-offline]")).ToBeVisibleAsync();
        });
        await ExpectStoredAsync(here);
        await Expect(here.Locator("[data-offline]")).ToBeHiddenAsync();

        await here.Context.SetOfflineAsync(true);
        await ChooseAsync(here, 3, 2);
        await here.WaitForTimeoutAsync(60_000); // the offline minute
        await Expect(here.Locator("[data-question]:visible [data-stored]")).ToHaveAttributeAsync("data-state", "unsaved");
        await here.Context.SetOfflineAsync(false);
        await ExpectStoredAsync(here);

        var there = await here.Context.NewPageAsync();
        await there.GotoAsync(here.Url);
        await Expect(there.Locator("[data-elsewhere]")).ToBeVisibleAsync();
        await there.Locator("[data-take-over]").ClickAsync();
        await Expect(here.Locator("[data-elsewhere]")).ToBeVisibleAsync();
        await Expect(there.Locator("[data-elsewhere]")).ToBeHiddenAsync();
        await ReadyAsync(there);
        await ChooseAsync(there, 4, 1);
        await ExpectStoredAsync(there);

        await there.Locator("[data-finish]").ClickAsync();
        await there.Locator("[data-hand-in]").ClickAsync();
        await there.WaitForURLAsync("**/receipt");
        await CompareAsync(there);
    });

    [Fact]
    public Task Exam_AtTheDeadline_ClosesByItself() => site.PlayAsync("deadline", async stage =>
    {
        var quiz = await WriteQuizAsync("Ends soon", closesAfter: TimeSpan.FromSeconds(60));
        var page = (await stage.EnterAsync(Learner)).Page;
        await StartAsync(page, quiz);
        await ChooseAsync(page, 1, 0);
        await ExpectStoredAsync(page);
        await Expect(page.Locator("[data-over]")).ToBeVisibleAsync(new LocatorAssertionsToBeVisibleOptions { Timeout = 90_000 });
        await page.WaitForURLAsync("**/receipt", new PageWaitForURLOptions { Timeout = 60_000 });
        await Expect(page.Locator("main")).ToContainTextAsync("Handed in by the server");
        await CompareAsync(page);
    });

    private static async Task StartAsync(IPage page, int quiz)
    {
        await page.GotoAsync(string.Create(CultureInfo.InvariantCulture, $"/student/quizzes/{quiz}"));
        await page.Locator("form:has(input[value=start]) button[type=submit]").ClickAsync();
        await page.WaitForURLAsync("**/student/attempts/*");
        await ReadyAsync(page);
    }

    private static Task ReadyAsync(IPage page) => Expect(page.Locator("#exam[data-ready]")).ToBeAttachedAsync();

    private static async Task ChooseAsync(IPage page, int question, int choice)
    {
        await page.Locator(".palette [data-go]").Nth(question - 1).ClickAsync();
        await page.Locator($"#q-{question} .choice").Nth(choice).ClickAsync();
    }

    private static Task ExpectStoredAsync(IPage page) => Expect(page.Locator("[data-question]:visible [data-stored]")).ToHaveAttributeAsync("data-state", "stored");

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
        using var learner = await ClientAsync(Learner);
        using var teacher = await ClientAsync("teacher1");
        var check = (await learner.GetFromJsonAsync<JsonElement>("/api/quizzes/?search=Quick")).GetProperty("results").EnumerateArray().First();
        var questions = (await teacher.GetFromJsonAsync<JsonElement>($"/api/quizzes/{check.GetProperty("id").GetInt32()}/")).GetProperty("questions").EnumerateArray()
            .Select(row => row.GetProperty("question")).Where(row => row.GetProperty("question_type").GetString() != "written").Select(row => row.GetProperty("id").GetInt32()).Take(4).ToArray();
        DateTimeOffset? closes = closesAfter is { } after ? TimeProvider.System.GetUtcNow() + after : null;
        using var made = await teacher.PostAsJsonAsync("/api/quizzes/", new { lecture = check.GetProperty("lecture").GetInt32(), title, questions, is_published = true, settings = new { timer_minutes = 30, close_date = closes } });
        var body = await made.Content.ReadAsStringAsync();
        Assert.True(made.IsSuccessStatusCode, body);
        return JsonDocument.Parse(body).RootElement.GetProperty("id").GetInt32();
    }

    /// <summary>A program that acts for this account.</summary>
    private async Task<HttpClient> ClientAsync(string username)
    {
        var client = new HttpClient { BaseAddress = site.Product.Address };
        using var signedIn = await client.PostAsJsonAsync("/api/accounts/login/", new { username, password = Site.Password });
        var cookie = signedIn.Headers.GetValues("Set-Cookie").Single(header => header.StartsWith("access_token=", StringComparison.Ordinal));
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", cookie["access_token=".Length..].Split(';')[0]);
        return client;
    }
}
