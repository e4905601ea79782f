using System.Net;
using System.Text;
using System.Text.Json;
using Lms.Domain.Progress;
using Lms.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Lms.Web.Tests.Api.Progress;

public sealed class ProgressTests(LmsApp app) : IClassFixture<LmsApp>
{
    [Fact]
    public async Task Reading_ListsEveryPublishedLesson_InOrder_AndStoresNothing()
    {
        var scene = await ProgressScene.MakeAsync(app);
        var second = await app.Given.Lecture(scene.Lecture.Topic, order: 2);
        await app.Given.Lecture(scene.Lecture.Topic, isVisible: false, order: 3);
        var first = (await scene.Client.Get(scene.Path)).Is(HttpStatusCode.OK).Json.EnumerateArray().ToList();
        var again = (await scene.Client.Get(scene.Path)).Json.EnumerateArray().ToList();
        Assert.Equal([scene.LessonId, second.PublicId.ToString()], first.Select(row => row.GetProperty("lesson_id").GetString()));
        Assert.All(first, row => Assert.Equal(("not_started", 0), (row.GetProperty("status").GetString(), row.GetProperty("progress_percentage").GetInt32())));
        Assert.Equal(first.Select(row => row.GetProperty("id").GetGuid()), again.Select(row => row.GetProperty("id").GetGuid()));
        Assert.False(await app.InDb(db => db.Set<LessonProgress>().AnyAsync(row => row.StudentId == scene.Student.Id)));
        (await scene.Client.Get(scene.Path + "/summary")).Is(
            HttpStatusCode.OK, $$"""{"course_id":"{{scene.CourseId}}","total_lessons":2,"completed_lessons":0,"in_progress_lessons":0,"completion_percentage":0,"total_time_spent_minutes":0,"last_accessed":null}""");
    }

    [Fact]
    public async Task Writing_IsPartial_AndTwiceIsOnce()
    {
        var scene = await ProgressScene.MakeAsync(app);
        var empty = (await scene.Put(new { })).Is(HttpStatusCode.OK);
        Assert.Equal("not_started", empty.Json.GetProperty("status").GetString());
        var one = (await scene.Put(new { progress_percentage = 40.5, video_position_seconds = 90, time_spent_minutes = 12, user_notes = "Mine.", is_bookmarked = true, metadata = new { chapter = 3 }, surprise = 1 })).Is(HttpStatusCode.OK).Json;
        Assert.Equal(("in_progress", 40.5m, 90, 12, "Mine.", true, 3), (
            one.GetProperty("status").GetString(), one.GetProperty("progress_percentage").GetDecimal(), one.GetProperty("video_position_seconds").GetInt32(), one.GetProperty("time_spent_minutes").GetInt32(),
            one.GetProperty("user_notes").GetString(), one.GetProperty("is_bookmarked").GetBoolean(), one.GetProperty("metadata").GetProperty("chapter").GetInt32()));
        var two = (await scene.Put(new { video_position_seconds = 30, time_spent_minutes = 5, user_notes = (string?)null, progress_percentage = (int?)null, is_bookmarked = (bool?)null })).Json;
        Assert.Equal((40.5m, 30, 12, JsonValueKind.Null, true, JsonValueKind.Object), (
            two.GetProperty("progress_percentage").GetDecimal(), two.GetProperty("video_position_seconds").GetInt32(), two.GetProperty("time_spent_minutes").GetInt32(), two.GetProperty("user_notes").ValueKind,
            two.GetProperty("is_bookmarked").GetBoolean(), two.GetProperty("metadata").ValueKind));
        Assert.Equal(JsonValueKind.Null, (await scene.Put(new { metadata = (object?)null, user_notes = "" })).Json.GetProperty("metadata").ValueKind);
        Assert.Equal(empty.Json.GetProperty("id").GetGuid(), two.GetProperty("id").GetGuid());
        Assert.Equal(scene.Student.User.PublicId, two.GetProperty("user_id").GetGuid());
        (await scene.Put(new { status = "not_started" })).Is(
            HttpStatusCode.UnprocessableEntity,
            """{"detail":[{"loc":["body","status"],"msg":"Value error, The lesson has recorded work and cannot be not_started.","type":"value_error","input":"not_started","ctx":{"error":"The lesson has recorded work and cannot be not_started."}}]}""");
    }

    [Fact]
    public async Task Completion_StaysWhateverComesLater()
    {
        var scene = await ProgressScene.MakeAsync(app);
        var done = (await scene.Put(new { progress_percentage = 100 })).Json;
        Assert.Equal(("completed", 100), (done.GetProperty("status").GetString(), done.GetProperty("progress_percentage").GetInt32()));
        var later = (await scene.Put(new { progress_percentage = 10, status = "in_progress" })).Json;
        Assert.Equal(("completed", 100, done.GetProperty("completed_at").GetDateTimeOffset()), (later.GetProperty("status").GetString(), later.GetProperty("progress_percentage").GetInt32(), later.GetProperty("completed_at").GetDateTimeOffset()));
        await app.Given.Video(scene.Lecture);
        Assert.Equal("completed", (await scene.Client.Get(scene.Path)).Json[0].GetProperty("status").GetString());
        var summary = (await scene.Client.Get(scene.Path + "/summary")).Json;
        Assert.Equal((1, 1, 100), (summary.GetProperty("total_lessons").GetInt32(), summary.GetProperty("completed_lessons").GetInt32(), summary.GetProperty("completion_percentage").GetInt32()));
    }

    [Fact]
    public async Task AQuizThatMustBePassed_HoldsTheLessonBack()
    {
        var scene = await ProgressScene.MakeAsync(app);
        var quiz = await app.Given.Quiz(scene.Lecture, written: false);
        var held = (await scene.Put(new { status = "completed", quiz_score = 100, quiz_attempts = 7, quiz_passed = true })).Is(HttpStatusCode.OK).Json;
        Assert.Equal(("in_progress", 99, JsonValueKind.Null, 0, false), (
            held.GetProperty("status").GetString(), held.GetProperty("progress_percentage").GetInt32(), held.GetProperty("quiz_score").ValueKind, held.GetProperty("quiz_attempts").GetInt32(), held.GetProperty("quiz_passed").GetBoolean()));

        var id = (await scene.Client.Post($"/api/quizzes/{quiz.Id}/start/")).Json.GetProperty("id").GetInt32();
        var answers = quiz.Questions.Select(row => new { quiz_question = row.Id, selected_choices = row.Question.Choices.Where(choice => choice.IsCorrect).Select(choice => choice.Id) });
        (await scene.Client.Post($"/api/quiz_submissions/{id}/submit/", new { answers })).Is(HttpStatusCode.OK);
        var passed = (await scene.Client.Get(scene.Path)).Json[0];
        Assert.Equal(("completed", 100, 100, 1, true, quiz.PublicId), (
            passed.GetProperty("status").GetString(), passed.GetProperty("progress_percentage").GetInt32(), passed.GetProperty("quiz_score").GetInt32(), passed.GetProperty("quiz_attempts").GetInt32(),
            passed.GetProperty("quiz_passed").GetBoolean(), passed.GetProperty("content_id").GetGuid()));
    }

    [Fact]
    public async Task ThePlayer_MovesTheLesson()
    {
        var scene = await ProgressScene.MakeAsync(app);
        var video = await app.Given.Video(scene.Lecture, durationMinutes: 1);
        (await scene.Client.Post($"/api/videos/{video.Id}/progress/", new { position_seconds = 30, watched_seconds = 30 })).Is(HttpStatusCode.OK);
        var half = (await scene.Client.Get(scene.Path)).Json[0];
        Assert.Equal(("in_progress", 50, 30, video.PublicId), (half.GetProperty("status").GetString(), half.GetProperty("progress_percentage").GetInt32(), half.GetProperty("video_position_seconds").GetInt32(), half.GetProperty("content_id").GetGuid()));
        (await scene.Client.Post($"/api/videos/{video.Id}/progress/", new { position_seconds = 60, watched_seconds = 30 })).Is(HttpStatusCode.OK);
        Assert.Equal("completed", (await scene.Client.Get(scene.Path)).Json[0].GetProperty("status").GetString());
        Assert.NotNull(await app.InDb(db => db.Set<LessonProgress>().Where(row => row.StudentId == scene.Student.Id).Select(row => row.CompletedAt).SingleAsync()));
    }

    [Fact]
    public async Task WhoMay_AndWhatIsThere()
    {
        var scene = await ProgressScene.MakeAsync(app);
        const string Missing = """{"detail":"Not authenticated"}""", Foreign = """{"detail":"You do not have permission to perform this action."}""", Unknown = """{"detail":"Not found"}""";
        (await app.CreateClient().Get(scene.Path)).Is(HttpStatusCode.Unauthorized, Missing);
        (await scene.Put(new { }, app.CreateClient())).Is(HttpStatusCode.Unauthorized, Missing);
        var stranger = await app.SignedInAs((await app.Given.Student()).User.UserName!);
        (await stranger.Get(scene.Path + "/summary")).Is(HttpStatusCode.Forbidden, Foreign);
        (await scene.Put(new { progress_percentage = 500 }, stranger)).Is(HttpStatusCode.Forbidden, Foreign);
        var elsewhere = await app.SignedInAs((await app.Given.InstitutionAdmin()).UserName!);
        (await elsewhere.Get(scene.Path)).Is(HttpStatusCode.NotFound, Unknown);
        (await scene.Client.Get($"/api/v1/education/progress/{Guid.NewGuid()}")).Is(HttpStatusCode.NotFound, Unknown);
        (await new ProgressSceneOf(scene).PutTo(Guid.NewGuid())).Is(HttpStatusCode.NotFound, Unknown);
        (await scene.Client.Get("/api/v1/education/nothing")).Is(HttpStatusCode.NotFound, Unknown);
        (await scene.Client.Delete(scene.Path)).Is(HttpStatusCode.MethodNotAllowed, """{"detail":"Method Not Allowed"}""");

        var locked = await app.Given.Lecture(scene.Lecture.Topic, order: 5);
        (await new ProgressSceneOf(scene).PutTo(locked.PublicId)).Is(HttpStatusCode.Forbidden, Foreign);
        var teacher = await app.SignedInAs(scene.Course.Teacher.User.UserName!);
        Assert.Equal(60, (await scene.Put(new { progress_percentage = 60 }, teacher)).Is(HttpStatusCode.OK).Json.GetProperty("progress_percentage").GetInt32());
        Assert.Equal(0, (await teacher.Get(scene.Path)).Is(HttpStatusCode.OK).Json[0].GetProperty("progress_percentage").GetInt32());
        Assert.Equal(0, await app.InDb(db => db.Set<LessonProgress>().CountAsync(row => row.LectureId == scene.Lecture.Id)));
    }

    [Theory]
    [InlineData("""{"progress_percentage": 120}""", """{"loc":["body","progress_percentage"],"msg":"Input should be less than or equal to 100","type":"less_than_equal","input":120,"ctx":{"le":100}}""")]
    [InlineData("""{"video_position_seconds": -1}""", """{"loc":["body","video_position_seconds"],"msg":"Input should be greater than or equal to 0","type":"greater_than_equal","input":-1,"ctx":{"ge":0}}""")]
    [InlineData("""{"time_spent_minutes": 1.5}""", """{"loc":["body","time_spent_minutes"],"msg":"Input should be a valid integer, got a number with a fractional part","type":"int_from_float","input":1.5,"ctx":{}}""")]
    [InlineData("""{"time_spent_minutes": "x"}""", """{"loc":["body","time_spent_minutes"],"msg":"Input should be a valid integer, unable to parse string as an integer","type":"int_parsing","input":"x","ctx":{}}""")]
    [InlineData("""{"is_bookmarked": "maybe"}""", """{"loc":["body","is_bookmarked"],"msg":"Input should be a valid boolean, unable to interpret input","type":"bool_parsing","input":"maybe","ctx":{}}""")]
    [InlineData("""{"quiz_passed": 7}""", """{"loc":["body","quiz_passed"],"msg":"Input should be a valid boolean, unable to interpret input","type":"bool_parsing","input":7,"ctx":{}}""")]
    [InlineData("""{"user_notes": 7}""", """{"loc":["body","user_notes"],"msg":"Input should be a valid string","type":"string_type","input":7,"ctx":{}}""")]
    [InlineData("""{"metadata": []}""", """{"loc":["body","metadata"],"msg":"Input should be a valid dictionary","type":"dict_type","input":[],"ctx":{}}""")]
    [InlineData("""{"status": "done"}""", """{"loc":["body","status"],"msg":"Input should be 'not_started', 'in_progress' or 'completed'","type":"literal_error","input":"done","ctx":{"expected":"'not_started', 'in_progress' or 'completed'"}}""")]
    [InlineData("[]", """{"loc":["body"],"msg":"Input should be a valid dictionary or object to extract fields from","type":"model_attributes_type","input":[],"ctx":{}}""")]
    [InlineData("", """{"loc":["body"],"msg":"Field required","type":"missing","input":null,"ctx":{}}""")]
    public async Task WrongBodies_AreToldAsPydanticTells(string body, string line)
    {
        var scene = await ProgressScene.MakeAsync(app);
        var answer = await scene.Sent(scene.Client, new StringContent(body, Encoding.UTF8, "application/json"));
        answer.Is(HttpStatusCode.UnprocessableEntity, $$"""{"detail":[{{line}}]}""");
    }

    [Fact]
    public async Task SeveralFaults_AreToldTogether_AndBrokenJsonAndUuidsComeFirst()
    {
        var scene = await ProgressScene.MakeAsync(app);
        Assert.Equal(2, (await scene.Put(new { progress_percentage = -1, quiz_score = 101 })).Is(HttpStatusCode.UnprocessableEntity).Json.GetProperty("detail").GetArrayLength());
        var stranger = await app.SignedInAs((await app.Given.Student()).User.UserName!);
        var broken = (await scene.Sent(stranger, new StringContent("{", Encoding.UTF8, "application/json"))).Is(HttpStatusCode.UnprocessableEntity).Json.GetProperty("detail")[0];
        Assert.Equal(("json_invalid", "body"), (broken.GetProperty("type").GetString(), broken.GetProperty("loc")[0].GetString()));
        (await stranger.Get("/api/v1/education/progress/7/summary")).Is(
            HttpStatusCode.UnprocessableEntity, """{"detail":[{"loc":["path","course_id"],"msg":"Input should be a valid UUID, invalid length","type":"uuid_parsing","input":"7","ctx":{"error":"invalid length"}}]}""");
        Assert.Equal("string_too_long", (await scene.Put(new { user_notes = new string('a', 10_001) })).Is(HttpStatusCode.UnprocessableEntity).Json.GetProperty("detail")[0].GetProperty("type").GetString());
        (await scene.Put(new { user_notes = new string('a', 10_000) })).Is(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Reading_CostsFewCommands_HoweverManyLessons()
    {
        var scene = await ProgressScene.MakeAsync(app);
        for (var order = 2; order < 8; order++)
            await app.Given.Video(await app.Given.Lecture(scene.Lecture.Topic, order: order));
        await scene.Client.Get(scene.Path);
        var commands = await app.CountSql(() => scene.Client.Get(scene.Path));
        Assert.True(commands.Count <= 4, string.Join("\n\n", commands));
    }

    private sealed class ProgressSceneOf(ProgressScene scene)
    {
        public async Task<Answer> PutTo(Guid lesson)
        {
            using var message = await scene.Client.PutAsync($"{scene.Path}/lessons/{lesson}", new StringContent("{}", Encoding.UTF8, "application/json"));
            return new Answer(message.StatusCode, await message.Content.ReadAsStringAsync());
        }
    }
}
