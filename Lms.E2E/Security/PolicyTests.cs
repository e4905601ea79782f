using Lms.E2E.Support;
using Microsoft.Playwright;

namespace Lms.E2E.Security;

/// <summary>The content security policy as a browser keeps it: our pages live within it, and script that is not ours does not run.</summary>
public sealed class PolicyTests(Site site) : IClassFixture<Site>
{
    [Theory]
    [InlineData("/account/sign-in")]
    [InlineData("/account/register")]
    [InlineData("/account/forgot-password")]
    [InlineData("/docs/index.html")]
    public async Task Page_ForAnybody_ViolatesNothing(string address)
    {
        await using var visitor = await site.VisitAsync();
        await visitor.Page.GotoAsync(address, new PageGotoOptions { WaitUntil = WaitUntilState.Load });
        Assert.Empty(visitor.Complaints);
    }

    [Theory]
    [InlineData("siteowner")]
    [InlineData("teacher1")]
    [InlineData("assistant1")]
    [InlineData("student1")]
    [InlineData("instructor1")]
    [InlineData("instadmin1")]
    public async Task Pages_OfARole_ViolateNothing(string username)
    {
        await using var visitor = await site.VisitAsync();
        await visitor.SignInAsync(username);
        await visitor.Page.Locator("nav a[href]").First.WaitForAsync();
        var addresses = await visitor.Page.Locator("nav a[href]").EvaluateAllAsync<string[]>("links => [...new Set(links.map(link => link.getAttribute('href')))]");
        Assert.NotEmpty(addresses);
        foreach (var address in addresses)
            await visitor.Page.GotoAsync(address, new PageGotoOptions { WaitUntil = WaitUntilState.Load });
        Assert.Empty(visitor.Complaints);
    }

    [Fact]
    public async Task Script_SmuggledIntoAPage_DoesNotRun()
    {
        await using var visitor = await site.VisitAsync();
        await visitor.Page.GotoAsync("/account/sign-in", new PageGotoOptions { WaitUntil = WaitUntilState.Load });
        await visitor.Page.EvaluateAsync("""
            () => {
                const smuggled = document.createElement('div');
                smuggled.innerHTML = '<img src="data:," onerror="window.smuggled = true">';
                document.body.append(smuggled);
                const script = document.createElement('script');
                script.textContent = 'window.smuggled = true';
                document.body.append(script);
                return new Promise(done => setTimeout(done, 100));
            }
            """);
        Assert.False(await visitor.Page.EvaluateAsync<bool>("() => window.smuggled === true"));
        Assert.Equal(2, visitor.Complaints.Count(complaint => complaint.Contains("Content Security Policy", StringComparison.Ordinal)));
    }
}
