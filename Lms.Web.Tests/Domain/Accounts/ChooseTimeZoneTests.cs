using Lms.Domain.Access;
using Lms.Domain.Accounts;
using Lms.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Lms.Web.Tests.Domain.Accounts;

public sealed class ChooseTimeZoneTests(LmsApp app) : IClassFixture<LmsApp>
{
    [Fact]
    public async Task Choose_Known_IsRemembered()
    {
        var user = await app.Given.User();
        Assert.Equal("Asia/Riyadh", await Choose(user, "Asia/Riyadh"));
        Assert.Equal("Asia/Riyadh", await app.InDb(db => db.Set<User>().Where(row => row.Id == user.Id).Select(row => row.TimeZone).SingleAsync()));
    }

    [Theory]
    [InlineData("Mars/Olympus")]
    [InlineData("")]
    [InlineData(null)]
    public async Task Choose_Unknown_Is400(string? zone)
    {
        var user = await app.Given.User();
        Assert.Equal(["time_zone"], (await Acting.Refused(() => Choose(user, zone))).Complaints.Keys);
    }

    private Task<string> Choose(User user, string? zone) => app.As(user, (ChooseTimeZone verb, Actor actor) => verb.Handle(actor, zone, CancellationToken.None));
}
