using System.Globalization;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Lms.E2E.Pages;

/// <summary>The exam page, and what a learner does there.</summary>
internal sealed class ExamDesk(IPage page)
{
    /// <summary>The attempt that is open.</summary>
    public int Attempt => int.Parse(page.Url.Split('/').SkipWhile(part => part != "attempts").ElementAt(1), CultureInfo.InvariantCulture);

    /// <summary>The notes of the staff, newest last.</summary>
    public ILocator Notes => page.Locator("#exam [data-notes] .banner");

    /// <summary>Whole minutes on the timer.</summary>
    public async Task<int> MinutesLeftAsync()
    {
        var shown = await page.Locator("#exam [data-left]").TextContentAsync() ?? string.Empty;
        var parts = shown.Split(':').Select(Number).ToArray();
        return parts.Length == 3 ? (parts[0] * 60) + parts[1] : parts[0];
    }

    /// <summary>Begins the quiz on its own page.</summary>
    public async Task StartAsync(int quiz)
    {
        await page.GotoAsync(string.Create(CultureInfo.InvariantCulture, $"/student/quizzes/{quiz}"));
        await page.Locator("form[name=start] button[type=submit]").ClickAsync();
        await page.WaitForURLAsync("**/student/attempts/*");
        await ReadyAsync();
    }

    public Task ReadyAsync() => Expect(page.Locator("#exam[data-ready]")).ToBeAttachedAsync();

    /// <summary>Goes to a question by the palette.</summary>
    /// <param name="question">Its place on the page, from 1.</param>
    public Task GoAsync(int question) => page.Locator(".palette [data-go]").Nth(question - 1).ClickAsync();

    /// <summary>Clicks the choice at this place, from 0.</summary>
    public async Task ChooseAsync(int question, int choice)
    {
        await GoAsync(question);
        await page.Locator($"#q-{question} .choice").Nth(choice).ClickAsync();
    }

    /// <summary>The question on the screen says that its answer is stored.</summary>
    public Task ExpectStoredAsync() => Expect(page.Locator("[data-question]:visible [data-stored]")).ToHaveAttributeAsync("data-state", "stored");

    /// <summary>Hands in, and arrives at the receipt.</summary>
    public async Task HandInAsync()
    {
        await page.Locator("[data-finish]").ClickAsync();
        await page.Locator("[data-hand-in]").ClickAsync();
        await page.WaitForURLAsync("**/receipt");
    }

    /// <summary>The quiz question and its choices, in the order in which this learner sees them.</summary>
    public async Task<(int Question, int[] Choices)> ShownAsync(int question)
    {
        var card = page.Locator($"#q-{question}");
        var choices = await card.Locator(".choice input").EvaluateAllAsync<string[]>("inputs => inputs.map(input => input.value)");
        return (Number(await card.GetAttributeAsync("data-question")), [.. choices.Select(Number)]);
    }

    private static int Number(string? text) => int.Parse(text!, CultureInfo.InvariantCulture);
}
