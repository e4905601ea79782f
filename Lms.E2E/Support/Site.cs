using Lms.Web.Tests.Operations;
using Microsoft.Playwright;

namespace Lms.E2E.Support;

/// <summary>The product on a real server with the demo world, and a browser. Use it as a class fixture.</summary>
public sealed class Site : KestrelApp, IAsyncLifetime
{
    /// <summary>The password of every demo account.</summary>
    public const string Password = "Lms!2026demo";

    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome"];

    private IPlaywright playwright = null!;
    private IBrowser browser = null!;

    async Task IAsyncLifetime.InitializeAsync()
    {
        await InitializeAsync();
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = FindChromium(),
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    async Task IAsyncLifetime.DisposeAsync()
    {
        await browser.DisposeAsync();
        playwright.Dispose();
        await ((IAsyncLifetime)(KestrelApp)this).DisposeAsync();
    }

    /// <summary>A browser of somebody who has not been here before.</summary>
    public async Task<Visitor> VisitAsync()
    {
        var context = await browser.NewContextAsync(new BrowserNewContextOptions { BaseURL = ClientOptions.BaseAddress.ToString() });
        return new Visitor(context, await context.NewPageAsync());
    }

    private static string FindChromium() => (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator)
        .SelectMany(folder => Names.Select(name => Path.Combine(folder, name))).FirstOrDefault(File.Exists)
        ?? throw new InvalidOperationException($"None of {string.Join(", ", Names)} is on the path.");
}
