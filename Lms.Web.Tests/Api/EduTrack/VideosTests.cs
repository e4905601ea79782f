using System.Net;
using System.Text.Json;
using Lms.Domain.Accounts;
using Lms.Domain.Courses;
using Lms.Domain.Progress;
using Lms.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Lms.Web.Tests.Api.EduTrack;

public sealed class VideosTests(LmsApp app) : IClassFixture<LmsApp>
{
    private const string NotYours = """{"error":"You can only manage your own courses"}""";
    private const string NoPermission = """{"detail":"You do not have permission to perform this action."}""";
    private const string NotFound = """{"detail":"Not found."}""";

    [Fact]
    public async Task List_WhoSeesWhat()
    {
        var lecture = await app.Given.Lecture();
        var active = await app.Given.Video(lecture, order: 1);
        var inactive = await app.Given.Video(lecture, order: 2, isActive: false);
        var query = $"?lecture={lecture.Id}";
        var student = await app.Given.Student();
        Assert.Empty(await Ids(student.User, query));
        await app.Given.Purchase(student, lecture);
        Assert.Equal([active.Id], await Ids(student.User, query));
        var lapsed = await app.Given.Student();
        await app.Given.Purchase(lapsed, lecture, expired: true);
        Assert.Empty(await Ids(lapsed.User, query));
        Assert.Equal([active.Id, inactive.Id], await Ids((await app.Given.Assistant(lecture.Topic.Course.Teacher)).User, query));
        Assert.Equal([active.Id, inactive.Id], await Ids(await app.Given.SiteOwner(), query));
        Assert.Empty(await Ids((await app.Given.Teacher()).User, query));
    }

    [Fact]
    public async Task List_FiltersSearchesAndOrders()
    {
        var lecture = await app.Given.Lecture();
        var tube = await app.Given.Video(lecture, order: 1, durationMinutes: 30);
        var bunny = await app.Given.Video(lecture, order: 2, durationMinutes: 20, platform: VideoPlatform.BunnyStream, isActive: false);
        var user = lecture.Topic.Course.Teacher.User;
        Assert.Equal([bunny.Id], await Ids(user, "?platform=bunnystream"));
        Assert.Equal([bunny.Id], await Ids(user, "?is_active=false"));
        Assert.Equal([bunny.Id, tube.Id], await Ids(user, "?ordering=duration_minutes"));
        Assert.Equal([bunny.Id, tube.Id], await Ids(user, "?ordering=-order"));
        Assert.Equal([tube.Id], await Ids(user, $"?search={Uri.EscapeDataString(tube.Name)}"));
        Assert.Equal([tube.Id, bunny.Id], await Ids(user, "?search=DQW4W9"));
        var client = await app.SignedInAs(user.UserName!);
        (await client.Get("/api/videos/?platform=vimeo")).Is(HttpStatusCode.BadRequest, """{"platform":["Select a valid choice. vimeo is not one of the available choices."]}""");
        (await client.Get("/api/videos/?lecture=99999999")).Is(HttpStatusCode.BadRequest, """{"lecture":["Select a valid choice. That choice is not one of the available choices."]}""");
        var commands = await app.CountSql(async () => (await client.Get("/api/videos/?page_size=1")).Is(HttpStatusCode.OK));
        Assert.True(commands.Count <= 2, string.Join("\n\n", commands));
    }

    [Fact]
    public async Task Detail_OnlyWithinReach()
    {
        var video = await app.Given.Video(durationMinutes: 45, platform: VideoPlatform.VdoCipher);
        var teacher = await app.SignedInAs(video.Lecture.Topic.Course.Teacher.User.UserName!);
        var answer = (await teacher.Get($"/api/videos/{video.Id}/")).Is(HttpStatusCode.OK);
        Assert.Equal(
            $$"""{"id":{{video.Id}},"lecture":{{video.LectureId}},"name":"{{video.Name}}","platform":"vdocipher","platform_display":"VdoCipher","video_url":"{{video.VideoUrl}}","order":1,"duration_minutes":45,"duration_display":"45 min","is_active":true,"created_at":{{answer.Json.GetProperty("created_at").GetRawText()}},"updated_at":{{answer.Json.GetProperty("updated_at").GetRawText()}}}""",
            answer.Body);
        var student = await app.Given.Student();
        var client = await app.SignedInAs(student.User.UserName!);
        (await client.Get($"/api/videos/{video.Id}/")).Is(HttpStatusCode.NotFound, NotFound);
        await app.Given.Purchase(student, video.Lecture);
        (await client.Get($"/api/videos/{video.Id}/")).Is(HttpStatusCode.OK);
        await app.InDb(db => db.Set<Video>().Where(row => row.Id == video.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.IsActive, false)));
        (await client.Get($"/api/videos/{video.Id}/")).Is(HttpStatusCode.NotFound, NotFound);
        (await teacher.Get("/api/videos/99999999/")).Is(HttpStatusCode.NotFound, NotFound);
    }

    [Fact]
    public async Task Create_Teacher_Is201()
    {
        var lecture = await app.Given.Lecture();
        await app.Given.Video(lecture, order: 4);
        var client = await app.SignedInAs(lecture.Topic.Course.Teacher.User.UserName!);
        var answer = (await client.Post("/api/videos/", new { lecture = lecture.Id, name = "Part 2", platform = "bunnystream", video_url = "12345/0f5dd6a4-0a2e-4c70-9a4f-2f3f5d0d7c11", duration_minutes = (int?)null })).Is(HttpStatusCode.Created);
        var id = Id(answer.Json);
        Assert.Equal(
            $$"""{"id":{{id}},"lecture":{{lecture.Id}},"name":"Part 2","platform":"bunnystream","platform_display":"Bunny Stream","video_url":"12345/0f5dd6a4-0a2e-4c70-9a4f-2f3f5d0d7c11","order":5,"duration_minutes":null,"duration_display":null,"is_active":true,"created_at":{{answer.Json.GetProperty("created_at").GetRawText()}},"updated_at":{{answer.Json.GetProperty("updated_at").GetRawText()}}}""",
            answer.Body);
    }

    [Fact]
    public async Task Create_Refusals()
    {
        var lecture = await app.Given.Lecture();
        var client = await app.SignedInAs(lecture.Topic.Course.Teacher.User.UserName!);
        (await client.Post("/api/videos/", new { })).Is(
            HttpStatusCode.BadRequest,
            """{"lecture":["This field is required."],"name":["This field is required."],"platform":["This field is required."],"video_url":["This field is required."]}""");
        (await client.Post("/api/videos/", new { lecture = lecture.Id, name = "A", platform = "vimeo", video_url = "x", duration_minutes = -1 })).Is(
            HttpStatusCode.BadRequest,
            """{"platform":["\"vimeo\" is not a valid choice."],"duration_minutes":["Ensure this value is greater than or equal to 0."]}""");
        (await client.Post("/api/videos/", new { lecture = (await app.Given.Lecture()).Id })).Is(HttpStatusCode.Forbidden, NotYours);
        foreach (var user in new[] { (await app.Given.Assistant(lecture.Topic.Course.Teacher)).User, (await app.Given.Student()).User, await app.Given.SiteOwner() })
            (await (await app.SignedInAs(user.UserName!)).Post("/api/videos/", new { lecture = lecture.Id })).Is(HttpStatusCode.Forbidden, NoPermission);
    }

    [Theory]
    [InlineData("youtube", "dQw4w9WgXcQ", "Enter a valid URL.")]
    [InlineData("youtube", "ftp://youtube.com/x", "Enter a valid URL.")]
    [InlineData("vdocipher", "javascript:alert(1)", "Enter a valid URL.")]
    [InlineData("vdocipher", "<script>", "Enter a valid URL or video id.")]
    [InlineData("bunnystream", "a b", "Enter a valid URL or video id.")]
    [InlineData("youtube", "https://youtu.be/dQw4w9WgXcQ", null)]
    [InlineData("vdocipher", "4f8a3b21c9d94f0e8a7b6c5d4e3f2a10", null)]
    [InlineData("bunnystream", "https://iframe.mediadelivery.net/embed/1/2", null)]
    public async Task Create_AddressMustFitThePlatform(string platform, string address, string? complaint)
    {
        var lecture = await app.Given.Lecture();
        var answer = await (await app.SignedInAs(lecture.Topic.Course.Teacher.User.UserName!)).Post("/api/videos/", new { lecture = lecture.Id, name = "A", platform, video_url = address });
        if (complaint is null)
            answer.Is(HttpStatusCode.Created);
        else
            answer.Is(HttpStatusCode.BadRequest, $$"""{"video_url":["{{complaint}}"]}""");
    }

    [Fact]
    public async Task Update_OnlyWhatIsSent()
    {
        var video = await app.Given.Video(platform: VideoPlatform.BunnyStream);
        var elsewhere = await app.Given.Lecture(video.Lecture.Topic);
        var client = await app.SignedInAs(video.Lecture.Topic.Course.Teacher.User.UserName!);
        var path = $"/api/videos/{video.Id}/";
        (await client.Patch(path, new { video_url = "abc-1" })).Is(HttpStatusCode.OK);
        (await client.Patch(path, new { platform = "youtube" })).Is(HttpStatusCode.BadRequest, """{"video_url":["Enter a valid URL."]}""");
        var answer = (await client.Patch(path, new { duration_minutes = (int?)null, is_active = false, lecture = elsewhere.Id })).Is(HttpStatusCode.OK).Json;
        Assert.Equal((elsewhere.Id, video.Name), (answer.GetProperty("lecture").GetInt32(), answer.GetProperty("name").GetString()));
        Assert.Equal(JsonValueKind.Null, answer.GetProperty("duration_minutes").ValueKind);
        (await client.Patch(path, new { lecture = (await app.Given.Lecture()).Id })).Is(HttpStatusCode.Forbidden, NotYours);
        (await client.Patch("/api/videos/99999999/", new { name = "" })).Is(HttpStatusCode.NotFound, NotFound);
        (await (await app.SignedInAs((await app.Given.Teacher()).User.UserName!)).Patch(path, new { name = "" })).Is(HttpStatusCode.Forbidden, NotYours);
    }

    [Fact]
    public async Task Delete_TakesWatchProgressAlong()
    {
        var progress = await app.Given.VideoProgress();
        var stranger = await app.SignedInAs((await app.Given.Teacher()).User.UserName!);
        (await stranger.Delete($"/api/videos/{progress.VideoId}/")).Is(HttpStatusCode.Forbidden, NotYours);
        var client = await app.SignedInAs(progress.Video.Lecture.Topic.Course.Teacher.User.UserName!);
        (await client.Delete($"/api/videos/{progress.VideoId}/")).Is(HttpStatusCode.NoContent, string.Empty);
        Assert.False(await app.InDb(db => db.Set<VideoProgress>().AnyAsync(row => row.Id == progress.Id)));
        (await client.Delete($"/api/videos/{progress.VideoId}/")).Is(HttpStatusCode.NotFound, NotFound);
    }

    private static int Id(JsonElement row) => row.GetProperty("id").GetInt32();

    private async Task<IReadOnlyList<int>> Ids(User user, string query) =>
        [.. (await (await app.SignedInAs(user.UserName!)).Get($"/api/videos/{query}")).Is(HttpStatusCode.OK).Json.GetProperty("results").EnumerateArray().Select(Id)];
}
