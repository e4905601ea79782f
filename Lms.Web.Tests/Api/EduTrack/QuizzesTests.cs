using System.Net;
using System.Text.Json;
using Lms.Domain.Accounts;
using Lms.Domain.Attempts;
using Lms.Domain.Grading;
using Lms.Domain.Notifications;
using Lms.Domain.Questions;
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
        var (quiz, client, _) = await Ready(settings => settings.TimerMinutes = 30);

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
        var (quiz, client, student) = await Ready();
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => client.Post($"/api/quizzes/{quiz.Id}/start/")));
        Assert.All(answers, answer => Assert.True(answer.Status is HttpStatusCode.Created or HttpStatusCode.OK, answer.Body));
        Assert.Equal(1, await app.InDb(db => db.Set<QuizAttempt>().CountAsync(row => row.QuizId == quiz.Id && row.StudentId == student.Id)));
    }

    [Fact]
    public async Task Start_WithoutAccess_TooEarly_TooLate_OrUsedUp_IsRefused()
    {
        var stranger = await app.SignedInAs((await app.Given.Student()).User.UserName!);
        var (open, learner, _) = await Ready();
        (await stranger.Post($"/api/quizzes/{open.Id}/start/")).Is(HttpStatusCode.Forbidden, """{"error":"You do not have active access to this lecture"}""");
        (await stranger.Get($"/api/quizzes/{open.Id}/my_attempts/")).Is(HttpStatusCode.Forbidden, """{"error":"You do not have active access to this lecture"}""");
        var (early, earlyBird, _) = await Ready(settings => settings.OpenDate = Given.Now.AddHours(1));
        (await earlyBird.Post($"/api/quizzes/{early.Id}/start/")).Is(HttpStatusCode.BadRequest, """{"error":"Quiz is not open yet"}""");
        var (late, latecomer, _) = await Ready(settings => settings.CloseDate = Given.Now.AddMinutes(-1));
        (await latecomer.Post($"/api/quizzes/{late.Id}/start/")).Is(HttpStatusCode.BadRequest, """{"error":"Quiz is closed"}""");

        var id = await Start(learner, open);
        (await learner.Post($"/api/quiz_submissions/{id}/submit/")).Is(HttpStatusCode.OK);
        (await learner.Post($"/api/quizzes/{open.Id}/start/")).Is(HttpStatusCode.BadRequest, """{"error":"Maximum attempts reached"}""");
        (await learner.Post($"/api/quiz_submissions/{id}/submit/")).Is(HttpStatusCode.BadRequest, """{"error":"This attempt has already been submitted"}""");
    }

    [Fact]
    public async Task Save_RefusesWhatDoesNotBelong_AndKeepsTheRest()
    {
        var (quiz, client, _) = await Ready();
        var id = await Start(client, quiz);
        var (single, multiple) = (Of(quiz, QuestionType.McqSingle), Of(quiz, QuestionType.McqMultiple));
        var choices = single.Question.Choices.Select(choice => choice.Id).ToArray();
        Task<Answer> Save(object answer) => client.Post($"/api/quiz_submissions/{id}/save_answers/", new { answers = new[] { answer } });

        (await Save(new { quiz_question = 999999, selected_choices = Array.Empty<int>() })).Is(HttpStatusCode.BadRequest, """{"answers":["Question 999999 is not part of this quiz."]}""");
        (await Save(new { quiz_question = single.Id, selected_choices = choices[..2] })).Is(HttpStatusCode.BadRequest, $$"""{"answers":["Question {{single.Id}} accepts a single choice."]}""");
        (await Save(new { quiz_question = multiple.Id, selected_choices = choices[..1] })).Is(HttpStatusCode.BadRequest, $$"""{"answers":["Choice {{choices[0]}} does not belong to question {{multiple.Id}}."]}""");
        var saved = (await Save(new { quiz_question = single.Id, selected_choices = choices[..1] })).Is(HttpStatusCode.OK);
        Assert.Equal(["message", "saved_at"], saved.Keys);

        var sheet = (await client.Post($"/api/quizzes/{quiz.Id}/start/")).Is(HttpStatusCode.OK).Json.GetProperty("questions").EnumerateArray().First(row => row.GetProperty("quiz_question").GetInt32() == single.Id);
        Assert.Equal(choices[0], sheet.GetProperty("selected_choices")[0].GetInt32());
    }

    [Fact]
    public async Task Save_AnOlderNumber_NeverOverwritesANewerOne()
    {
        var (quiz, client, _) = await Ready();
        var id = await Start(client, quiz);
        var single = Of(quiz, QuestionType.McqSingle);
        var (old, current) = (single.Question.Choices[0].Id, single.Question.Choices[1].Id);
        foreach (var (choice, sequence) in new[] { (current, 7L), (old, 3L), (old, 7L) })
            (await client.Post($"/api/quiz_submissions/{id}/save_answers/", new { answers = new[] { new { quiz_question = single.Id, selected_choices = new[] { choice }, sequence } } })).Is(HttpStatusCode.OK);
        Assert.Equal($"{current}", await app.InDb(db => db.Set<AttemptAnswer>().Where(row => row.AttemptId == id && row.QuizQuestionId == single.Id).Select(row => row.Chosen).SingleAsync()));
    }

    [Fact]
    public async Task Submit_WithWrittenAnswer_WaitsForTheTeacher_ThenCounts()
    {
        var (quiz, client, student) = await Ready(settings =>
        {
            settings.AnswersVisibility = ReviewVisibility.AfterSubmission;
            settings.ShowCorrectAfterSubmission = true;
        });
        var teacher = await app.SignedInAs(quiz.Lecture.Topic.Course.Teacher.User.UserName!);
        var id = await Start(client, quiz);
        var written = Of(quiz, QuestionType.Written);
        (await teacher.Post($"/api/quiz_submissions/{id}/grade/", new { answers = Array.Empty<object>() })).Is(HttpStatusCode.BadRequest, """{"error":"This attempt has not been submitted yet"}""");

        var done = (await client.Post($"/api/quiz_submissions/{id}/submit/", new { answers = RightAnswers(quiz) })).Is(HttpStatusCode.OK);
        Assert.Equal(JsonValueKind.Null, done.Json.GetProperty("score").ValueKind);
        Assert.False(done.Json.GetProperty("score_visible").GetBoolean());
        Assert.True(done.Json.GetProperty("answers_visible").GetBoolean());
        Assert.True(await app.InDb(db => db.Set<Notification>().AnyAsync(row => row.Type == NotificationType.QuizSubmitted && row.RecipientId == quiz.Lecture.Topic.Course.Teacher.UserId)));

        (await teacher.Post($"/api/quiz_submissions/{id}/grade/", new { answers = new[] { new { quiz_question = written.Id, points_earned = 9 } } })).Is(HttpStatusCode.BadRequest, """{"answers":["Points must be between 0 and 5."]}""");
        var marked = (await teacher.Post($"/api/quiz_submissions/{id}/grade/", new { answers = new[] { new { quiz_question = written.Id, points_earned = 4 } } })).Is(HttpStatusCode.OK);
        Assert.Equal("9.00", marked.Json.GetProperty("score").GetString());
        Assert.True(marked.Json.GetProperty("passed").GetBoolean());

        var mine = (await client.Get($"/api/quizzes/{quiz.Id}/my_attempts/")).Is(HttpStatusCode.OK);
        Assert.Equal("9.00", mine.Json.GetProperty("final_score").GetString());
        Assert.Equal(0, mine.Json.GetProperty("attempts_left").GetInt32());
        Assert.True(await app.InDb(db => db.Set<Notification>().AnyAsync(row => row.Type == NotificationType.QuizGraded && row.RecipientId == student.UserId)));
        Assert.Equal(9m, await app.InDb(db => db.Set<GradeEntry>().Where(line => line.Work == GradedWork.Quiz && line.SubmissionId == id).Select(line => line.NewScore).SingleAsync()));
    }

    [Fact]
    public async Task Review_HoldsBackWhatIsNotYetVisible()
    {
        var (quiz, client, _) = await Ready(settings =>
        {
            settings.CloseDate = Given.Now.AddHours(1);
            settings.ScoreVisibility = ReviewVisibility.AfterClose;
        }, written: false);
        var id = await Start(client, quiz);
        var done = (await client.Post($"/api/quiz_submissions/{id}/submit/", new { answers = RightAnswers(quiz) })).Is(HttpStatusCode.OK);
        Assert.Equal(JsonValueKind.Null, done.Json.GetProperty("score").ValueKind);
        Assert.Equal(JsonValueKind.Null, done.Json.GetProperty("passed").ValueKind);
        Assert.Equal(0, done.Json.GetProperty("answers").GetArrayLength());

        await app.InDb(db => db.Set<Quiz>().Where(row => row.Id == quiz.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.Settings.CloseDate, Given.Now.AddMinutes(-1))));
        var later = (await client.Get($"/api/quiz_submissions/{id}/")).Is(HttpStatusCode.OK);
        Assert.Equal("5.00", later.Json.GetProperty("score").GetString());
        Assert.All(later.Json.GetProperty("answers").EnumerateArray(), answer => Assert.Equal((JsonValueKind.Null, 0), (answer.GetProperty("is_correct").ValueKind, answer.GetProperty("points_earned").GetInt32())));
    }

    [Fact]
    public async Task Overdue_ClosesItselfWithTheSavedAnswers_WhenReadNext()
    {
        var (quiz, client, _) = await Ready(settings => settings.TimerMinutes = 10, written: false);
        var id = await Start(client, quiz);
        (await client.Post($"/api/quiz_submissions/{id}/save_answers/", new { answers = RightAnswers(quiz) })).Is(HttpStatusCode.OK);
        await app.InDb(db => db.Set<QuizAttempt>().Where(row => row.Id == id).ExecuteUpdateAsync(set => set.SetProperty(row => row.Deadline, Given.Now.AddSeconds(-30))));

        (await client.Post($"/api/quiz_submissions/{id}/save_answers/", new { answers = Array.Empty<object>() })).Is(HttpStatusCode.BadRequest, """{"error":"Time is up for this attempt"}""");
        var seen = (await client.Get($"/api/quiz_submissions/{id}/")).Is(HttpStatusCode.OK);
        Assert.True(seen.Json.GetProperty("is_timed_out").GetBoolean());
        Assert.Equal("5.00", seen.Json.GetProperty("score").GetString());
        (await client.Post($"/api/quiz_submissions/{id}/save_answers/", new { answers = Array.Empty<object>() })).Is(HttpStatusCode.BadRequest, """{"error":"This attempt has already been submitted"}""");
    }

    [Fact]
    public async Task LateHandIn_IgnoresItsAnswers()
    {
        var (quiz, client, _) = await Ready(settings => settings.TimerMinutes = 10, written: false);
        var id = await Start(client, quiz);
        await app.InDb(db => db.Set<QuizAttempt>().Where(row => row.Id == id).ExecuteUpdateAsync(set => set.SetProperty(row => row.Deadline, Given.Now.AddSeconds(-30))));
        var done = (await client.Post($"/api/quiz_submissions/{id}/submit/", new { answers = RightAnswers(quiz) })).Is(HttpStatusCode.OK);
        Assert.True(done.Json.GetProperty("is_timed_out").GetBoolean());
        Assert.Equal("0.00", done.Json.GetProperty("score").GetString());
    }

    [Fact]
    public async Task Strangers_SeeNobodysAttempt()
    {
        var (quiz, client, _) = await Ready();
        var id = await Start(client, quiz);
        foreach (var stranger in new[] { (await app.Given.Student()).User, (await app.Given.Teacher()).User })
            (await (await app.SignedInAs(stranger.UserName!)).Get($"/api/quiz_submissions/{id}/")).Is(HttpStatusCode.NotFound);
        var (_, other, _) = await Ready();
        (await other.Post($"/api/quiz_submissions/{id}/submit/")).Is(HttpStatusCode.NotFound);
        (await (await app.SignedInAs((await app.Given.Teacher()).User.UserName!)).Get($"/api/quizzes/{quiz.Id}/submissions/")).Is(HttpStatusCode.NotFound);
        var rows = (await (await app.SignedInAs(quiz.Lecture.Topic.Course.Teacher.User.UserName!)).Get($"/api/quizzes/{quiz.Id}/submissions/?ordering=-score")).Is(HttpStatusCode.OK);
        Assert.Equal(id, rows.Json.GetProperty("results")[0].GetProperty("id").GetInt32());
    }

    [Fact]
    public async Task List_ShowsStudentsPublishedQuizzesOfOpenLectures_AndStaffTheirOwn()
    {
        var (quiz, learner, _) = await Ready();
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
        var (quiz, learner, _) = await Ready();
        var teacher = quiz.Lecture.Topic.Course.Teacher;
        var client = await app.SignedInAs(teacher.User.UserName!);
        var more = await app.Given.Question(teacher);

        var added = (await client.Post($"/api/quizzes/{quiz.Id}/questions/", new { question = more.Id })).Is(HttpStatusCode.Created);
        Assert.Equal(4, added.Json.GetProperty("order").GetInt32());
        (await client.Delete($"/api/quizzes/{quiz.Id}/questions/{added.Json.GetProperty("id").GetInt32()}/")).Is(HttpStatusCode.NoContent);
        await Start(learner, quiz);
        (await client.Post($"/api/quizzes/{quiz.Id}/questions/", new { question = more.Id })).Is(HttpStatusCode.BadRequest, """{"error":"Questions cannot be changed after students have started this quiz"}""");
        (await client.Delete($"/api/quizzes/{quiz.Id}/")).Is(HttpStatusCode.BadRequest, """{"error":"This quiz has attempts and cannot be deleted"}""");
    }

    private static QuizQuestion Of(Quiz quiz, QuestionType type) => quiz.Questions.Single(question => question.Question.Type == type);

    private static object[] RightAnswers(Quiz quiz) =>
    [
        .. quiz.Questions.Select(question => new
        {
            quiz_question = question.Id,
            selected_choices = question.Question.Choices.Where(choice => choice.IsCorrect).Select(choice => choice.Id).ToArray(),
            written_answer = question.Question.Type == QuestionType.Written ? "Because." : null,
        }),
    ];

    private static async Task<int> Start(HttpClient client, Quiz quiz) =>
        (await client.Post($"/api/quizzes/{quiz.Id}/start/")).Is(HttpStatusCode.Created).Json.GetProperty("id").GetInt32();

    private async Task<(Quiz Quiz, HttpClient Client, Student Student)> Ready(Action<QuizSettings>? settings = null, bool written = true)
    {
        var quiz = await app.Given.Quiz(settings: settings, written: written);
        var student = await app.Given.Student();
        await app.Given.Purchase(student, quiz.Lecture);
        return (quiz, await app.SignedInAs(student.User.UserName!), student);
    }
}
