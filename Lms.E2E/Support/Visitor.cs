using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace Lms.E2E.Support;

/// <summary>One person at one browser; everything that goes wrong in it is kept.</summary>
public sealed class Visitor
{
    private readonly ConcurrentQueue<string> complaints = new();

    internal Visitor(IPage page, string name)
    {
        Page = page;
        Name = name;
        page.Console += (_, message) =>
        {
            if (message.Type is "error")
                complaints.Enqueue($"console: {message.Text}");
        };
        page.PageError += (_, fault) => complaints.Enqueue($"script: {fault}");
        page.RequestFailed += (_, request) =>
        {
            if (request.Failure != "net::ERR_ABORTED") // the page was left before it came
                complaints.Enqueue($"request: {request.Url}: {request.Failure}");
        };
        page.Response += (_, answer) =>
        {
            if (answer.Status >= 400)
                complaints.Enqueue($"answer: {answer.Status} {answer.Url}");
        };
    }

    /// <summary>Who it is, for the evidence.</summary>
    public string Name { get; }

    /// <summary>The open page.</summary>
    public IPage Page { get; }

    /// <summary>Errors of the console (violations of the content policy are among them), faults of scripts, requests that failed.</summary>
    public IReadOnlyCollection<string> Complaints => complaints;

    /// <summary>The complaints so far, which are forgotten.</summary>
    public IReadOnlyList<string> TakeComplaints()
    {
        var taken = new List<string>();
        while (complaints.TryDequeue(out var complaint))
            taken.Add(complaint);
        return taken;
    }

    /// <summary>Opens a page and waits until it has all it shows.</summary>
    public async Task OpenAsync(string address)
    {
        await Page.GotoAsync(address);
        await SettleAsync();
    }

    /// <summary>Waits until the page's circuit stands (static pages have none) and nothing is on its way any more.</summary>
    public async Task SettleAsync()
    {
        if (await Page.Locator(".shell").CountAsync() > 0)
            await Assertions.Expect(Page.Locator(".shell[data-live]")).ToBeAttachedAsync();
        await Assertions.Expect(Page.Locator(".skeleton:visible")).ToHaveCountAsync(0);
    }

    /// <summary>Signs in through the form.</summary>
    public async Task SignInAsync(string username, string password)
    {
        await Page.GotoAsync("/account/sign-in");
        await Page.Locator("[name=username]").FillAsync(username);
        await Page.Locator("[name=password]").FillAsync(password);
        await Page.Locator("form:has([name=username]) button[type=submit]").ClickAsync();
        await Page.WaitForURLAsync(address => !address.Contains("/account/sign-in", StringComparison.Ordinal));
    }
}
