using Lms.E2E.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Lms.E2E.Journeys.Student;

/// <summary>Handwritten work: photographed, sent, handed in, looked at by the teacher, and nobody else's business.</summary>
[Collection(SiteTests.Name)]
public sealed class HomeworkJourneyTests(Site site)
{
    private const string Learner = "student7";
    private const string Title = "Work on paper";

    /// <summary>One grey point.</summary>
    private static readonly byte[] Photo = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==");

    [Fact]
    public Task Photos_AreStoredAtOnce_HandedIn_AndSeenByTheTeacherAlone() => site.PlayAsync("homework", async stage =>
    {
        var homework = await site.SetHomeworkAsync(Learner, Title);
        var visitor = await stage.EnterAsync(Learner);
        var page = visitor.Page;
        await visitor.OpenAsync(WrittenHomework.PageOf(homework));
        var files = page.Locator("[data-list] li[data-file]");
        await page.Locator("[data-pick]").First.SetInputFilesAsync([Picture("first.png"), Picture("second.png"), Picture("by mistake.png")]);
        await Expect(files).ToHaveCountAsync(3);
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Remove by mistake.png" }).ClickAsync();
        await Expect(files).ToHaveCountAsync(2);
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Move second.png up" }).ClickAsync();
        await Expect(files.Nth(0)).ToContainTextAsync("second.png");

        await visitor.OpenAsync(WrittenHomework.PageOf(homework)); // as after a lost connection: the drafts are on the server
        await Expect(files).ToContainTextAsync(["second.png", "first.png"]);
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Hand in the homework" }).First.ClickAsync();
        await page.Locator("dialog [data-yes]").ClickAsync();
        await Expect(page.Locator(".files img")).ToHaveCountAsync(2);
        var address = (await page.Locator(".files img").First.GetAttributeAsync("src"))!;

        var teacher = await stage.EnterAsync("teacher1");
        await teacher.OpenAsync($"/teacher/homeworks/{homework}/submissions");
        await teacher.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Read the work of" }).ClickAsync();
        var seen = teacher.Page.GetByRole(AriaRole.Dialog).Locator(".files img");
        await Expect(seen).ToHaveCountAsync(2);
        await teacher.Page.WaitForFunctionAsync("() => [...document.querySelectorAll('[role=dialog] .files img, dialog .files img')].every(image => image.complete && image.naturalWidth > 0)");

        var other = await stage.EnterAsync("student8");
        Assert.Equal(404, (await other.Page.APIRequest.GetAsync(address)).Status);
        Assert.Equal(200, (await page.APIRequest.GetAsync(address)).Status);
        Assert.Empty(visitor.Complaints);
        Assert.Empty(teacher.Complaints);
    });

    private static FilePayload Picture(string name) => new() { Name = name, MimeType = "image/png", Buffer = Photo };
}
