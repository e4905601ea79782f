using Microsoft.Playwright;

namespace Lms.E2E.Support;

/// <summary>One person at one browser; everything the browser complains about is kept.</summary>
public sealed class Visitor : IAsyncDisposable
{
    private readonly IBrowserContext context;

    internal Visitor(IBrowserContext context, IPage page)
    {
        this.context = context;
        Page = page;
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
                Complaints.Add(message.Text);
        };
        page.PageError += (_, fault) => Complaints.Add(fault);
    }

    /// <summary>The open page.</summary>
    public IPage Page { get; }

    /// <summary>Errors and warnings of the console, and faults of scripts, since the beginning.</summary>
    public List<string> Complaints { get; } = [];

    /// <summary>Signs in through the form.</summary>
    public async Task SignInAsync(string username)
    {
        await Page.GotoAsync("/account/sign-in");
        await Page.Locator("[name=username]").FillAsync(username);
        await Page.Locator("[name=password]").FillAsync(Site.Password);
        await Page.Locator("form:has([name=username]) button[type=submit]").ClickAsync();
        await Page.WaitForURLAsync(address => !address.Contains("/account/sign-in", StringComparison.Ordinal));
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync() => context.DisposeAsync();
}
