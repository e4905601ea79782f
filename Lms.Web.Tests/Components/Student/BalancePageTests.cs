using Bunit;
using Lms.Web.Components.Student.Balance;
using Lms.Web.Tests.Support;

namespace Lms.Web.Tests.Components.Student;

public sealed class BalancePageTests(LmsApp app) : PageTest(app), IClassFixture<LmsApp>
{
    private readonly LmsApp app = app;

    [Fact]
    public async Task Redeem_GoodCode_ShowsTheMoneyAndTheNewLine()
    {
        var code = await app.Given.RechargeCode(amount: 75m);
        await SignIn((await app.Given.Student(balance: 10m)).User.UserName!);
        var page = Open<BalancePage>("/student/balance");
        page.WaitForAssertion(() => Assert.Contains("EGP 10.00", page.Markup, StringComparison.Ordinal));

        page.WaitForElement("input[autocomplete=off]").Change(code.Code.ToLowerInvariant());
        page.WaitForElement("form.form").Submit();

        page.WaitForAssertion(() => Assert.Contains("EGP 85.00", page.Find(".tile").TextContent, StringComparison.Ordinal));
        page.WaitForAssertion(() => Assert.Contains("EGP 75.00", page.Find("tbody").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Redeem_UsedOrUnknownCode_SaysWhy()
    {
        await SignIn((await app.Given.Student()).User.UserName!);
        var page = Open<BalancePage>("/student/balance");
        page.WaitForElement("input[autocomplete=off]").Change("NO-SUCH-CODE");
        page.WaitForElement("form.form").Submit();
        page.WaitForElement("[role=alert]");
    }
}
