using System.Net;
using Lms.Web.Tests.Support;

namespace Lms.Web.Tests.Api.EduTrack;

public sealed class PurchasesTests(LmsApp app) : IClassFixture<LmsApp>
{
    [Theory]
    [InlineData("/api/purchases/")]
    [InlineData("/api/purchases/my_purchases/")]
    [InlineData("/api/purchases/1/")]
    public async Task Reads_Stranger_Is401(string path) =>
        (await app.CreateClient().Get(path)).Is(HttpStatusCode.Unauthorized, """{"detail":"Authentication credentials were not provided."}""");

    [Fact]
    public async Task Mine_Filters_ShowOwnRowsOnly()
    {
        var student = await app.Given.Student();
        var ended = await app.Given.Purchase(student, expired: true);
        var running = await app.Given.Purchase(student);
        await app.Given.Purchase(lecture: running.Lecture);
        var client = await app.SignedInAs(student.User.UserName!);

        Assert.Equal([running.Id, ended.Id], await Ids(client, "/api/purchases/my_purchases/"));
        Assert.Equal([ended.Id], await Ids(client, "/api/purchases/my_purchases/?is_expired=True"));
        Assert.Equal([running.Id], await Ids(client, "/api/purchases/my_purchases/?is_expired=0"));
        Assert.Equal([running.Id, ended.Id], await Ids(client, "/api/purchases/my_purchases/?is_expired=perhaps"));
        Assert.Equal([ended.Id], await Ids(client, $"/api/purchases/my_purchases/?lecture={ended.LectureId}"));
        (await client.Get("/api/purchases/my_purchases/?lecture=999999999")).Is(HttpStatusCode.BadRequest, """{"lecture":["Select a valid choice. That choice is not one of the available choices."]}""");
        var row = (await client.Get($"/api/purchases/my_purchases/?lecture={ended.LectureId}")).Json.GetProperty("results")[0];
        Assert.False(row.TryGetProperty("student_name", out _));
        Assert.True(row.GetProperty("is_expired").GetBoolean());
    }

    [Fact]
    public async Task Mine_Staff_Is403() =>
        (await (await app.SignedInAs((await app.Given.Teacher()).User.UserName!)).Get("/api/purchases/my_purchases/"))
            .Is(HttpStatusCode.Forbidden, """{"detail":"You do not have permission to perform this action."}""");

    [Fact]
    public async Task List_FiltersSearchAndOrder_WithinTheTeachersLectures()
    {
        var topic = await app.Given.Topic();
        var quick = await app.Given.Purchase(lecture: await app.Given.Lecture(topic, availableDays: 5));
        var ended = await app.Given.Purchase(lecture: await app.Given.Lecture(topic, availableDays: 60), expired: true);
        await app.Given.Purchase();
        var assistant = await app.Given.Assistant(topic.Course.Teacher);
        var client = await app.SignedInAs(assistant.User.UserName!);

        Assert.Equal([quick.Id, ended.Id], await Ids(client, "/api/purchases/"));
        Assert.Equal([ended.Id, quick.Id], await Ids(client, "/api/purchases/?ordering=purchased_at"));
        Assert.Equal([quick.Id, ended.Id], await Ids(client, "/api/purchases/?ordering=-expires_at"));
        Assert.Equal([ended.Id], await Ids(client, $"/api/purchases/?student={ended.StudentId}&course={topic.CourseId}"));
        Assert.Equal([quick.Id], await Ids(client, $"/api/purchases/?lecture={quick.LectureId}"));
        Assert.Equal([ended.Id], await Ids(client, "/api/purchases/?is_expired=true"));
        Assert.Equal([quick.Id], await Ids(client, $"/api/purchases/?search={quick.Student.NameEn.Replace(' ', '+').ToUpperInvariant()}"));
        var row = (await client.Get($"/api/purchases/?lecture={quick.LectureId}")).Json.GetProperty("results")[0];
        Assert.Equal(quick.Student.NameAr, row.GetProperty("student_name").GetString());
        Assert.Equal(quick.Student.Code, row.GetProperty("student_code").GetString());
        foreach (var filter in new[] { "lecture", "student", "course" })
            (await client.Get($"/api/purchases/?{filter}=999999999")).Is(HttpStatusCode.BadRequest, $$"""{"{{filter}}":["Select a valid choice. That choice is not one of the available choices."]}""");
    }

    [Fact]
    public async Task List_StudentIs403_SiteOwnerSeesEverything()
    {
        var purchase = await app.Given.Purchase();
        (await (await app.SignedInAs(purchase.Student.User.UserName!)).Get("/api/purchases/")).Is(HttpStatusCode.Forbidden, """{"detail":"You do not have permission to perform this action."}""");
        Assert.Contains(purchase.Id, await Ids(await app.SignedInAs((await app.Given.SiteOwner()).UserName!), "/api/purchases/?all=true"));
    }

    [Fact]
    public async Task Detail_OwnerOfItCourseStaffAndSiteOwner_MayRead_OthersGet404()
    {
        var purchase = await app.Given.Purchase();
        var teacher = purchase.Lecture.Topic.Course.Teacher;
        var assistant = await app.Given.Assistant(teacher);
        foreach (var user in new[] { purchase.Student.User, teacher.User, assistant.User, await app.Given.SiteOwner() })
            Assert.Equal(purchase.Id, (await (await app.SignedInAs(user.UserName!)).Get($"/api/purchases/{purchase.Id}/")).Is(HttpStatusCode.OK).Json.GetProperty("id").GetInt32());
        foreach (var user in new[] { (await app.Given.Student()).User, (await app.Given.Teacher()).User, await app.Given.Instructor() })
            (await (await app.SignedInAs(user.UserName!)).Get($"/api/purchases/{purchase.Id}/")).Is(HttpStatusCode.NotFound, """{"detail":"Not found."}""");
        (await (await app.SignedInAs(teacher.User.UserName!)).Get("/api/purchases/999999999/")).Is(HttpStatusCode.NotFound, """{"detail":"Not found."}""");
    }

    private static async Task<IEnumerable<int>> Ids(HttpClient client, string path) =>
        (await client.Get(path)).Is(HttpStatusCode.OK).Json.GetProperty("results").EnumerateArray().Select(row => row.GetProperty("id").GetInt32());
}
