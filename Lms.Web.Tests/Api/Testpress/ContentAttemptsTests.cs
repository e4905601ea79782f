using System.Globalization;
using System.Net;
using System.Text.Json;
using Lms.Domain.Attempts;
using Lms.Domain.ContentRecords;
using Lms.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Lms.Web.Tests.Api.Testpress;

public sealed class ContentAttemptsTests(LmsApp app) : IClassFixture<LmsApp>
{
    private const string List = "/api/v3/admin/chapter-content-attempts/";

    private static readonly string[] Ids = ["assessment_id", "user_video_conference_id", "user_video_id", "user_live_stream_id", "user_content_id", "user_attachment_id"];

    [Fact]
    public async Task EveryKind_IsListed_AndJoinsItsSides()
    {
        var scene = await TestpressScene.MakeAsync(app);
        var answer = (await (await scene.ClientOf(scene.Admin)).Get(List)).Is(HttpStatusCode.OK).Json;
        var results = answer.GetProperty("results");
        var rows = results.GetProperty("content_attempts").EnumerateArray().ToList();
        Assert.Equal((9, 250, 9), (answer.GetProperty("count").GetInt32(), answer.GetProperty("per_page").GetInt32(), rows.Count));
        Assert.Equal(["assessment", "attachment", "live_stream", "notes", "quiz", "video", "videoConference"], rows.Select(row => row.GetProperty("content_type").GetString()!).Distinct().Order(StringComparer.Ordinal));
        Assert.All(rows, row => Assert.Equal(1, Ids.Count(id => row.GetProperty(id).ValueKind == JsonValueKind.Number)));
        Assert.Equal(rows.Count, rows.Select(row => row.GetProperty("id").GetInt64()).Distinct().Count());
        Assert.All(rows, row => Assert.Equal(row.GetProperty("assessment_id").ValueKind == JsonValueKind.Number, row.TryGetProperty("correct_answers_count", out _)));
        Joins("users", "user_id", "id");
        Joins("courses", "course_id", "id");
        Joins("chapter_contents", "chapter_content_id", "id");
        Joins("user_exams", "assessment_id", "id");
        Joins("user_videos", "user_video_id", "id");
        Joins("user_video_conferences", "user_video_conference_id", "id");
        Joins("user_live_streams", "user_live_stream_id", "id");
        Assert.All(results.GetProperty("user_video_conferences").EnumerateArray(), row => Assert.Equal(JsonValueKind.Null, row.GetProperty("video_conference").GetProperty("password").ValueKind));

        var best = results.GetProperty("user_exams").EnumerateArray().Single(row => row.GetProperty("id").GetInt32() == scene.Attempt.Id);
        Assert.Equal(("4.00", "50.00", 1, "Pass", 2, 2, 0), (
            best.GetProperty("total_score").GetString(), best.GetProperty("percentage").GetString(), best.GetProperty("rank").GetInt32(), best.GetProperty("result").GetString(),
            best.GetProperty("total_questions").GetInt32(), best.GetProperty("number_of_answered_questions").GetInt32(), best.GetProperty("number_of_unanswered_questions").GetInt32()));
        Assert.Equal("NA", results.GetProperty("user_exams").EnumerateArray().Single(row => row.GetProperty("id").GetInt32() == scene.Running.Id).GetProperty("rank").GetString());
        Assert.Equal("2100.00", rows.Single(row => row.GetProperty("assessment_id").ValueKind == JsonValueKind.Number && row.GetProperty("assessment_id").GetInt32() == scene.Attempt.Id).GetProperty("remaining_time").GetString());

        void Joins(string side, string key, string id) => Assert.Equal(
            rows.Select(row => row.GetProperty(key)).Where(value => value.ValueKind == JsonValueKind.Number).Select(value => value.GetInt64()).Distinct().Order(),
            results.GetProperty(side).EnumerateArray().Select(row => row.GetProperty(id).GetInt64()).Order());
    }

    [Fact]
    public async Task Filters_AreRead_AsDocumented()
    {
        var scene = await TestpressScene.MakeAsync(app);
        var client = await scene.ClientOf(scene.Admin);
        async Task<int> Count(string query) => (await client.Get($"{List}?{query}")).Is(HttpStatusCode.OK).Json.GetProperty("count").GetInt32();

        foreach (var (kind, count) in new[] { (1, 2), (2, 1), (3, 1), (4, 1), (5, 1), (7, 2), (8, 1) })
            Assert.Equal(count, await Count($"content_type={kind}"));
        Assert.Equal(5, await Count($"user_ids={scene.Best.UserId}"));
        Assert.Equal(9, await Count($"course_ids={scene.Course.Id},999999999&chapter_ids={scene.Lecture.TopicId}"));
        Assert.Equal(2, await Count($"exam_id={scene.Exam.Id}"));
        Assert.Equal(1, await Count($"exam_id={scene.Check.Id}&state=0"));
        Assert.Equal(3, await Count($"chapter_content_ids={ContentNumber.Of(ContentKind.Exam, scene.Exam.Id)},{ContentNumber.Of(ContentKind.Exam, scene.Check.Id)}"));
        Assert.Equal(2, await Count($"chapter_content_ids={ContentNumber.Of(ContentKind.VideoConference, scene.Conference.Id)}"));
        Assert.Equal(0, await Count("chapter_content_ids=6"));
        Assert.Equal(2, await Count("state=0"));
        Assert.Equal(7, await Count("state=1"));
        Assert.Equal(0, await Count("state=2"));

        var zone = TimeZoneInfo.FindSystemTimeZoneById(scene.Institution.TimeZone);
        var day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(scene.Attempt.SubmittedAt!.Value, zone).DateTime);
        string Day(int days) => day.AddDays(days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        Assert.Equal(1, await Count($"exam_id={scene.Exam.Id}&completed_date={Day(0)}"));
        Assert.Equal(1, await Count($"exam_id={scene.Exam.Id}&completed_before={Day(0)}"));
        Assert.Equal(2, await Count($"exam_id={scene.Exam.Id}&completed_before={Day(1)}"));
        Assert.Equal(0, await Count($"exam_id={scene.Exam.Id}&completed_after={Day(0)}"));
        Assert.Equal(1, await Count($"exam_id={scene.Exam.Id}&completed_after={Day(-1)}"));
        Assert.Equal(0, await Count($"exam_id={scene.Check.Id}&completed_before=2100-01-01"));

        foreach (var (query, field) in new[] { ("content_type=6", "content_type"), ("state=4", "state"), ("completed_date=2024-03", "completed_date"), ("completed_before=x", "completed_before"), ("completed_after=1", "completed_after"), ("user_ids=a", "user_ids"), ("exam_id=1.5", "exam_id") })
            Assert.Equal([field], (await client.Get($"{List}?{query}")).Is(HttpStatusCode.BadRequest).Keys);
        (await client.Get($"{List}?page=5")).Is(HttpStatusCode.NotFound, """{"detail":"Invalid page."}""");
    }

    [Fact]
    public async Task AWrittenExam_WaitsForEvaluation_ThenIsEvaluated()
    {
        var scene = await TestpressScene.MakeAsync(app);
        var quiz = await app.Given.Quiz(scene.Lecture);
        var student = await app.Given.Student();
        await app.Given.Purchase(student, scene.Lecture);
        var client = await app.SignedInAs(student.User.UserName!);
        var id = (await client.Post($"/api/quizzes/{quiz.Id}/start/")).Json.GetProperty("id").GetInt32();
        var written = quiz.Questions.Single(row => row.Question.Choices.Count == 0);
        await client.Post($"/api/quiz_submissions/{id}/submit/", new { answers = new[] { new { quiz_question = written.Id, written_answer = "Because." } } });
        var admin = await scene.ClientOf(scene.Admin);
        async Task<JsonElement> Row() => (await admin.Get($"{List}?exam_id={quiz.Id}")).Json.GetProperty("results").GetProperty("content_attempts")[0];

        Assert.Equal(("Pending Evaluation", JsonValueKind.Null), ((await Row()).GetProperty("state").GetString(), (await Row()).GetProperty("completed_on").ValueKind));
        Assert.Equal("Completed", (await admin.Get($"/api/v2.5/admin/attempts/{id}/")).Json.GetProperty("state").GetString());
        Assert.Equal("NA", (await admin.Get($"/api/v2.5/admin/attempts/{id}/")).Json.GetProperty("result").GetString());
        await (await app.SignedInAs(scene.Course.Teacher.User.UserName!)).Post($"/api/quiz_submissions/{id}/grade/", new { answers = new[] { new { quiz_question = written.Id, points_earned = 5 } } });
        Assert.Equal(("Evaluation Completed", JsonValueKind.String), ((await Row()).GetProperty("state").GetString(), (await Row()).GetProperty("completed_on").ValueKind));
        Assert.Equal("Pass", (await admin.Get($"/api/v2.5/admin/attempts/{id}/")).Json.GetProperty("result").GetString());
    }

    [Fact]
    public async Task SidesCostAFixedNumberOfCommands()
    {
        var scene = await TestpressScene.MakeAsync(app);
        var client = await scene.ClientOf(scene.Admin);
        await client.Get(List);
        var few = (await app.CountSql(() => client.Get(List))).Count;
        for (var i = 0; i < 10; i++)
            await app.Given.AttemptRecord(scene.Check);
        var many = await app.CountSql(() => client.Get(List));
        Assert.Equal(few, many.Count);
        Assert.True(many.Count <= 12, string.Join("\n\n", many));
    }

    [Fact]
    public async Task Pages_FollowOneOrder_OverAllKinds()
    {
        var scene = await TestpressScene.MakeAsync(app);
        var client = await scene.ClientOf(scene.Admin);
        var whole = (await client.Get(List)).Json.GetProperty("results").GetProperty("content_attempts").EnumerateArray().Select(row => row.GetProperty("id").GetInt64()).ToList();
        var pieces = new List<long>();
        for (var page = 1; page <= 5; page++)
            pieces.AddRange((await client.Get($"{List}?per_page=2&page={page}")).Is(HttpStatusCode.OK).Json.GetProperty("results").GetProperty("content_attempts").EnumerateArray().Select(row => row.GetProperty("id").GetInt64()));
        Assert.Equal(whole, pieces);
        Assert.True(await app.InDb(db => db.Set<QuizAttempt>().AnyAsync(row => row.Id == scene.Attempt.Id)));
    }
}
