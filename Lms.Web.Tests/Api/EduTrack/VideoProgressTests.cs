using System.Net;
using System.Text.Json;
using Lms.Domain.Accounts;
using Lms.Domain.Courses;
using Lms.Domain.Progress;
using Lms.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Lms.Web.Tests.Api.EduTrack;

public sealed class VideoProgressTests(LmsApp app) : IClassFixture<LmsApp>
{
    private const string NoPermission = """{"detail":"You do not have permission to perform this action."}""";
    private const string NotFound = """{"detail":"Not found."}""";
    private const string NoAccess = """{"error":"You do not have active access to this lecture"}""";

    [Fact]
    public async Task Report_FirstAndNext_AddUpInOneRow()
    {
        var video = await app.Given.Video(durationMinutes: 10);
        var (student, client) = await Buyer(video.Lecture);
        var path = $"/api/videos/{video.Id}/progress/";

        (await client.Get(path)).Is(HttpStatusCode.OK, $$"""{"id":null,"video":{{video.Id}},"video_name":"{{video.Name}}","lecture":{{video.LectureId}},"student":{{student.Id}},"student_name":"{{student.NameAr}}","position_seconds":0,"watched_seconds":0,"percent_watched":0,"is_completed":false,"last_watched_at":null,"completed_at":null}""");
        (await client.Post(path, new { position_seconds = 61, watched_seconds = 61 })).Is(HttpStatusCode.OK);
        var answer = (await client.Post(path, new { position_seconds = 70, watched_seconds = 9, duration_seconds = 10 })).Is(HttpStatusCode.OK);
        var row = await app.InDb(db => db.Set<VideoProgress>().SingleAsync(one => one.VideoId == video.Id));
        Assert.Equal(
            $$"""{"id":{{row.Id}},"video":{{video.Id}},"video_name":"{{video.Name}}","lecture":{{video.LectureId}},"student":{{student.Id}},"student_name":"{{student.NameAr}}","position_seconds":70,"watched_seconds":69,"percent_watched":11,"is_completed":false,"last_watched_at":{{answer.Json.GetProperty("last_watched_at").GetRawText()}},"completed_at":null}""",
            answer.Body);
        (await client.Get(path)).Is(HttpStatusCode.OK, answer.Body);
    }

    [Fact]
    public async Task Report_WithoutTeachersLength_UsesThePlayers()
    {
        var video = await app.Given.Video(durationMinutes: null);
        var (_, client) = await Buyer(video.Lecture);
        var path = $"/api/videos/{video.Id}/progress/";
        Assert.Equal(0, (await client.Post(path, new { position_seconds = 30, watched_seconds = 30 })).Is(HttpStatusCode.OK).Json.GetProperty("percent_watched").GetInt32());
        var done = (await client.Post(path, new { position_seconds = 60, watched_seconds = 30, duration_seconds = 60 })).Is(HttpStatusCode.OK).Json;
        Assert.Equal((100, true), (done.GetProperty("percent_watched").GetInt32(), done.GetProperty("is_completed").GetBoolean()));
        Assert.NotEqual(JsonValueKind.Null, done.GetProperty("completed_at").ValueKind);
    }

    [Fact]
    public async Task Report_FromSeveralPlayersAtOnce_LosesNothing()
    {
        var video = await app.Given.Video(durationMinutes: 100);
        var (_, client) = await Buyer(video.Lecture);
        var answers = await Task.WhenAll(Enumerable.Range(1, 4).Select(n => client.Post($"/api/videos/{video.Id}/progress/", new { position_seconds = n, watched_seconds = 10 })));
        foreach (var answer in answers)
            answer.Is(HttpStatusCode.OK);
        Assert.Equal(40, await app.InDb(db => db.Set<VideoProgress>().Where(row => row.VideoId == video.Id).Select(row => row.WatchedSeconds).SingleAsync()));
    }

    [Fact]
    public async Task Report_Refusals()
    {
        var video = await app.Given.Video();
        var (_, client) = await Buyer(video.Lecture);
        (await client.Post($"/api/videos/{video.Id}/progress/", new { watched_seconds = -1, duration_seconds = 0 })).Is(
            HttpStatusCode.BadRequest,
            """{"position_seconds":["This field is required."],"watched_seconds":["Ensure this value is greater than or equal to 0."],"duration_seconds":["Ensure this value is greater than or equal to 1."]}""");
        (await client.Post("/api/videos/99999999/progress/", new { })).Is(HttpStatusCode.NotFound, NotFound);
        var other = await app.Given.Video();
        (await client.Post($"/api/videos/{other.Id}/progress/", new { })).Is(HttpStatusCode.Forbidden, NoAccess);
        (await client.Get($"/api/videos/{other.Id}/progress/")).Is(HttpStatusCode.Forbidden, NoAccess);
        var off = await app.Given.Video(video.Lecture, isActive: false);
        (await client.Get($"/api/videos/{off.Id}/progress/")).Is(HttpStatusCode.NotFound, NotFound);
        foreach (var user in new[] { video.Lecture.Topic.Course.Teacher.User, await app.Given.SiteOwner() })
            (await (await app.SignedInAs(user.UserName!)).Post($"/api/videos/{video.Id}/progress/", new { position_seconds = 1 })).Is(HttpStatusCode.Forbidden, NoPermission);
    }

    [Fact]
    public async Task List_StudentOwn_StaffOnTheirLectures()
    {
        var video = await app.Given.Video();
        var half = await app.Given.VideoProgress(video: video, percent: 50);
        var done = await app.Given.VideoProgress(video: video, percent: 95);
        await app.Given.VideoProgress();
        var teacher = video.Lecture.Topic.Course.Teacher;
        var assistant = await app.Given.Assistant(teacher);

        Assert.Equal([done.Id, half.Id], await Ids(teacher.User, string.Empty));
        Assert.Equal([done.Id, half.Id], await Ids(assistant.User, $"?lecture={video.LectureId}&video={video.Id}"));
        Assert.Equal([half.Id], await Ids(teacher.User, $"?student={half.StudentId}"));
        Assert.Equal([done.Id], await Ids(teacher.User, "?is_completed=1"));
        Assert.Equal([half.Id, done.Id], await Ids(teacher.User, "?ordering=percent_watched"));
        Assert.Equal([half.Id, done.Id], await Ids(teacher.User, "?ordering=last_watched_at"));
        Assert.Equal([half.Id], await Ids(half.Student.User, $"?student={done.StudentId}"));
        var client = await app.SignedInAs(teacher.User.UserName!);
        (await client.Get("/api/video_progress/?student=99999999")).Is(HttpStatusCode.BadRequest, """{"student":["Select a valid choice. That choice is not one of the available choices."]}""");
        var commands = await app.CountSql(async () => (await client.Get("/api/video_progress/?page_size=1")).Is(HttpStatusCode.OK));
        Assert.True(commands.Count <= 2, string.Join("\n\n", commands));
        (await (await app.SignedInAs((await app.Given.SiteOwner()).UserName!)).Get("/api/video_progress/")).Is(HttpStatusCode.Forbidden, NoPermission);
    }

    private async Task<(Student Student, HttpClient Client)> Buyer(Lecture lecture)
    {
        var student = await app.Given.Student();
        await app.Given.Purchase(student, lecture);
        return (student, await app.SignedInAs(student.User.UserName!));
    }

    private async Task<IReadOnlyList<int>> Ids(User user, string query) =>
        [.. (await (await app.SignedInAs(user.UserName!)).Get($"/api/video_progress/{query}")).Is(HttpStatusCode.OK).Json.GetProperty("results").EnumerateArray().Select(row => row.GetProperty("id").GetInt32())];
}
