namespace Lms.Web.Tests.Support;

public sealed class SqlCounterTests(LmsApp app) : IClassFixture<LmsApp>
{
    [Fact]
    public async Task CountSql_SideBySide_CountsOnlyItsOwn()
    {
        var token = await app.SignedInAs((await app.Given.Teacher()).User.UserName!);
        var counts = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => app.CountSql(async () => (await token.GetAsync("/api/enrollments/?page_size=1")).EnsureSuccessStatusCode())));
        Assert.All(counts, count => Assert.InRange(count.Count, 1, 2));
    }
}
