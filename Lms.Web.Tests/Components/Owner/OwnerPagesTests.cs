using Bunit;
using Lms.Web.Components.Owner.Audit;
using Lms.Web.Components.Owner.Health;
using Lms.Web.Components.Owner.Revenue;
using Lms.Web.Tests.Support;

namespace Lms.Web.Tests.Components.Owner;

public sealed class OwnerPagesTests(LmsApp app) : PageTest(app), IClassFixture<LmsApp>
{
    private readonly LmsApp app = app;

    [Fact]
    public async Task Revenue_ShowsWhatWasEarned()
    {
        await app.Given.Purchase();
        await SignIn((await app.Given.SiteOwner()).UserName!);
        var page = Open<RevenuePage>("/owner/revenue");
        page.WaitForAssertion(() => Assert.Equal(3, page.FindAll(".tile").Count));
        Assert.Contains("By month", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Health_ShowsDatabaseFilesMailAndJobs()
    {
        await SignIn((await app.Given.SiteOwner()).UserName!);
        var page = Open<HealthPage>("/owner/health");
        page.WaitForAssertion(() => Assert.Equal(3, page.FindAll(".tile").Count));
    }

    [Fact]
    public async Task Audit_ListsDeeds()
    {
        await SignIn((await app.Given.SiteOwner()).UserName!);
        var page = Open<AuditPage>("/owner/audit");
        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll("tbody tr")));
    }
}
