using System.Net;
using Lms.Domain.Enrollments;
using Lms.Domain.Purchases;
using Lms.Web.Tests.Support;

namespace Lms.Web.Tests.Api.EduTrack;

/// <summary>How many SQL commands the endpoints of enrollments, purchases, balance and notifications send.</summary>
public sealed class MoneyCommandsTests(LmsApp app) : IClassFixture<LmsApp>
{
    [Theory]
    [InlineData("/api/enrollments/my_enrollments/?page_size=2", 2)]
    [InlineData("/api/purchases/my_purchases/?page_size=2", 2)]
    [InlineData("/api/balance/", 1)]
    [InlineData("/api/balance/transactions/?page_size=2", 2)]
    [InlineData("/api/notifications/?page_size=2", 2)]
    [InlineData("/api/notifications/unread_count/", 1)]
    public async Task Student_Reads(string path, int most)
    {
        var student = await app.Given.Student(100m);
        for (var i = 0; i < 3; i++)
        {
            await app.Given.Enrollment(student);
            await app.Given.Purchase(student);
            await app.Given.BalanceTransaction(student);
            await app.Given.Notification(student.User);
        }

        await CountAsync(student.User.UserName!, path, most);
    }

    [Theory]
    [InlineData("/api/enrollments/pending/", 1)]
    [InlineData("/api/enrollments/?page_size=2", 2)]
    [InlineData("/api/purchases/?page_size=2&search=a", 2)]
    [InlineData("/api/purchases/{purchase}/", 1)]
    public async Task Teacher_Reads(string path, int most)
    {
        var course = await app.Given.Course();
        Purchase? purchase = null;
        for (var i = 0; i < 3; i++)
        {
            await app.Given.Enrollment(course: course, status: EnrollmentStatus.Pending);
            purchase = await app.Given.Purchase(lecture: await app.Given.Lecture(await app.Given.Topic(course)));
        }

        await CountAsync(course.Teacher.User.UserName!, path.Replace("{purchase}", $"{purchase!.Id}", StringComparison.Ordinal), most);
    }

    [Fact]
    public async Task SiteOwner_ReadsCodes()
    {
        for (var i = 0; i < 3; i++)
            await app.Given.RechargeCode();
        await CountAsync((await app.Given.SiteOwner()).UserName!, "/api/recharge_codes/?page_size=2", 2);
    }

    private async Task CountAsync(string username, string path, int most)
    {
        var client = await app.SignedInAs(username);
        var sql = await app.CountSql(async () => (await client.Get(path)).Is(HttpStatusCode.OK));
        Assert.InRange(sql.Count, 1, most);
    }
}
