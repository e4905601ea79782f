using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace Lms.E2E.Support;

/// <summary>The product with its demo world, and a browser: once for all tests of a run, which meet in one collection.</summary>
public sealed class Site : IAsyncLifetime
{
    /// <summary>The password of every demo account.</summary>
    public const string Password = "Lms!2026demo";

    /// <summary>The patience of everything that waits in a page, in milliseconds: a busy machine is slow, not broken.</summary>
    public const float Patience = 30_000;

    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome"];

    private readonly ConcurrentDictionary<string, Task<string>> signedIn = new();
    private IPlaywright playwright = null!;
    private IBrowser browser = null!;

    /// <summary>The running product.</summary>
    public Product Product { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Assertions.SetDefaultExpectTimeout(Patience);
        var starting = Product.StartAsync();
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = FindChromium(),
            Timeout = 120_000,
            Args =
            [
                "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
                "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1", // no test depends on the world outside
            ],
        });
        Product = await starting;
    }

    public async Task DisposeAsync()
    {
        if (browser is not null)
            await browser.DisposeAsync();
        playwright?.Dispose();
        if (Product is not null)
            await Product.DisposeAsync();
    }

    /// <summary>Plays one test. When it fails, what each visitor saw is kept under <c>TestResults/browser</c>.</summary>
    /// <param name="name">The test's name, for the evidence.</param>
    /// <param name="play">The test.</param>
    /// <param name="traced">Whether to record all that happens, which costs time.</param>
    public async Task PlayAsync(string name, Func<Stage, Task> play, bool traced = false)
    {
        Product.TakeFaults();
        await using var stage = new Stage(this, name, traced);
        try
        {
            await play(stage);
            Assert.Empty(Product.TakeFaults());
        }
        catch
        {
            await stage.KeepEvidenceAsync();
            throw;
        }
    }

    /// <summary>A new, empty browser.</summary>
    /// <param name="look">How it likes its pages.</param>
    /// <param name="username">Who is signed in, or null for nobody.</param>
    internal async Task<IBrowserContext> ContextAsync(Look look, string? username)
    {
        var context = await browser.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = Product.Address.ToString(),
            ColorScheme = look.Scheme,
            Locale = look.Language,
            ReducedMotion = ReducedMotion.Reduce,
            ViewportSize = new ViewportSize { Width = 1280, Height = 800 },
            StorageState = username is null ? null : await signedIn.GetOrAdd(username, SignInAsync),
        });
        context.SetDefaultTimeout(Patience);
        context.SetDefaultNavigationTimeout(Patience);
        return context;
    }

    /// <summary>Signs in through the form, once for each account, and hands back the cookies.</summary>
    private async Task<string> SignInAsync(string username)
    {
        await using var context = await ContextAsync(Look.Usual, null);
        var page = await context.NewPageAsync();
        await new Visitor(page, username).SignInAsync(username, Password);
        return await context.StorageStateAsync();
    }

    private static string FindChromium() => (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator)
        .SelectMany(folder => Names.Select(name => Path.Combine(folder, name))).FirstOrDefault(File.Exists)
        ?? throw new InvalidOperationException($"None of {string.Join(", ", Names)} is on the path.");
}

/// <summary>Everything that needs the <see cref="Site"/>.</summary>
[CollectionDefinition(Name)]
public sealed class SiteTests : ICollectionFixture<Site>
{
    /// <summary>The collection's name.</summary>
    public const string Name = "site";
}

/// <summary>How a browser likes its pages. The language is the browser's: an account that never chose one has none.</summary>
/// <param name="Language">en or ar.</param>
/// <param name="Scheme">Light or dark.</param>
public sealed record Look(string Language, ColorScheme Scheme)
{
    /// <summary>English and light.</summary>
    public static readonly Look Usual = new("en", ColorScheme.Light);
}
