using System.Globalization;
using Deque.AxeCore.Commons;
using Lms.E2E.Support;
using Microsoft.Playwright;

namespace Lms.E2E.Gates;

/// <summary>
/// Looks at pages one after another and notes what should not be: anything the browser complains about (the content
/// policy, the console, what could not be loaded), a page without a title or without exactly one main heading, serious
/// accessibility findings in light and dark, and a page that is wider than a small phone.
/// </summary>
internal sealed class PageCheck(Visitor visitor)
{
    private const int PhoneWidth = 360;

    /// <summary>Axe, put into the page itself: once for both colour schemes.</summary>
    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    /// <summary>What Axe finds serious, as sentences. Of a second look only what depends on colours is asked.</summary>
    private const string Look = """
        async coloursOnly => {
          const options = { resultTypes: ['violations'], iframes: false };
          if (coloursOnly) options.runOnly = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] };
          const { violations } = await axe.run(document, options);
          return violations.filter(one => one.impact === 'serious' || one.impact === 'critical').flatMap(one => one.nodes.slice(0, 3).map(node =>
            `${one.id}: ${node.html.replace(/\s+/g, ' ')} [${[...node.any, ...node.all, ...node.none].map(check => check.message).slice(0, 2).join('; ')}]`));
        }
        """;

    /// <summary>How wide the page is, and what sticks out.</summary>
    private const string Widest = """
        width => [document.documentElement.scrollWidth, ...[...document.body.querySelectorAll('*')]
          .filter(one => { const box = one.getBoundingClientRect(); return box.width > 0 && (box.right > width + 1 || box.left < -1); })
          .slice(0, 4).map(one => `<${one.tagName.toLowerCase()} class="${one.className}">`)].join(' ')
        """;

    private readonly List<string> findings = [];

    /// <summary>Everything noted so far.</summary>
    public IReadOnlyList<string> Findings => findings;

    /// <summary>Addresses of this site that the pages seen so far link to.</summary>
    public HashSet<string> Links { get; } = [];

    /// <summary>Opens a page and looks at it.</summary>
    /// <param name="address">The page.</param>
    /// <param name="status">The status it answers with.</param>
    /// <param name="landmark">What must be there before it is looked at, on a page that is not one of ours.</param>
    public async Task LookAtAsync(string address, int status = 200, string? landmark = null)
    {
        var page = visitor.Page;
        var noted = findings.Count;
        var answer = await page.GotoAsync(address);
        await visitor.SettleAsync();
        if (landmark is not null)
            await Assertions.Expect(page.Locator(landmark).First).ToBeVisibleAsync();
        if (answer?.Status != status)
            findings.Add($"{address}: answered {answer?.Status.ToString(CultureInfo.InvariantCulture) ?? "nothing"}");
        if (string.IsNullOrWhiteSpace(await page.TitleAsync()))
            findings.Add($"{address}: has no title");
        if (landmark is null && await page.Locator("h1").CountAsync() is var headings and not 1)
            findings.Add($"{address}: has {headings} main headings");

        await page.AddStyleTagAsync(new PageAddStyleTagOptions { Content = "*, *::before, *::after { transition: none !important; animation: none !important; }" }); // a colour on its way has no contrast
        await page.EvaluateAsync(Axe);
        await FindBarriersAsync(address, "light", coloursOnly: false);
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = ColorScheme.Dark });
        await FindBarriersAsync(address, "dark", coloursOnly: true);
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = ColorScheme.Light });
        if (landmark is null)
            await MeasureAsync(address);

        foreach (var link in await page.Locator("main a[href^='/']").EvaluateAllAsync<string[]>("links => links.map(link => link.getAttribute('href'))"))
            Links.Add(link);
        findings.AddRange(visitor.TakeComplaints().Where(complaint => status == 200 || !complaint.Contains($"{status}", StringComparison.Ordinal)).Select(complaint => $"{address}: {complaint}"));
        if (findings.Count > noted)
            await page.ScreenshotAsync(new PageScreenshotOptions { Path = Repository.Evidence($"{visitor.Name} {address}", "png") });
    }

    /// <summary>Fails when anything was noted.</summary>
    public void AssertSound() => Assert.True(findings.Count == 0, string.Join('\n', findings.Distinct()));

    private async Task FindBarriersAsync(string address, string scheme, bool coloursOnly) =>
        findings.AddRange((await visitor.Page.EvaluateAsync<string[]>(Look, coloursOnly)).Select(barrier => $"{address} ({scheme}): {barrier}"));

    private async Task MeasureAsync(string address)
    {
        var usual = visitor.Page.ViewportSize!;
        await visitor.Page.SetViewportSizeAsync(PhoneWidth, 740);
        try
        {
            await visitor.Page.WaitForFunctionAsync("width => document.documentElement.scrollWidth <= width", PhoneWidth, new PageWaitForFunctionOptions { Timeout = 3_000 });
        }
        catch (TimeoutException)
        {
            findings.Add($"{address}: is wider than a phone of {PhoneWidth} pixels: {await visitor.Page.EvaluateAsync<string>(Widest, PhoneWidth)}");
        }

        await visitor.Page.SetViewportSizeAsync(usual.Width, usual.Height);
    }
}
