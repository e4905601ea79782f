using Microsoft.AspNetCore.Localization;
using Microsoft.Playwright;

namespace Lms.E2E.Support;

/// <summary>One test: its people, each with a browser of their own, and the evidence when it fails.</summary>
public sealed class Stage(Site site, string name, bool traced) : IAsyncDisposable
{
    private readonly List<(IBrowserContext Context, Visitor Visitor)> visitors = [];

    /// <summary>Somebody at a browser of their own.</summary>
    /// <param name="username">Who is signed in already, or null for nobody.</param>
    /// <param name="look">Language and colours; English and light when not said.</param>
    public async Task<Visitor> EnterAsync(string? username = null, Look? look = null)
    {
        look ??= Look.Usual;
        var context = await site.ContextAsync(look, username);
        if (traced)
            await context.Tracing.StartAsync(new TracingStartOptions { Snapshots = true });
        var visitor = new Visitor(await context.NewPageAsync(), $"{name} {visitors.Count + 1} {username ?? "nobody"}");
        visitors.Add((context, visitor));
        await SpeakAsync(visitor, look.Language);
        return visitor;
    }

    /// <summary>Sets the browser's language, which comes before the account's.</summary>
    public Task SpeakAsync(Visitor visitor, string language) => visitor.Page.Context.AddCookiesAsync(
    [
        new Cookie
        {
            Url = site.Product.Address.ToString(),
            Name = CookieRequestCultureProvider.DefaultCookieName,
            Value = Uri.EscapeDataString(CookieRequestCultureProvider.MakeCookieValue(new RequestCulture(language))),
        },
    ]);

    /// <summary>A picture, a trace (<c>playwright show-trace</c>) and the complaints of every browser.</summary>
    internal async Task KeepEvidenceAsync()
    {
        foreach (var (context, visitor) in visitors)
        {
            await File.WriteAllLinesAsync(Repository.Evidence(visitor.Name, "txt"), visitor.Complaints.Prepend(visitor.Page.Url));
            await visitor.Page.ScreenshotAsync(new PageScreenshotOptions { Path = Repository.Evidence(visitor.Name, "png"), FullPage = true });
            if (traced)
                await context.Tracing.StopAsync(new TracingStopOptions { Path = Repository.Evidence(visitor.Name, "zip") });
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var (context, _) in visitors)
            await context.DisposeAsync();
    }
}
