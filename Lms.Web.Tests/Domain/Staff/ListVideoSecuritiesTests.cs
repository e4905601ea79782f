using Lms.Domain.Access;
using Lms.Domain.Accounts;
using Lms.Domain.Common;
using Lms.Domain.Staff;
using Lms.Web.Tests.Support;

namespace Lms.Web.Tests.Domain.Staff;

public sealed class ListVideoSecuritiesTests(LmsApp app) : IClassFixture<LmsApp>
{
    [Fact]
    public async Task Plans_AreListedCheapestFirst_ForTheSiteOwner()
    {
        await app.InDb(async db =>
        {
            db.AddRange(new VideoSecurity { Name = "Dear", PricePerStudent = 1000m }, new VideoSecurity { Name = "Cheap", PricePerStudent = 9.5m });
            return await db.SaveChangesAsync();
        });
        var plans = await app.As(await app.Given.SiteOwner(), (ListVideoSecurities verb, Actor actor) => verb.Handle(actor, default));
        Assert.Equal(plans.OrderBy(plan => plan.PricePerStudent), plans);
        Assert.Contains(plans, plan => plan is { Name: "Cheap", PricePerStudent: 9.5m });
        var teacher = await app.Given.Teacher();
        Assert.Equal(GeneralRefusals.PermissionDenied, await Acting.Refused(() => app.As(teacher.User, (ListVideoSecurities verb, Actor actor) => verb.Handle(actor, default))));
    }
}
