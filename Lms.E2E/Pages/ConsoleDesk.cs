using System.Globalization;
using Microsoft.Playwright;

namespace Lms.E2E.Pages;

/// <summary>The teacher's exam console.</summary>
internal sealed class ConsoleDesk(IPage page)
{
    /// <summary>Opens it.</summary>
    public async Task OpenAsync(int quiz) => await page.GotoAsync(string.Create(CultureInfo.InvariantCulture, $"/teacher/quizzes/{quiz}/console"));

    /// <summary>Goes to one of the parts, by its heading.</summary>
    public Task ShowAsync(string part) => page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = part }).ClickAsync();

    /// <summary>Presses a button, fills in the dialog and sends it.</summary>
    public async Task DoAsync(ILocator button, string text, int? minutes = null)
    {
        await button.ClickAsync();
        var dialog = page.Locator("dialog[open], [role=dialog]");
        if (minutes is { } added)
            await dialog.Locator("[name=minutes], #field-minutes").First.FillAsync(added.ToString(CultureInfo.InvariantCulture));
        await dialog.Locator("[name=text], #field-text").First.FillAsync(text);
        await dialog.Locator("button[type=submit]").ClickAsync();
        await Assertions.Expect(dialog).ToHaveCountAsync(0);
    }

    /// <summary>A button by its words.</summary>
    public ILocator Button(string name) => page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = name });
}
