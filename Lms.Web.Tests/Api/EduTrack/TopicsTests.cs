using System.Net;
using System.Text.Json;
using Lms.Domain.Accounts;
using Lms.Domain.Courses;
using Lms.Domain.Materials;
using Lms.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Lms.Web.Tests.Api.EduTrack;

public sealed class TopicsTests(LmsApp app) : IClassFixture<LmsApp>
{
    private const string NotYours = """{"error":"You can only manage your own courses"}""";
    private const string NoPermission = """{"detail":"You do not have permission to perform this action."}""";
    private const string NotFound = """{"detail":"Not found."}""";

    [Fact]
    public async Task List_Teacher_ExactBodyInOrder()
    {
        var course = await app.Given.Course();
        var second = await app.Given.Topic(course, order: 2, isActive: false);
        var first = await app.Given.Topic(course, order: 1);
        await app.Given.Lecture(first);
        await app.Given.Lecture(first, isVisible: false);
        await app.Given.Topic();

        var client = await app.SignedInAs(course.Teacher.User.UserName!);
        Answer? answer = null;
        var commands = await app.CountSql(async () => answer = await client.Get("/api/topics/"));
        Assert.True(commands.Count <= 2, string.Join("\n\n", commands));
        var rows = answer!.Is(HttpStatusCode.OK).Json.GetProperty("results").EnumerateArray().ToList();
        Assert.Equal(
            $$"""{"id":{{first.Id}},"course":{{course.Id}},"course_name":"{{course.Name}}","name":"{{first.Name}}","description":"What it is about.","order":1,"is_active":true,"lecture_count":2,"created_at":{{rows[0].GetProperty("created_at").GetRawText()}},"updated_at":{{rows[0].GetProperty("updated_at").GetRawText()}}}""",
            rows[0].GetRawText());
        Assert.Equal([first.Id, second.Id], rows.Select(Id));
    }

    [Fact]
    public async Task List_WhoSeesWhat()
    {
        var course = await app.Given.Course();
        var shown = await app.Given.Topic(course, order: 1);
        var inactive = await app.Given.Topic(course, order: 2, isActive: false);
        var closed = await app.Given.Topic(await app.Given.Course(course.Teacher, isActive: false));
        var query = $"?course={course.Id}";

        Assert.Equal([shown.Id, inactive.Id], await Ids((await app.Given.Assistant(course.Teacher)).User, query));
        Assert.Equal([shown.Id, inactive.Id], await Ids(await app.Given.SiteOwner(), query));
        Assert.Equal([shown.Id, inactive.Id], await Ids(await app.Given.Instructor(course), query));
        Assert.Empty(await Ids((await app.Given.Teacher()).User, query));
        var student = await app.Given.Student();
        Assert.Equal([shown.Id], await Ids(student.User, query));
        Assert.Empty(await Ids(student.User, $"?course={closed.CourseId}"));
    }

    [Fact]
    public async Task List_FiltersSearchesAndOrders()
    {
        var course = await app.Given.Course();
        var one = await app.Given.Topic(course, order: 1);
        var two = await app.Given.Topic(course, order: 2, isActive: false);
        var user = course.Teacher.User;
        Assert.Equal([two.Id], await Ids(user, "?is_active=False"));
        Assert.Equal([two.Id, one.Id], await Ids(user, "?ordering=-order"));
        Assert.Equal([two.Id, one.Id], await Ids(user, "?ordering=-created_at"));
        Assert.Equal([one.Id, two.Id], await Ids(user, "?ordering=name"));
        Assert.Equal([one.Id], await Ids(user, $"?search={Uri.EscapeDataString(one.Name)}"));
        Assert.Equal([one.Id, two.Id], await Ids(user, $"?search={Uri.EscapeDataString(course.Name)}"));
        (await (await app.SignedInAs(user.UserName!)).Get("/api/topics/?course=99999999"))
            .Is(HttpStatusCode.BadRequest, """{"course":["Select a valid choice. That choice is not one of the available choices."]}""");
        (await (await app.SignedInAs(user.UserName!)).Get("/api/topics/?page=9")).Is(HttpStatusCode.NotFound, """{"detail":"Invalid page."}""");
    }

    [Fact]
    public async Task Detail_Teacher_HasEveryLectureAndVideo()
    {
        var topic = await app.Given.Topic();
        var lecture = await app.Given.Lecture(topic, price: 150, discount: 25, order: 1);
        var hidden = await app.Given.Lecture(topic, isVisible: false, order: 2);
        var video = await app.Given.Video(lecture, durationMinutes: 65);
        await app.Given.Video(lecture, isActive: false, durationMinutes: null, order: 2);

        var client = await app.SignedInAs(topic.Course.Teacher.User.UserName!);
        Answer? answer = null;
        var commands = await app.CountSql(async () => answer = await client.Get($"/api/topics/{topic.Id}/"));
        Assert.True(commands.Count <= 3, string.Join("\n\n", commands));
        Assert.Equal(["id", "course", "course_name", "name", "description", "order", "is_active", "lectures", "created_at", "updated_at"], answer!.Is(HttpStatusCode.OK).Keys);
        var lectures = answer.Json.GetProperty("lectures").EnumerateArray().ToList();
        Assert.Equal([lecture.Id, hidden.Id], lectures.Select(Id));
        Assert.Equal("125.00 EGP", lectures[0].GetProperty("formatted_price").GetString());
        Assert.Equal(1, lectures[0].GetProperty("video_count").GetInt32());
        var videos = lectures[0].GetProperty("videos").EnumerateArray().ToList();
        Assert.Equal(2, videos.Count);
        Assert.Equal(video.Id, Id(videos[0]));
        Assert.Equal("1 h 5 min", videos[0].GetProperty("duration_display").GetString());
        Assert.Equal(JsonValueKind.Null, videos[1].GetProperty("duration_display").ValueKind);
    }

    [Fact]
    public async Task Detail_Student_HasVisibleLecturesAndOnlyPaidVideos()
    {
        var topic = await app.Given.Topic();
        var paid = await app.Given.Lecture(topic, order: 1);
        var unpaid = await app.Given.Lecture(topic, order: 2);
        var lapsed = await app.Given.Lecture(topic, order: 3);
        await app.Given.Lecture(topic, isVisible: false, order: 4);
        foreach (var lecture in new[] { paid, unpaid, lapsed })
            await app.Given.Video(lecture);
        await app.Given.Video(paid, isActive: false, order: 2);
        var student = await app.Given.Student();
        await app.Given.Purchase(student, paid);
        await app.Given.Purchase(student, lapsed, expired: true);

        var lectures = (await (await app.SignedInAs(student.User.UserName!)).Get($"/api/topics/{topic.Id}/")).Is(HttpStatusCode.OK).Json.GetProperty("lectures").EnumerateArray().ToList();
        Assert.Equal([paid.Id, unpaid.Id, lapsed.Id], lectures.Select(Id));
        Assert.Equal([1, 0, 0], lectures.Select(lecture => lecture.GetProperty("videos").GetArrayLength()));
        Assert.Equal([1, 1, 1], lectures.Select(lecture => lecture.GetProperty("video_count").GetInt32()));
    }

    [Fact]
    public async Task Detail_OutOfReach_Is404()
    {
        var topic = await app.Given.Topic(isActive: false);
        foreach (var user in new[] { (await app.Given.Student()).User, (await app.Given.Teacher()).User })
            (await (await app.SignedInAs(user.UserName!)).Get($"/api/topics/{topic.Id}/")).Is(HttpStatusCode.NotFound, NotFound);
        (await (await app.SignedInAs(topic.Course.Teacher.User.UserName!)).Get("/api/topics/99999999/")).Is(HttpStatusCode.NotFound, NotFound);
    }

    [Fact]
    public async Task Create_WithoutOrder_GoesToTheEnd()
    {
        var course = await app.Given.Course();
        var client = await app.SignedInAs(course.Teacher.User.UserName!);
        var first = (await client.Post("/api/topics/", new { course = course.Id, name = "Sets" })).Is(HttpStatusCode.Created);
        Assert.Equal(["id", "course", "course_name", "name", "description", "order", "is_active", "lecture_count", "created_at", "updated_at"], first.Keys);
        Assert.Equal(1, first.Json.GetProperty("order").GetInt32());
        Assert.True(first.Json.GetProperty("is_active").GetBoolean());
        Assert.Equal(JsonValueKind.Null, first.Json.GetProperty("description").ValueKind);
        (await client.Post("/api/topics/", new { course = course.Id, name = "Maps", order = 7, is_active = false, description = "" })).Is(HttpStatusCode.Created);
        Assert.Equal(8, (await client.Post("/api/topics/", new { course = course.Id, name = "Limits" })).Is(HttpStatusCode.Created).Json.GetProperty("order").GetInt32());
    }

    [Fact]
    public async Task Create_Refusals()
    {
        var course = await app.Given.Course();
        var client = await app.SignedInAs(course.Teacher.User.UserName!);
        (await client.Post("/api/topics/", new { })).Is(HttpStatusCode.BadRequest, """{"course":["This field is required."],"name":["This field is required."]}""");
        (await client.Post("/api/topics/", new { course = 99999999, name = " ", order = -1 })).Is(
            HttpStatusCode.BadRequest,
            """{"course":["Invalid pk \"99999999\" - object does not exist."],"name":["This field may not be blank."],"order":["Ensure this value is greater than or equal to 0."]}""");
        (await client.Post("/api/topics/", new { course = (await app.Given.Course()).Id })).Is(HttpStatusCode.Forbidden, NotYours);
        foreach (var user in new[] { (await app.Given.Assistant(course.Teacher)).User, (await app.Given.Student()).User, await app.Given.SiteOwner() })
            (await (await app.SignedInAs(user.UserName!)).Post("/api/topics/", new { course = course.Id, name = "Sets" })).Is(HttpStatusCode.Forbidden, NoPermission);
    }

    [Fact]
    public async Task Update_OnlyWhatIsSent_AndMovesToTheEndOfAnotherCourse()
    {
        var topic = await app.Given.Topic(order: 1);
        var other = await app.Given.Course(topic.Course.Teacher);
        await app.Given.Topic(other, order: 4);
        var client = await app.SignedInAs(topic.Course.Teacher.User.UserName!);
        var path = $"/api/topics/{topic.Id}/";

        var renamed = (await client.Patch(path, new { name = "Renamed" })).Is(HttpStatusCode.OK).Json;
        Assert.Equal("What it is about.", renamed.GetProperty("description").GetString());
        var moved = (await client.Patch(path, new { course = other.Id })).Is(HttpStatusCode.OK).Json;
        Assert.Equal((other.Id, 5), (moved.GetProperty("course").GetInt32(), moved.GetProperty("order").GetInt32()));
        Assert.True(moved.GetProperty("updated_at").GetDateTimeOffset() > moved.GetProperty("created_at").GetDateTimeOffset());
        (await client.Patch(path, new { course = (await app.Given.Course()).Id })).Is(HttpStatusCode.Forbidden, NotYours);
        (await client.Patch(path, new { name = (string?)null, is_active = (bool?)null }))
            .Is(HttpStatusCode.BadRequest, """{"name":["This field may not be null."],"is_active":["This field may not be null."]}""");
        (await client.Patch("/api/topics/99999999/", new { name = "" })).Is(HttpStatusCode.NotFound, NotFound);
        (await (await app.SignedInAs((await app.Given.Teacher()).User.UserName!)).Patch(path, new { name = "" })).Is(HttpStatusCode.Forbidden, NotYours);
    }

    [Fact]
    public async Task Delete_UnboughtTopic_TakesItsLectures()
    {
        var topic = await app.Given.Topic();
        var material = await app.Given.Material(await app.Given.Lecture(topic));
        var client = await app.SignedInAs(topic.Course.Teacher.User.UserName!);
        (await client.Delete($"/api/topics/{topic.Id}/")).Is(HttpStatusCode.NoContent, string.Empty);
        Assert.False(await app.InDb(db => db.Set<Lecture>().AnyAsync(row => row.Id == material.LectureId)));
        Assert.False(await app.InDb(db => db.Set<Material>().AnyAsync(row => row.Id == material.Id)));
        (await client.Delete($"/api/topics/{topic.Id}/")).Is(HttpStatusCode.NotFound, NotFound);
    }

    [Fact]
    public async Task Delete_Refusals()
    {
        var topic = await app.Given.Topic();
        await app.Given.Purchase(lecture: await app.Given.Lecture(topic), expired: true);
        (await (await app.SignedInAs(topic.Course.Teacher.User.UserName!)).Delete($"/api/topics/{topic.Id}/"))
            .Is(HttpStatusCode.BadRequest, """{"error":"This topic has purchased lectures and cannot be deleted"}""");
        (await (await app.SignedInAs((await app.Given.Teacher()).User.UserName!)).Delete($"/api/topics/{topic.Id}/")).Is(HttpStatusCode.Forbidden, NotYours);
    }

    private static int Id(JsonElement row) => row.GetProperty("id").GetInt32();

    private async Task<IReadOnlyList<int>> Ids(User user, string query) =>
        [.. (await (await app.SignedInAs(user.UserName!)).Get($"/api/topics/{query}")).Is(HttpStatusCode.OK).Json.GetProperty("results").EnumerateArray().Select(Id)];
}
