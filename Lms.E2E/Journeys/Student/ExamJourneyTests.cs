using System.Globalization;
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
        var quiz = await site.WriteQuizAsync(Learner, "Through thick and thin");
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
        var quiz = await site.WriteQuizAsync(Learner, "Ends soon", closesAfter: TimeSpan.FromSeconds(60));
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
}
