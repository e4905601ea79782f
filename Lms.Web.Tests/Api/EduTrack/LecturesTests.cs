using System.Net;
using System.Text.Json;
using Lms.Domain.Accounts;
using Lms.Domain.Courses;
using Lms.Web.Tests.Support;

namespace Lms.Web.Tests.Api.EduTrack;

public sealed class LecturesTests(LmsApp app) : IClassFixture<LmsApp>
{
    private const string NotFound = """{"detail":"Not found."}""";
    private const string NoAccess = """{"error":"You do not have active access to this lecture"}""";

    private static readonly string[] DetailKeys =
    [
        "id", "topic", "topic_name", "course_name", "teacher_name", "name", "description", "price", "discount", "final_price", "formatted_price",
        "available_days", "is_visible", "picture", "order", "videos", "video_count", "created_at", "updated_at",
    ];

    [Fact]
    public async Task List_Teacher_ExactBody()
    {
        var lecture = await app.Given.Lecture(price: 150, discount: 150);
        await app.Given.Video(lecture);
        await app.Given.Video(lecture, isActive: false);
        var client = await app.SignedInAs(lecture.Topic.Course.Teacher.User.UserName!);
        Answer? answer = null;
        var commands = await app.CountSql(async () => answer = await client.Get("/api/lectures/"));
        Assert.True(commands.Count <= 2, string.Join("\n\n", commands));
        var row = answer!.Is(HttpStatusCode.OK).Json.GetProperty("results")[0];
        Assert.Equal(
            $$"""{"id":{{lecture.Id}},"topic":{{lecture.TopicId}},"topic_name":"{{lecture.Topic.Name}}","name":"{{lecture.Name}}","description":"What it teaches.","price":"150.00","discount":"150.00","final_price":"0.00","formatted_price":"Free","available_days":30,"is_visible":true,"picture":null,"order":1,"video_count":1,"created_at":{{row.GetProperty("created_at").GetRawText()}},"updated_at":{{row.GetProperty("updated_at").GetRawText()}}}""",
            row.GetRawText());
    }

    [Fact]
    public async Task List_WhoSeesWhat()
    {
        var topic = await app.Given.Topic();
        var shown = await app.Given.Lecture(topic, order: 1);
        var hidden = await app.Given.Lecture(topic, isVisible: false, order: 2);
        var inClosedTopic = await app.Given.Lecture(await app.Given.Topic(topic.Course, isActive: false));
        var inClosedCourse = await app.Given.Lecture(await app.Given.Topic(await app.Given.Course(isActive: false)));
        var query = $"?topic={topic.Id}";
        Assert.Equal([shown.Id, hidden.Id], await Ids((await app.Given.Assistant(topic.Course.Teacher)).User, query));
        Assert.Equal([shown.Id, hidden.Id], await Ids(await app.Given.SiteOwner(), query));
        Assert.Equal([hidden.Id], await Ids(await app.Given.SiteOwner(), $"{query}&is_visible=0"));
        Assert.Equal([shown.Id, hidden.Id], await Ids(await app.Given.Instructor(topic.Course), query));
        Assert.Empty(await Ids(await app.Given.Instructor(topic.Course, Lms.Domain.CourseTeams.CourseRole.DataResearcher), query));
        Assert.Empty(await Ids((await app.Given.Teacher()).User, query));
        var student = await app.Given.Student();
        await app.Given.Purchase(student, hidden);
        Assert.Equal([shown.Id], await Ids(student.User, query));
        Assert.Empty(await Ids(student.User, $"?topic={inClosedTopic.TopicId}"));
        Assert.Empty(await Ids(student.User, $"?topic={inClosedCourse.TopicId}"));
    }

    [Fact]
    public async Task List_SearchesAndOrders()
    {
        var topic = await app.Given.Topic();
        var cheap = await app.Given.Lecture(topic, price: 9, order: 2);
        var dear = await app.Given.Lecture(topic, price: 100, order: 1);
        var user = topic.Course.Teacher.User;
        Assert.Equal([dear.Id, cheap.Id], await Ids(user, string.Empty));
        Assert.Equal([cheap.Id, dear.Id], await Ids(user, "?ordering=price"));
        Assert.Equal([dear.Id, cheap.Id], await Ids(user, "?ordering=-price,nonsense"));
        Assert.Equal([dear.Id], await Ids(user, $"?search={Uri.EscapeDataString(dear.Name)}"));
        Assert.Equal([dear.Id, cheap.Id], await Ids(user, $"?search={Uri.EscapeDataString(topic.Name)}"));
        (await (await app.SignedInAs(user.UserName!)).Get("/api/lectures/?topic=x"))
            .Is(HttpStatusCode.BadRequest, """{"topic":["Select a valid choice. That choice is not one of the available choices."]}""");
    }

    [Fact]
    public async Task Detail_Student_VideosOnlyWithAccess_AndHiddenOnlyWhilePaid()
    {
        var shown = await app.Given.Lecture();
        var hidden = await app.Given.Lecture(isVisible: false);
        await app.Given.Video(shown);
        await app.Given.Video(hidden);
        var student = await app.Given.Student();
        var client = await app.SignedInAs(student.User.UserName!);

        var answer = (await client.Get($"/api/lectures/{shown.Id}/")).Is(HttpStatusCode.OK);
        Assert.Equal(DetailKeys, answer.Keys);
        Assert.Equal(0, answer.Json.GetProperty("videos").GetArrayLength());
        Assert.Equal(1, answer.Json.GetProperty("video_count").GetInt32());
        (await client.Get($"/api/lectures/{hidden.Id}/")).Is(HttpStatusCode.NotFound, NotFound);
        (await client.Get($"/api/lectures/{shown.Id}/videos/")).Is(HttpStatusCode.Forbidden, NoAccess);
        (await client.Get($"/api/lectures/{hidden.Id}/videos/")).Is(HttpStatusCode.NotFound, NotFound);

        await app.Given.Purchase(student, shown);
        await app.Given.Purchase(student, hidden);
        foreach (var lecture in new[] { shown, hidden })
        {
            Assert.Equal(1, (await client.Get($"/api/lectures/{lecture.Id}/")).Is(HttpStatusCode.OK).Json.GetProperty("videos").GetArrayLength());
            Assert.Equal(1, (await client.Get($"/api/lectures/{lecture.Id}/videos/")).Is(HttpStatusCode.OK).Json.GetArrayLength());
        }
    }

    [Fact]
    public async Task Videos_SuspendedStudent_Is403()
    {
        var video = await app.Given.Video();
        var student = await app.Given.Student(status: StudentStatus.Suspended);
        await app.Given.Purchase(student, video.Lecture);
        var client = await app.SignedInAs(student.User.UserName!);
        (await client.Get($"/api/lectures/{video.LectureId}/videos/")).Is(HttpStatusCode.Forbidden, NoAccess);
        Assert.Equal(0, (await client.Get($"/api/lectures/{video.LectureId}/")).Is(HttpStatusCode.OK).Json.GetProperty("videos").GetArrayLength());
    }

    [Fact]
    public async Task Videos_Staff_GetABareArrayInOrder()
    {
        var lecture = await app.Given.Lecture();
        var second = await app.Given.Video(lecture, order: 2, isActive: false, platform: VideoPlatform.BunnyStream);
        var first = await app.Given.Video(lecture, durationMinutes: 60);
        Answer? answer = null;
        var client = await app.SignedInAs(lecture.Topic.Course.Teacher.User.UserName!);
        var commands = await app.CountSql(async () => answer = await client.Get($"/api/lectures/{lecture.Id}/videos/"));
        Assert.True(commands.Count <= 2, string.Join("\n\n", commands));
        var rows = answer!.Is(HttpStatusCode.OK).Json.EnumerateArray().ToList();
        Assert.Equal([first.Id, second.Id], rows.Select(Id));
        Assert.Equal(
            $$"""{"id":{{first.Id}},"lecture":{{lecture.Id}},"name":"{{first.Name}}","platform":"youtube","platform_display":"YouTube","video_url":"{{first.VideoUrl}}","order":1,"duration_minutes":60,"duration_display":"1 h","is_active":true,"created_at":{{rows[0].GetProperty("created_at").GetRawText()}},"updated_at":{{rows[0].GetProperty("updated_at").GetRawText()}}}""",
            rows[0].GetRawText());
        Assert.Equal("Bunny Stream", rows[1].GetProperty("platform_display").GetString());
        (await (await app.SignedInAs((await app.Given.Teacher()).User.UserName!)).Get($"/api/lectures/{lecture.Id}/videos/")).Is(HttpStatusCode.NotFound, NotFound);
    }

    private static int Id(JsonElement row) => row.GetProperty("id").GetInt32();

    private async Task<IReadOnlyList<int>> Ids(User user, string query) =>
        [.. (await (await app.SignedInAs(user.UserName!)).Get($"/api/lectures/{query}")).Is(HttpStatusCode.OK).Json.GetProperty("results").EnumerateArray().Select(Id)];
}
