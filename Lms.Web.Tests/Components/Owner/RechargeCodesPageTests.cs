using Bunit;
using Lms.Domain.Purchases;
using Lms.Web.Components.Owner.RechargeCodes;
using Lms.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Lms.Web.Tests.Components.Owner;

public sealed class RechargeCodesPageTests(LmsApp app) : PageTest(app), IClassFixture<LmsApp>
{
    private readonly LmsApp app = app;

    [Fact]
    public async Task Make_ShowsTheNewCodes()
    {
        var owner = await app.Given.SiteOwner();
        await SignIn(owner.UserName!);
        var page = Open<RechargeCodesPage>("/owner/recharge-codes");
        page.WaitForElement("header.page-heading button").Click();
        page.WaitForAssertion(() => Assert.True(page.FindAll("[role=dialog] input").Count > 1));
        await page.InvokeAsync(() => page.FindAll("[role=dialog] input")[1].Change("3"));
        page.WaitForElement("[role=dialog] form").Submit();

        page.WaitForAssertion(() => Assert.Equal(3, page.FindAll("section.made li").Count));
        Assert.Equal(3, await app.InDb(db => db.Set<RechargeCode>().CountAsync(row => row.CreatedById == owner.Id && row.Amount == 100m)));
    }

    [Fact]
    public async Task Make_TooMany_IsSaidAtTheField()
    {
        await SignIn((await app.Given.SiteOwner()).UserName!);
        var page = Open<RechargeCodesPage>("/owner/recharge-codes");
        page.WaitForElement("header.page-heading button").Click();
        page.WaitForAssertion(() => Assert.True(page.FindAll("[role=dialog] input").Count > 1));
        await page.InvokeAsync(() => page.FindAll("[role=dialog] input")[1].Change("501"));
        page.WaitForElement("[role=dialog] form").Submit();
        page.WaitForAssertion(() => Assert.Contains("less than or equal to 500", page.Find(".field .error").TextContent, StringComparison.Ordinal));
    }
}
