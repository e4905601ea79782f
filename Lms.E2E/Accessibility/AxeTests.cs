using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Lms.E2E.Support;
using Microsoft.Playwright;

namespace Lms.E2E.Accessibility;

/// <summary>No page of any role has a serious or critical finding, light and dark, left to right and right to left.</summary>
public sealed class AxeTests(Site site) : IClassFixture<Site>
{
    public static TheoryData<string, string, ColorScheme> Cases()
    {
        var cases = new TheoryData<string, string, ColorScheme>();
        foreach (var person in new[] { "student1", "teacher1", "assistant1", "siteowner" })
        {
            cases.Add(person, "en", ColorScheme.Light);
            cases.Add(person, "ar", ColorScheme.Dark);
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Pages_OfARole_HaveNoSeriousFinding(string username, string language, ColorScheme scheme)
    {
        await using var visitor = await site.VisitAsync();
        await visitor.Page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = scheme });
        await visitor.SignInAsync(username);
        if (language != "en")
            await visitor.Page.Locator($"form.language button[name=language][value={language}]").ClickAsync();
        await Assertions.Expect(visitor.Page.Locator("html")).ToHaveAttributeAsync("lang", language);

        var addresses = await visitor.Page.Locator("nav a[href]").EvaluateAllAsync<string[]>("links => [...new Set(links.map(link => link.getAttribute('href')))]");
        Assert.NotEmpty(addresses);
        var findings = new List<string>();
        foreach (var address in addresses)
        {
            await visitor.Page.GotoAsync(address);
            await Assertions.Expect(visitor.Page.Locator(".skeleton")).ToHaveCountAsync(0, new LocatorAssertionsToHaveCountOptions { Timeout = 15_000 });
            var result = await visitor.Page.RunAxe();
            findings.AddRange(result.Violations.Where(finding => finding.Impact is "serious" or "critical")
                .Select(finding => $"{address}: {finding.Id}: {finding.Nodes.Select(node => node.Html).FirstOrDefault()}"));
        }

        Assert.Empty(findings);
    }
}
