using System.Globalization;
using System.Net;
using System.Text.Json;
using Lms.Domain.Accounts;
using Lms.Domain.Institutions;
using Lms.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Lms.Web.Tests.Api.Testpress;

public sealed class AttemptsTests(LmsApp app) : IClassFixture<LmsApp>
{
    private const string List = "/api/v2.5/admin/attempts/";

    [Fact]
    public async Task AnAttempt_IsToldWithItsFigures()
    {
        var scene = await TestpressScene.MakeAsync(app);
        var client = await scene.ClientOf(scene.Admin);
        var row = (await client.Get($"{List}?exams={scene.Exam.Id}&users={scene.Best.UserId}")).Is(HttpStatusCode.OK).Json.GetProperty("results")[0];
        Assert.Equal((scene.Attempt.Id, scene.Exam.Id, scene.Best.UserId, 1, 1, 0, "2.00", 50), (
            row.GetProperty("id").GetInt32(), row.GetProperty("exam_id").GetInt32(), row.GetProperty("user_id").GetInt32(), row.GetProperty("correct_answers_count").GetInt32(), row.GetProperty("incorrect_answers_count").GetInt32(),
            row.GetProperty("unanswered_count").GetInt32(), row.GetProperty("score").GetString(), row.GetProperty("percentage").GetInt32()));
        Assert.Equal(("0:10:00", "0:35:00", "Pass", "Completed", 12), (
            row.GetProperty("time_taken").GetString(), row.GetProperty("remaining_time").GetString(), row.GetProperty("result").GetString(), row.GetProperty("state").GetString(), row.GetProperty("speed").GetInt32()));
        Assert.EndsWith($"user={scene.Best.UserId}", row.GetProperty("user_url").GetString(), StringComparison.Ordinal);

        var one = (await client.Get($"{List}{scene.Attempt.Id}/")).Is(HttpStatusCode.OK).Json;
        Assert.Equal((100, scene.Best.User.UserName), (one.GetProperty("percentile").GetDouble(), one.GetProperty("username").GetString()));
        foreach (var (parts, key) in new[] { ("sections", "correct_answers_count"), ("sections", "incorrect_answers_count"), ("subject_stats", "correct_answers_count"), ("subject_stats", "incorrect_answers_count") })
            Assert.Equal(one.GetProperty(key).GetInt32(), one.GetProperty(parts).EnumerateArray().Sum(part => part.GetProperty(key).GetInt32()));
        Assert.Equal(2, one.GetProperty("sections").GetArrayLength());
        Assert.Equal(["easy", "medium"], one.GetProperty("difficulty_level_stats").EnumerateObject().Select(level => level.Name));
        Assert.Equal(2m, one.GetProperty("sections").EnumerateArray().Sum(part => decimal.Parse(part.GetProperty("score").GetString()!, CultureInfo.InvariantCulture)));
        Assert.Equal(50, (await client.Get($"{List}?exams={scene.Exam.Id}&users={scene.Second.UserId}")).Json.GetProperty("results")[0].GetProperty("unanswered_count").GetInt32() * 50);

        var running = (await client.Get($"{List}{scene.Running.Id}")).Is(HttpStatusCode.OK).Json;
        Assert.Equal(("Running", "NA", 0, JsonValueKind.Null, 0), (
            running.GetProperty("state").GetString(), running.GetProperty("result").GetString(), running.GetProperty("percentile").GetDouble(), running.GetProperty("remaining_time").ValueKind, running.GetProperty("sections").GetArrayLength()));
        Assert.InRange(running.GetProperty("speed").GetInt32(), 1, 4);
    }

    [Fact]
    public async Task Answers_JoinTheirQuestions_AndNeverTellTheKey()
    {
        var scene = await TestpressScene.MakeAsync(app);
        var client = await scene.ClientOf(scene.Admin);
        var answer = (await client.Get($"/api/v3/admin/attempts/{scene.Attempt.Id}/user_answers")).Is(HttpStatusCode.OK);
        var results = answer.Json.GetProperty("results");
        Assert.Equal(["Correct", "Incorrect"], results.GetProperty("user_answers").EnumerateArray().Select(row => row.GetProperty("result").GetString()));
        Assert.Equal(results.GetProperty("user_answers").EnumerateArray().Select(row => row.GetProperty("exam_question_id").GetInt32()), results.GetProperty("exam_questions").EnumerateArray().Select(row => row.GetProperty("id").GetInt32()));
        Assert.Equal([(0, "MCQ, Single Correct", "easy"), (1, "MCQ, Multiple Correct", "medium")], results.GetProperty("exam_questions").EnumerateArray().Select(row => (row.GetProperty("order").GetInt32(), row.GetProperty("type").GetString()!, row.GetProperty("difficulty_level").GetString()!)));
        Assert.DoesNotContain("is_correct", answer.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("explanation", answer.Body, StringComparison.Ordinal);

        var second = (await client.Get($"/api/v3/admin/attempts/{scene.Attempt.Id}/user_answers/?per_page=1&page=2")).Is(HttpStatusCode.OK).Json;
        Assert.Equal((2, 1, 1, JsonValueKind.Null), (second.GetProperty("count").GetInt32(), second.GetProperty("per_page").GetInt32(), second.GetProperty("results").GetProperty("exam_questions")[0].GetProperty("order").GetInt32(), second.GetProperty("next").ValueKind));
        (await client.Get($"/api/v3/admin/attempts/{scene.Attempt.Id}/user_answers/?page=9")).Is(HttpStatusCode.NotFound, """{"detail":"Invalid page."}""");
    }

    [Fact]
    public async Task Filters_AreRead_AsDocumented()
    {
        var scene = await TestpressScene.MakeAsync(app);
        var client = await scene.ClientOf(scene.Admin);
        async Task<int> Count(string query) => (await client.Get(List + query)).Is(HttpStatusCode.OK).Json.GetProperty("count").GetInt32();

        Assert.Equal(3, await Count(string.Empty));
        Assert.Equal(2, await Count($"?exams={scene.Exam.Id}"));
        Assert.Equal(2, await Count($"?Users={scene.Second.UserId}"));
        Assert.Equal(3, await Count($"?users={scene.Second.UserId},{scene.Best.UserId}"));
        Assert.Equal(3, await Count($"?users={scene.Second.UserId}&users={scene.Best.UserId}"));
        Assert.Equal(0, await Count("?users=999999999&exams=999999999"));
        Assert.Equal(1, await Count("?state=0"));
        Assert.Equal(2, await Count("?state=completed"));
        Assert.Equal(0, await Count("?state=2"));
        Assert.Equal(0, await Count("?state=Not%20started"));
        var zone = TimeZoneInfo.FindSystemTimeZoneById(scene.Institution.TimeZone);
        var day = TimeZoneInfo.ConvertTime(scene.Attempt.StartedAt.AddDays(-1), zone).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        Assert.Equal(2, await Count($"?date_0={day}"));
        Assert.Equal(1, await Count($"?date_1={day}"));
        Assert.Equal(1, await Count($"?date_1={Uri.EscapeDataString(scene.Attempt.StartedAt.AddSeconds(-1).ToString("O", CultureInfo.InvariantCulture))}"));
        Assert.Equal(3, await Count($"?date_0=2020-01-11&date_1=2100-02-02&ordering=date"));

        foreach (var (query, field) in new[] { ("ordering=score", "ordering"), ("ordering=date,-date", "ordering"), ("ordering=--date", "ordering"), ("state=7", "state"), ("date_0=yesterday", "date_0"), ("date_1=2020-13-01", "date_1"), ("users=a", "users"), ("exams=1,x", "exams"), ("per_page=0", "per_page"), ("per_page=501", "per_page"), ("per_page=x", "per_page") })
        {
            var refused = (await client.Get($"{List}?{query}")).Is(HttpStatusCode.BadRequest);
            Assert.Equal([field], refused.Keys);
            Assert.Equal(JsonValueKind.String, refused.Json.GetProperty(field)[0].ValueKind);
        }

        foreach (var page in new[] { "0", "2", "x", "-1", "99999999999" })
            (await client.Get($"{List}?page={page}")).Is(HttpStatusCode.NotFound, """{"detail":"Invalid page."}""");
    }

    [Theory]
    [InlineData("date", "unanswered_count", "Second Best Running")]
    [InlineData("-date", null, "Running Best Second")]
    [InlineData("correct_answers_count", null, "Running Second Best")]
    [InlineData("-correct answers_count", null, "Best Second Running")]
    [InlineData("correctanswers_count", null, "Running Second Best")]
    [InlineData("incorrectLanswers_count", null, "Running Best Second")]
    [InlineData("-incorrectanswers_count", null, "Second Best Running")]
    [InlineData("unanswered_count", null, "Best Second Running")]
    [InlineData("-UNANSWERED_COUNT", null, "Running Second Best")]
    public async Task Orders_AreRead_InEverySpelling(string ordering, string? _, string expected)
    {
        var scene = await TestpressScene.MakeAsync(app);
        var rows = (await (await scene.ClientOf(scene.Admin)).Get($"{List}?ordering={Uri.EscapeDataString(ordering)}")).Is(HttpStatusCode.OK).Json.GetProperty("results").EnumerateArray().ToList();
        var names = rows.Select(row => row.GetProperty("id").GetInt32() == scene.Attempt.Id ? "Best" : row.GetProperty("id").GetInt32() == scene.Running.Id ? "Running" : "Second").ToList();
        var keys = expected.Split(' ');
        if (ordering.Contains("orrect", StringComparison.Ordinal) || ordering.Contains("NANSW", StringComparison.OrdinalIgnoreCase))
        {
            var field = ordering.Contains("incorrect", StringComparison.OrdinalIgnoreCase) ? "incorrect_answers_count" : ordering.Contains("unanswered", StringComparison.OrdinalIgnoreCase) ? "unanswered_count" : "correct_answers_count";
            var values = rows.ConvertAll(row => (row.GetProperty(field).GetInt32(), row.GetProperty("id").GetInt32()));
            Assert.Equal(ordering.StartsWith('-') ? values.OrderByDescending(value => value) : values.Order(), values);
            return;
        }

        Assert.Equal(keys, names);
    }

    [Fact]
    public async Task Paging_LinksKeepTheFilters()
    {
        var scene = await TestpressScene.MakeAsync(app);
        var client = await scene.ClientOf(scene.Admin);
        var first = (await client.Get($"{List}?per_page=2&ordering=date")).Is(HttpStatusCode.OK).Json;
        Assert.Equal((3, 2, 2), (first.GetProperty("count").GetInt32(), first.GetProperty("per_page").GetInt32(), first.GetProperty("results").GetArrayLength()));
        Assert.Equal(JsonValueKind.Null, first.GetProperty("previous").ValueKind);
        var next = first.GetProperty("next").GetString()!;
        Assert.Contains("ordering=date", next, StringComparison.Ordinal);
        var second = (await client.Get(next)).Is(HttpStatusCode.OK).Json;
        Assert.Equal((1, JsonValueKind.Null), (second.GetProperty("results").GetArrayLength(), second.GetProperty("next").ValueKind));
        Assert.Equal(200, (await client.Get($"{List}?per_page=300")).Json.GetProperty("per_page").GetInt32());
    }

    [Fact]
    public async Task Borders_AreKept()
    {
        var (own, other) = (await TestpressScene.MakeAsync(app), await TestpressScene.MakeAsync(app));
        string[] named = [$"{List}{{0}}/", "/api/v3/admin/attempts/{0}/user_answers/", "/api/v3/admin/attempts/{1}/video-conference/"];
        string[] lists = [List, "/api/v3/admin/chapter-content-attempts/"];
        var paths = named.Select(path => string.Format(CultureInfo.InvariantCulture, path, own.Attempt.Id, own.Conference.Id)).ToList();

        foreach (var user in new[] { own.Best.User, own.Course.Teacher.User, await app.Given.Instructor(own.Course), await FlagOnly(own.Institution) })
        {
            var client = await own.ClientOf(user);
            foreach (var path in paths.Concat(lists))
                (await client.Get(path)).Is(HttpStatusCode.Forbidden, """{"detail":"You do not have permission to perform this action."}""");
        }

        var (admin, stranger, owner) = (await own.ClientOf(own.Admin), await own.ClientOf(other.Admin), await own.ClientOf(await app.Given.SiteOwner()));
        foreach (var path in paths)
        {
            (await admin.Get(path)).Is(HttpStatusCode.OK);
            (await owner.Get(path)).Is(HttpStatusCode.OK);
            (await stranger.Get(path)).Is(HttpStatusCode.NotFound, """{"detail":"Not found."}""");
            (await admin.Get(path.Replace(own.Attempt.Id.ToString(CultureInfo.InvariantCulture), "999999999", StringComparison.Ordinal).Replace(own.Conference.Id.ToString(CultureInfo.InvariantCulture), "999999999", StringComparison.Ordinal))).Is(HttpStatusCode.NotFound);
            (await app.CreateClient().Get(path)).Is(HttpStatusCode.Unauthorized, """{"detail":"Authentication credentials were not provided."}""");
        }

        foreach (var path in lists)
        {
            Assert.Equal(0, (await stranger.Get($"{path}?course_ids={own.Course.Id}&exams={own.Exam.Id}")).Json.GetProperty("count").GetInt32());
            Assert.True((await owner.Get($"{path}?course_ids={own.Course.Id}&exams={own.Exam.Id}")).Json.GetProperty("count").GetInt32() > 0);
        }
    }

    [Fact]
    public async Task Lists_CostTwoCommands_ADetailThree()
    {
        var scene = await TestpressScene.MakeAsync(app);
        var client = await scene.ClientOf(scene.Admin);
        await client.Get(List);
        foreach (var (path, most) in new[] { (List, 2), ($"{List}?per_page=1", 2), ($"{List}{scene.Attempt.Id}/", 3), ($"/api/v3/admin/attempts/{scene.Attempt.Id}/user_answers/", 3), ($"/api/v3/admin/attempts/{scene.Conference.Id}/video-conference/", 2) })
        {
            var commands = await app.CountSql(() => client.Get(path));
            Assert.True(commands.Count <= most, $"{path}\n{string.Join("\n\n", commands)}");
        }
    }

    [Fact]
    public async Task Attendance_IsOneRowEach_TheLatestJoinerFirst()
    {
        var scene = await TestpressScene.MakeAsync(app);
        var rows = (await (await scene.ClientOf(scene.Admin)).Get($"/api/v3/admin/attempts/{scene.Conference.Id}/video-conference/")).Is(HttpStatusCode.OK).Json;
        Assert.Equal((2, 20), (rows.GetProperty("count").GetInt32(), rows.GetProperty("per_page").GetInt32()));
        Assert.Equal([scene.Second.User.Email, scene.Best.User.Email], rows.GetProperty("results").EnumerateArray().Select(row => row.GetProperty("email").GetString()));
        Assert.Equal(2400, rows.GetProperty("results")[0].GetProperty("duration").GetInt32());
    }

    private async Task<User> FlagOnly(Institution institution)
    {
        var user = await app.Given.User();
        await app.InDb(async db =>
        {
            db.Add(new InstitutionStaff { InstitutionId = institution.Id, UserId = user.Id, IsLegalAdmin = true });
            return await db.SaveChangesAsync();
        });
        return user;
    }
}
