using Microsoft.Playwright;

namespace Lms.E2E;

/// <summary>The browser that journeys need is on this machine, can be driven, and runs scripts.</summary>
public sealed class BrowserTests
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome"];

    [Fact]
    public async Task Chromium_IsInstalled_AndRunsScripts()
    {
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = FindChromium(),
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
        var page = await browser.NewPageAsync();
        await page.SetContentAsync("<main><button onclick=\"this.textContent = 'pressed'\">press</button></main>");
        await page.GetByRole(AriaRole.Button).ClickAsync();
        Assert.Equal("pressed", await page.Locator("button").TextContentAsync());
    }

    private static string FindChromium() => (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator)
        .SelectMany(folder => Names.Select(name => Path.Combine(folder, name))).FirstOrDefault(File.Exists)
        ?? throw new InvalidOperationException($"None of {string.Join(", ", Names)} is on the path.");
}
