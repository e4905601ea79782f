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

public sealed class QuizAttemptsTests(LmsApp app) : IClassFixture<LmsApp>
{
    [Fact]
    public async Task Save_RefusesWhatDoesNotBelong_AndKeepsTheRest()
    {
        var (quiz, client, _) = await app.QuizReady();
        var id = await client.StartQuiz(quiz);
        var (single, multiple) = (quiz.Asked(QuestionType.McqSingle), quiz.Asked(QuestionType.McqMultiple));
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
        var (quiz, client, _) = await app.QuizReady();
        var id = await client.StartQuiz(quiz);
        var single = quiz.Asked(QuestionType.McqSingle);
        var (old, current) = (single.Question.Choices[0].Id, single.Question.Choices[1].Id);
        foreach (var (choice, sequence) in new[] { (current, 7L), (old, 3L), (old, 7L) })
            (await client.Post($"/api/quiz_submissions/{id}/save_answers/", new { answers = new[] { new { quiz_question = single.Id, selected_choices = new[] { choice }, sequence } } })).Is(HttpStatusCode.OK);
        Assert.Equal($"{current}", await app.InDb(db => db.Set<AttemptAnswer>().Where(row => row.AttemptId == id && row.QuizQuestionId == single.Id).Select(row => row.Chosen).SingleAsync()));
    }

    [Fact]
    public async Task Submit_WithWrittenAnswer_WaitsForTheTeacher_ThenCounts()
    {
        var (quiz, client, student) = await app.QuizReady(settings =>
        {
            settings.AnswersVisibility = ReviewVisibility.AfterSubmission;
            settings.ShowCorrectAfterSubmission = true;
        });
        var teacher = await app.SignedInAs(quiz.Lecture.Topic.Course.Teacher.User.UserName!);
        var id = await client.StartQuiz(quiz);
        var written = quiz.Asked(QuestionType.Written);
        (await teacher.Post($"/api/quiz_submissions/{id}/grade/", new { answers = Array.Empty<object>() })).Is(HttpStatusCode.BadRequest, """{"error":"This attempt has not been submitted yet"}""");

        var done = (await client.Post($"/api/quiz_submissions/{id}/submit/", new { answers = quiz.RightAnswers() })).Is(HttpStatusCode.OK);
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
        var (quiz, client, _) = await app.QuizReady(settings =>
        {
            settings.CloseDate = Given.Now.AddHours(1);
            settings.ScoreVisibility = ReviewVisibility.AfterClose;
        }, written: false);
        var id = await client.StartQuiz(quiz);
        var done = (await client.Post($"/api/quiz_submissions/{id}/submit/", new { answers = quiz.RightAnswers() })).Is(HttpStatusCode.OK);
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
        var (quiz, client, _) = await app.QuizReady(settings => settings.TimerMinutes = 10, written: false);
        var id = await client.StartQuiz(quiz);
        (await client.Post($"/api/quiz_submissions/{id}/save_answers/", new { answers = quiz.RightAnswers() })).Is(HttpStatusCode.OK);
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
        var (quiz, client, _) = await app.QuizReady(settings => settings.TimerMinutes = 10, written: false);
        var id = await client.StartQuiz(quiz);
        await app.InDb(db => db.Set<QuizAttempt>().Where(row => row.Id == id).ExecuteUpdateAsync(set => set.SetProperty(row => row.Deadline, Given.Now.AddSeconds(-30))));
        var done = (await client.Post($"/api/quiz_submissions/{id}/submit/", new { answers = quiz.RightAnswers() })).Is(HttpStatusCode.OK);
        Assert.True(done.Json.GetProperty("is_timed_out").GetBoolean());
        Assert.Equal("0.00", done.Json.GetProperty("score").GetString());
    }

    [Fact]
    public async Task Strangers_SeeNobodysAttempt()
    {
        var (quiz, client, _) = await app.QuizReady();
        var id = await client.StartQuiz(quiz);
        foreach (var stranger in new[] { (await app.Given.Student()).User, (await app.Given.Teacher()).User })
            (await (await app.SignedInAs(stranger.UserName!)).Get($"/api/quiz_submissions/{id}/")).Is(HttpStatusCode.NotFound);
        var (_, other, _) = await app.QuizReady();
        (await other.Post($"/api/quiz_submissions/{id}/submit/")).Is(HttpStatusCode.NotFound);
        (await (await app.SignedInAs((await app.Given.Teacher()).User.UserName!)).Get($"/api/quizzes/{quiz.Id}/submissions/")).Is(HttpStatusCode.NotFound);
        var rows = (await (await app.SignedInAs(quiz.Lecture.Topic.Course.Teacher.User.UserName!)).Get($"/api/quizzes/{quiz.Id}/submissions/?ordering=-score")).Is(HttpStatusCode.OK);
        Assert.Equal(id, rows.Json.GetProperty("results")[0].GetProperty("id").GetInt32());
    }
}
