using System.Net;
using Lms.Domain.Accounts;
using Lms.Domain.Attempts;
using Lms.Domain.Quizzes;
using Lms.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Lms.Web.Tests.Api.EduTrack;

public sealed class QuizzesTests(LmsApp app) : IClassFixture<LmsApp>
{
    [Fact]
    public async Task Teacher_MakesChangesAndDeletesAQuiz()
    {
        var lecture = await app.Given.Lecture();
        var client = await app.SignedInAs(lecture.Topic.Course.Teacher.User.UserName!);
        var question = await app.Given.Question(lecture.Topic.Course.Teacher);

        var made = (await client.Post("/api/quizzes/", new { lecture = lecture.Id, title = "Vectors", questions = new[] { question.Id }, settings = new { timer_minutes = 45, attempt_scoring = "average" } })).Is(HttpStatusCode.Created);
        var id = made.Json.GetProperty("id").GetInt32();
        var settings = made.Json.GetProperty("settings");
        Assert.Equal(45, settings.GetProperty("timer_minutes").GetInt32());
        Assert.Equal("after_submission", settings.GetProperty("score_visibility").GetString());
        Assert.Equal("average", settings.GetProperty("attempt_scoring").GetString());

        (await client.Patch($"/api/quizzes/{id}/", new { settings = new { attempt_scoring = "best" } })).Is(HttpStatusCode.BadRequest, """{"settings":{"attempt_scoring":["\"best\" is not a valid choice."]}}""");
        (await client.Patch($"/api/quizzes/{id}/", new { settings = new { open_date = "2026-01-02T00:00:00Z", close_date = "2026-01-01T00:00:00Z" } })).Is(HttpStatusCode.BadRequest, """{"settings":{"close_date":["Close date must be after open date."]}}""");
        var changed = (await client.Patch($"/api/quizzes/{id}/", new { settings = new { max_attempts = (int?)null, allow_multiple_attempts = true }, is_published = true })).Is(HttpStatusCode.OK);
        Assert.Equal(45, changed.Json.GetProperty("settings").GetProperty("timer_minutes").GetInt32());
        Assert.Equal(0, changed.Json.GetProperty("settings").GetProperty("max_attempts").GetInt32());
        (await client.Post($"/api/quizzes/{id}/questions/", new { question = question.Id })).Is(HttpStatusCode.BadRequest, """{"question":["This question is already in the quiz."]}""");
        (await client.Post("/api/quizzes/", new { lecture = lecture.Id, title = "Empty", is_published = true })).Is(HttpStatusCode.BadRequest, """{"is_published":["A quiz needs at least one question before it can be published."]}""");

        var other = await app.SignedInAs((await app.Given.Teacher()).User.UserName!);
        (await other.Patch($"/api/quizzes/{id}/", new { title = "Mine" })).Is(HttpStatusCode.Forbidden, """{"error":"You can only manage your own courses"}""");
        (await other.Get($"/api/quizzes/{id}/")).Is(HttpStatusCode.NotFound);
        (await client.Delete($"/api/quizzes/{id}/")).Is(HttpStatusCode.NoContent);
    }

    [Fact]
    public async Task Start_IsIdempotent_AndNeverCarriesTheKey()
    {
        var (quiz, client, _) = await app.QuizReady(settings => settings.TimerMinutes = 30);

        var first = (await client.Post($"/api/quizzes/{quiz.Id}/start/")).Is(HttpStatusCode.Created);
        var again = (await client.Post($"/api/quizzes/{quiz.Id}/start/")).Is(HttpStatusCode.OK);

        Assert.Equal(first.Json.GetProperty("id").GetInt32(), again.Json.GetProperty("id").GetInt32());
        Assert.Equal(first.Json.GetProperty("started_at").GetDateTimeOffset().AddMinutes(30), first.Json.GetProperty("expires_at").GetDateTimeOffset());
        Assert.Equal(3, first.Json.GetProperty("questions").GetArrayLength());
        Assert.DoesNotContain("is_correct", first.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("explanation", first.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_ManyTimesAtOnce_StartsOne()
    {
        var (quiz, client, student) = await app.QuizReady();
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => client.Post($"/api/quizzes/{quiz.Id}/start/")));
        Assert.All(answers, answer => Assert.True(answer.Status is HttpStatusCode.Created or HttpStatusCode.OK, answer.Body));
        Assert.Equal(1, await app.InDb(db => db.Set<QuizAttempt>().CountAsync(row => row.QuizId == quiz.Id && row.StudentId == student.Id)));
    }

    [Fact]
    public async Task Start_WithoutAccess_TooEarly_TooLate_OrUsedUp_IsRefused()
    {
        var stranger = await app.SignedInAs((await app.Given.Student()).User.UserName!);
        var (open, learner, _) = await app.QuizReady();
        (await stranger.Post($"/api/quizzes/{open.Id}/start/")).Is(HttpStatusCode.Forbidden, """{"error":"You do not have active access to this lecture"}""");
        (await stranger.Get($"/api/quizzes/{open.Id}/my_attempts/")).Is(HttpStatusCode.Forbidden, """{"error":"You do not have active access to this lecture"}""");
        var (early, earlyBird, _) = await app.QuizReady(settings => settings.OpenDate = Given.Now.AddHours(1));
        (await earlyBird.Post($"/api/quizzes/{early.Id}/start/")).Is(HttpStatusCode.BadRequest, """{"error":"Quiz is not open yet"}""");
        var (late, latecomer, _) = await app.QuizReady(settings => settings.CloseDate = Given.Now.AddMinutes(-1));
        (await latecomer.Post($"/api/quizzes/{late.Id}/start/")).Is(HttpStatusCode.BadRequest, """{"error":"Quiz is closed"}""");

        var id = await learner.StartQuiz(open);
        (await learner.Post($"/api/quiz_submissions/{id}/submit/")).Is(HttpStatusCode.OK);
        (await learner.Post($"/api/quizzes/{open.Id}/start/")).Is(HttpStatusCode.BadRequest, """{"error":"Maximum attempts reached"}""");
        (await learner.Post($"/api/quiz_submissions/{id}/submit/")).Is(HttpStatusCode.BadRequest, """{"error":"This attempt has already been submitted"}""");
    }

    [Fact]
    public async Task List_ShowsStudentsPublishedQuizzesOfOpenLectures_AndStaffTheirOwn()
    {
        var (quiz, learner, _) = await app.QuizReady();
        var teacher = await app.SignedInAs(quiz.Lecture.Topic.Course.Teacher.User.UserName!);
        foreach (var reader in new[] { learner, teacher })
            Assert.Equal(quiz.Id, (await reader.Get($"/api/quizzes/?lecture={quiz.LectureId}&is_active=true&is_published=true")).Is(HttpStatusCode.OK).Json.GetProperty("results")[0].GetProperty("id").GetInt32());
        Assert.Equal(0, (await (await app.SignedInAs((await app.Given.Student()).User.UserName!)).Get("/api/quizzes/")).Is(HttpStatusCode.OK).Json.GetProperty("count").GetInt32());
        (await teacher.Get($"/api/quizzes/{quiz.Id}/")).Is(HttpStatusCode.OK);
        (await learner.Get($"/api/quizzes/{quiz.Id}/")).Is(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Questions_AreAddedAndRemoved_UntilSomebodyStarts()
    {
        var (quiz, learner, _) = await app.QuizReady();
        var teacher = quiz.Lecture.Topic.Course.Teacher;
        var client = await app.SignedInAs(teacher.User.UserName!);
        var more = await app.Given.Question(teacher);

        var added = (await client.Post($"/api/quizzes/{quiz.Id}/questions/", new { question = more.Id })).Is(HttpStatusCode.Created);
        Assert.Equal(4, added.Json.GetProperty("order").GetInt32());
        (await client.Delete($"/api/quizzes/{quiz.Id}/questions/{added.Json.GetProperty("id").GetInt32()}/")).Is(HttpStatusCode.NoContent);
        await learner.StartQuiz(quiz);
        (await client.Post($"/api/quizzes/{quiz.Id}/questions/", new { question = more.Id })).Is(HttpStatusCode.BadRequest, """{"error":"Questions cannot be changed after students have started this quiz"}""");
        (await client.Delete($"/api/quizzes/{quiz.Id}/")).Is(HttpStatusCode.BadRequest, """{"error":"This quiz has attempts and cannot be deleted"}""");
    }
}
