using Lms.E2E.Support;
using Microsoft.Playwright;

namespace Lms.E2E.Journeys.Teacher;

/// <summary>The teacher arranges a course with the mouse and with the keyboard.</summary>
[Collection(SiteTests.Name)]
public sealed class OutlineTests(Site site)
{
    [Fact]
    public Task Lecture_DraggedIntoTheNextTopic_StaysThere_AndComesBackByKeyboard() => site.PlayAsync("outline", async stage =>
    {
        var page = (await stage.EnterAsync("teacher1")).Page;
        await page.GotoAsync("/teacher/courses");
        await page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Mechanics" }).ClickAsync();
        var topics = page.Locator("section.topic");
        await Assertions.Expect(topics.First).ToBeVisibleAsync();
        var last = topics.Nth(0).Locator("li.lecture").Last;
        var name = await last.Locator("strong").First.TextContentAsync() ?? string.Empty;
        var count = await topics.Nth(0).Locator("li.lecture").CountAsync();

        await DragAsync(page, last.Locator("> .head [data-grip]"), topics.Nth(1).Locator("li.lecture > .head [data-grip]").First);

        await Assertions.Expect(topics.Nth(1).Locator("li.lecture strong").First).ToHaveTextAsync(name);
        await Assertions.Expect(page.Locator("main [role=status]").Filter(new LocatorFilterOptions { HasText = $"{name} now stands at place 1" })).ToBeAttachedAsync();
        await Assertions.Expect(page.Locator("[role=alert]")).ToHaveCountAsync(0);
        await page.ReloadAsync();
        await Assertions.Expect(topics.Nth(1).Locator("li.lecture strong").First).ToHaveTextAsync(name);

        var up = page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = $"Move {name} up", Exact = true });
        await Assertions.Expect(page.Locator(".shell[data-live]")).ToBeAttachedAsync();
        await up.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(topics.Nth(0).Locator("li.lecture")).ToHaveCountAsync(count);
        await Assertions.Expect(up).ToBeFocusedAsync();
        for (var step = 1; step < count; step++)
        {
            await page.Keyboard.PressAsync("Enter");
            await Assertions.Expect(topics.Nth(0).Locator("li.lecture").Nth(count - 1 - step).Locator("strong").First).ToHaveTextAsync(name);
        }

        var down = page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = $"Move {name} down", Exact = true });
        await Assertions.Expect(down).ToBeFocusedAsync(); // at the top there is no way up, and the focus is not lost
        for (var step = 1; step < count; step++)
        {
            await page.Keyboard.PressAsync("Enter");
            await Assertions.Expect(topics.Nth(0).Locator("li.lecture").Nth(step).Locator("strong").First).ToHaveTextAsync(name);
        }
    });

    [Fact]
    public Task Drag_CalledOffWithEscape_ChangesNothing() => site.PlayAsync("outline escape", async stage =>
    {
        var page = (await stage.EnterAsync("teacher1")).Page;
        await page.GotoAsync("/teacher/courses");
        await page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Mechanics" }).ClickAsync();
        var names = page.Locator("section.topic h2");
        await Assertions.Expect(names.First).ToBeVisibleAsync();
        var before = await names.AllTextContentsAsync();
        var (from, to) = (await MiddleAsync(page.Locator("section.topic > .head [data-grip]").First), await MiddleAsync(page.Locator("section.topic > .head [data-grip]").Nth(1)));

        await page.Mouse.MoveAsync(from.X, from.Y);
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(to.X, to.Y + 60, new MouseMoveOptions { Steps = 5 });
        await Assertions.Expect(page.Locator(".sort-line")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Escape");
        await page.Mouse.UpAsync();

        await Assertions.Expect(page.Locator(".sort-line")).ToHaveCountAsync(0);
        Assert.Equal(before, await names.AllTextContentsAsync());
    });

    /// <summary>Takes hold of the one and lets go just above the middle of the other.</summary>
    private static async Task DragAsync(IPage page, ILocator grip, ILocator target)
    {
        await Assertions.Expect(page.Locator(".shell[data-live]")).ToBeAttachedAsync();
        await grip.ScrollIntoViewIfNeededAsync();
        var from = await MiddleAsync(grip);
        await page.Mouse.MoveAsync(from.X, from.Y);
        await page.Mouse.DownAsync();
        for (var approach = 0; approach < 2; approach++)
        {
            var to = await MiddleAsync(target); // measured on the way too: the page may have moved under the pointer
            await page.Mouse.MoveAsync(to.X, to.Y - 8, new MouseMoveOptions { Steps = 8 });
            await Assertions.Expect(page.Locator(".sort-line")).ToBeVisibleAsync();
        }

        await page.Mouse.UpAsync();
    }

    private static async Task<(float X, float Y)> MiddleAsync(ILocator one)
    {
        var box = await one.BoundingBoxAsync() ?? throw new InvalidOperationException("It is not on the screen.");
        return (box.X + (box.Width / 2), box.Y + (box.Height / 2));
    }
}
