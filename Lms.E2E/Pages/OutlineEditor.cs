using System.Globalization;
using Lms.E2E.Support;
using Microsoft.Playwright;

namespace Lms.E2E.Pages;

/// <summary>A teacher's courses and the outline of one of them.</summary>
internal sealed class OutlineEditor(Visitor teacher)
{
    private IPage Page => teacher.Page;

    private ILocator Dialog => Page.GetByRole(AriaRole.Dialog);

    /// <summary>Opens a course and goes to its outline.</summary>
    public async Task CreateCourseAsync(string name, string grade, string subject)
    {
        await teacher.OpenAsync("/teacher/courses");
        await Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "New course" }).First.ClickAsync();
        await Dialog.Locator("[name=name]").FillAsync(name);
        await Dialog.Locator("[name=grade]").SelectOptionAsync(new SelectOptionValue { Label = grade });
        await Dialog.Locator("[name=subject]").SelectOptionAsync(new SelectOptionValue { Label = subject });
        await SendAsync("Open the course");
        await Page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = name, Exact = true }).ClickAsync();
        await Assertions.Expect(Page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Name = name, Level = 1 })).ToBeVisibleAsync();
    }

    public async Task AddTopicAsync(string name)
    {
        await Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "New topic" }).First.ClickAsync();
        await Dialog.Locator("[name=name]").FillAsync(name);
        await SendAsync("Add the topic");
        await Assertions.Expect(Page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Name = name, Exact = true })).ToBeVisibleAsync();
    }

    /// <param name="topic">Where it goes.</param>
    /// <param name="name">What it is called.</param>
    /// <param name="price">EGP.</param>
    /// <param name="days">Of access.</param>
    public async Task AddLectureAsync(string topic, string name, decimal price, int days)
    {
        await Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = $"New lecture in {topic}", Exact = true }).ClickAsync();
        await Dialog.Locator("[name=name]").FillAsync(name);
        await Dialog.Locator("[name=price]").FillAsync(price.ToString(CultureInfo.InvariantCulture));
        await Dialog.Locator("[name=available_days]").FillAsync(days.ToString(CultureInfo.InvariantCulture));
        await SendAsync("Add the lecture");
        await Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = $"Content of {name}", Exact = true }).ClickAsync();
    }

    /// <param name="lecture">Where it goes.</param>
    /// <param name="name">What it is called.</param>
    /// <param name="platform">As the wire spells it.</param>
    /// <param name="source">As the platform calls it.</param>
    public async Task AddVideoAsync(string lecture, string name, string platform, string source)
    {
        await Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = $"New video in {lecture}" }).ClickAsync();
        await Dialog.Locator("[name=platform]").SelectOptionAsync(platform);
        await Dialog.Locator("[name=name]").FillAsync(name);
        await Dialog.Locator("[name=video_url]").FillAsync(source);
        await Dialog.Locator("[name=duration_minutes]").FillAsync("10");
        await SendAsync("Add the video");
        await Assertions.Expect(Page.GetByRole(AriaRole.Group, new PageGetByRoleOptions { Name = $"Actions on {name}", Exact = true })).ToBeVisibleAsync();
    }

    public async Task AddMaterialAsync(string lecture, string title, byte[] pdf)
    {
        await Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = $"New material in {lecture}" }).ClickAsync();
        await Dialog.Locator("[name=title]").FillAsync(title);
        await Dialog.Locator("[name=file]").SetInputFilesAsync(new FilePayload { Name = "sheet.pdf", MimeType = "application/pdf", Buffer = pdf });
        await Assertions.Expect(Dialog.GetByText("sheet.pdf")).ToBeVisibleAsync();
        await Assertions.Expect(Dialog.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Choose another" })).ToBeVisibleAsync();
        await SendAsync("Upload");
        await Assertions.Expect(Page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = title })).ToBeVisibleAsync();
    }

    private async Task SendAsync(string button)
    {
        await Dialog.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = button, Exact = true }).ClickAsync();
        await Assertions.Expect(Dialog).ToHaveCountAsync(0);
    }
}
