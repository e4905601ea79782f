using Bunit;
using Lms.Web.Components.Owner.Dashboard;
using Lms.Web.Components.Owner.Institutions;
using Lms.Web.Tests.Support;

namespace Lms.Web.Tests.Components.Owner;

public sealed class InstitutionsPageTests(LmsApp app) : PageTest(app), IClassFixture<LmsApp>
{
    private readonly LmsApp app = app;

    [Fact]
    public async Task List_FindsByAcronym()
    {
        var institution = await app.Given.Institution();
        await SignIn((await app.Given.SiteOwner()).UserName!);
        var page = Open<InstitutionsPage>($"/owner/institutions?q={institution.Acronym}");
        page.WaitForAssertion(() => Assert.Contains(institution.Name, page.Find("tbody").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Detail_ShowsWhoAndWhatBelongsToIt()
    {
        var institution = await app.Given.Institution();
        var admin = await app.Given.InstitutionAdmin(institution);
        var course = await app.Given.Course(institution: institution);
        await SignIn((await app.Given.SiteOwner()).UserName!);
        var page = Open<InstitutionPage>($"/owner/institutions/{institution.Id}", parameters => parameters.Add(one => one.InstitutionId, institution.Id));
        page.WaitForAssertion(() => Assert.Contains(course.Name, page.Markup, StringComparison.Ordinal));
        Assert.Contains(admin.UserName!, page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Dashboard_ShowsTilesChartsAndTheNewestDeeds()
    {
        await app.Given.Purchase();
        await SignIn((await app.Given.SiteOwner()).UserName!);
        var page = Open<DashboardPage>("/owner");
        page.WaitForAssertion(() => Assert.Equal(6, page.FindAll(".tile").Count));
        Assert.Equal(3, page.FindAll("figure.chart").Count);
        Assert.Contains("What was done last", page.Markup, StringComparison.Ordinal);
    }
}
