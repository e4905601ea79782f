using System.Net;
using System.Text.Json;
using Lms.Domain.Enrollments;
using Lms.Web.Tests.Support;

namespace Lms.Web.Tests.Api.EduTrack;

public sealed class CourseLecturesTests(LmsApp app) : IClassFixture<LmsApp>
{
    private const string NoPermission = """{"detail":"You do not have permission to perform this action."}""";
    private const string NotFound = """{"detail":"Not found."}""";

    [Fact]
    public async Task OfCourse_Member_SeesWhatTheyBoughtInCourseOrder()
    {
        var course = await app.Given.Course();
        var later = await app.Given.Topic(course, order: 2);
        var sooner = await app.Given.Topic(course, order: 1);
        var lapsed = await app.Given.Lecture(later, order: 1);
        var fresh = await app.Given.Lecture(sooner, order: 2);
        var open = await app.Given.Lecture(sooner, order: 1);
        await app.Given.Lecture(sooner, isVisible: false);
        await app.Given.Lecture(await app.Given.Topic(course, isActive: false));
        var member = await app.Given.Enrollment(course: course);
        await app.Given.Purchase(member.Student, lapsed, expired: true);
        var purchase = await app.Given.Purchase(member.Student, open);

        var client = await app.SignedInAs(member.Student.User.UserName!);
        Answer? answer = null;
        var commands = await app.CountSql(async () => answer = await client.Get($"/api/courses/{course.Id}/lectures/?page_size=3"));
        Assert.True(commands.Count <= 2, string.Join("\n\n", commands));
        var rows = answer!.Is(HttpStatusCode.OK).Json.GetProperty("results").EnumerateArray().ToList();
        Assert.Equal([open.Id, fresh.Id, lapsed.Id], rows.Select(Id));
        Assert.Equal(["is_purchased", "is_expired", "effective_expiry"], rows[0].EnumerateObject().Select(key => key.Name).TakeLast(3));
        Assert.Equal([(true, false), (false, false), (true, true)], rows.Select(row => (row.GetProperty("is_purchased").GetBoolean(), row.GetProperty("is_expired").GetBoolean())));
        Assert.Equal(purchase.EffectiveExpiry, rows[0].GetProperty("effective_expiry").GetDateTimeOffset());
        Assert.Equal(JsonValueKind.Null, rows[1].GetProperty("effective_expiry").ValueKind);
        Assert.Equal([fresh.Id], (await client.Get($"/api/courses/{course.Id}/lectures/?topic={sooner.Id}&search={Uri.EscapeDataString(fresh.Name)}")).Json.GetProperty("results").EnumerateArray().Select(Id));
        (await client.Get($"/api/courses/{course.Id}/lectures/?page=2")).Is(HttpStatusCode.NotFound, """{"detail":"Invalid page."}""");
        Assert.Equal(3, (await client.Get($"/api/courses/{course.Id}/lectures/?all=true")).Json.GetProperty("count").GetInt32());
    }

    [Fact]
    public async Task OfCourse_Refusals()
    {
        var course = await app.Given.Course();
        var closed = await app.Given.Course(isActive: false);
        var asked = await app.Given.Enrollment(course: course, status: EnrollmentStatus.Pending);
        var client = await app.SignedInAs(asked.Student.User.UserName!);
        (await client.Get($"/api/courses/{course.Id}/lectures/?topic=x&page=7")).Is(HttpStatusCode.Forbidden, """{"error":"You are not enrolled in this course"}""");
        (await client.Get($"/api/courses/{closed.Id}/lectures/")).Is(HttpStatusCode.NotFound, NotFound);
        (await client.Get("/api/courses/99999999/lectures/")).Is(HttpStatusCode.NotFound, NotFound);
        (await (await app.SignedInAs(course.Teacher.User.UserName!)).Get($"/api/courses/{course.Id}/lectures/")).Is(HttpStatusCode.Forbidden, NoPermission);
    }

    private static int Id(JsonElement row) => row.GetProperty("id").GetInt32();
}
