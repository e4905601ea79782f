using System.Globalization;
using Lms.E2E.Support;
using Microsoft.Playwright;

namespace Lms.E2E.Pages;

/// <summary>What an assistant does in the browser.</summary>
internal sealed class AssistantDesk(Visitor assistant)
{
    private IPage Page => assistant.Page;

    private ILocator Dialog => Page.GetByRole(AriaRole.Dialog);

    /// <summary>Lets somebody in who asked.</summary>
    public async Task ApproveAsync(string student)
    {
        await assistant.OpenAsync("/assistant/enrollments?status=pending&order=-enrolled_at");
        await Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = $"Approve {student}", Exact = true }).ClickAsync();
        await Dialog.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Approve", Exact = true }).ClickAsync();
        await Assertions.Expect(Dialog).ToHaveCountAsync(0);
    }

    /// <summary>Gives somebody more days with a lecture.</summary>
    public async Task ExtendAsync(string student, string lecture, int days)
    {
        await assistant.OpenAsync($"/assistant/students?q={Uri.EscapeDataString(student)}");
        await Page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = student, Exact = true }).ClickAsync();
        await Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = $"Extend access to {lecture}", Exact = true }).ClickAsync();
        await Dialog.Locator("[name=extra_days]").FillAsync(days.ToString(CultureInfo.InvariantCulture));
        await Dialog.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Extend", Exact = true }).ClickAsync();
        await Assertions.Expect(Page.GetByText($"{days} extra days")).ToBeVisibleAsync();
    }
}
