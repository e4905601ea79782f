using System.Net;
using System.Text.Json;
using Lms.Domain.Courses;
using Lms.Domain.Grading;
using Lms.Domain.Homeworks;
using Lms.Domain.Notifications;
using Lms.Domain.Questions;
using Lms.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Lms.Web.Tests.Api.EduTrack;

public sealed class HomeworksTests(LmsApp app) : IClassFixture<LmsApp>
{
    private static readonly string[] AnswerKeys = ["homework_question", "question_text", "selected_choice", "selected_choice_text", "is_correct", "points_earned"];

    [Fact]
    public async Task Take_NeverCarriesTheKey()
    {
        var homework = await app.Given.Homework(written: true);
        var answer = (await (await Learner(homework.Lecture)).Get($"/api/homeworks/{homework.Id}/take/")).Is(HttpStatusCode.OK);

        Assert.DoesNotContain("is_correct", answer.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("explanation", answer.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("This is how.", answer.Body, StringComparison.Ordinal);
        Assert.Equal(JsonValueKind.Null, answer.Json.GetProperty("submission").ValueKind);
        Assert.Equal(2, answer.Json.GetProperty("question_count").GetInt32());
        Assert.Equal(7, answer.Json.GetProperty("total_points").GetInt32());
    }

    [Fact]
    public async Task Submit_ChoicesOnly_IsGradedAtOnce_AndOnlyOnce()
    {
        var homework = await app.Given.Homework();
        var question = homework.Questions[0];
        var client = await Learner(homework.Lecture);
        var right = question.Question.Choices.Single(choice => choice.IsCorrect).Id;

        var done = (await client.Post($"/api/homeworks/{homework.Id}/submit/", new { answers = new[] { new { homework_question = question.Id, selected_choice = right } } })).Is(HttpStatusCode.Created);

        Assert.Equal("graded", done.Json.GetProperty("status").GetString());
        Assert.Equal("2.00", done.Json.GetProperty("score").GetString());
        Assert.Equal("This is how.", done.Json.GetProperty("model_answer").GetString());
        var answer = done.Json.GetProperty("answers")[0];
        Assert.Equal(AnswerKeys, answer.EnumerateObject().Select(key => key.Name));
        Assert.Equal(["id", "text", "image"], answer.GetProperty("selected_choice").EnumerateObject().Select(key => key.Name));
        (await client.Post($"/api/homeworks/{homework.Id}/submit/", new { answers = Array.Empty<object>() })).Is(HttpStatusCode.BadRequest, """{"error":"You have already submitted this homework"}""");
        Assert.Equal(1, await app.InDb(db => db.Set<GradeEntry>().CountAsync(line => line.Work == GradedWork.Homework && line.WorkId == homework.Id && line.NewScore == 2)));
        Assert.True(await app.InDb(db => db.Set<Notification>().AnyAsync(row => row.Type == NotificationType.HomeworkSubmitted && row.RecipientId == homework.Lecture.Topic.Course.Teacher.UserId)));
    }

    [Fact]
    public async Task Written_WaitsForTheTeacher_AndHoldsMarksBackUntilThen()
    {
        var homework = await app.Given.Homework(written: true, closes: Given.Now.AddDays(1));
        var written = homework.Questions.Single(question => question.Question.Type == QuestionType.Written);
        var student = await app.Given.Student();
        await app.Given.Purchase(student, homework.Lecture);
        var learner = await app.SignedInAs(student.User.UserName!);
        var teacher = await app.SignedInAs(homework.Lecture.Topic.Course.Teacher.User.UserName!);

        var done = (await learner.Post($"/api/homeworks/{homework.Id}/submit/", new { answers = new[] { new { homework_question = written.Id, written_answer = "Because of Newton." } } })).Is(HttpStatusCode.Created);
        var id = done.Json.GetProperty("id").GetInt32();
        Assert.Equal("submitted", done.Json.GetProperty("status").GetString());
        Assert.All(done.Json.GetProperty("answers").EnumerateArray(), answer => Assert.Equal(JsonValueKind.Null, answer.GetProperty("points_earned").ValueKind));
        Assert.Equal("Because of Newton.", done.Json.GetProperty("answers")[1].GetProperty("written_answer").GetString());

        (await teacher.Post($"/api/homework_submissions/{id}/grade/", new { answers = new[] { new { homework_question = written.Id, points_earned = 6 } } })).Is(HttpStatusCode.BadRequest, """{"answers":["Points must be between 0 and 5."]}""");
        var marked = (await teacher.Post($"/api/homework_submissions/{id}/grade/", new { answers = new[] { new { homework_question = written.Id, points_earned = 4 } } })).Is(HttpStatusCode.OK);
        Assert.Equal("4.00", marked.Json.GetProperty("score").GetString());

        var seen = (await learner.Get($"/api/homework_submissions/{id}/")).Is(HttpStatusCode.OK);
        Assert.Equal("4.00", seen.Json.GetProperty("score").GetString());
        Assert.Equal(string.Empty, seen.Json.GetProperty("model_answer").GetString());
        Assert.True(await app.InDb(db => db.Set<Notification>().AnyAsync(row => row.Type == NotificationType.HomeworkGraded && row.RecipientId == student.UserId)));
    }

    [Fact]
    public async Task Student_WithoutAccess_OrTooEarlyOrLate_IsRefused()
    {
        var early = await app.Given.Homework(opens: Given.Now.AddDays(1));
        var late = await app.Given.Homework(closes: Given.Now.AddMinutes(-1));
        var hidden = await app.Given.Homework(isPublished: false);
        var stranger = await app.SignedInAs((await app.Given.Student()).User.UserName!);

        (await stranger.Get($"/api/homeworks/{early.Id}/take/")).Is(HttpStatusCode.Forbidden, """{"error":"You do not have active access to this lecture"}""");
        (await (await Learner(early.Lecture)).Get($"/api/homeworks/{early.Id}/take/")).Is(HttpStatusCode.BadRequest, """{"error":"Homework is not open yet"}""");
        (await (await Learner(late.Lecture)).Post($"/api/homeworks/{late.Id}/submit/", new { answers = Array.Empty<object>() })).Is(HttpStatusCode.BadRequest, """{"error":"Homework is closed"}""");
        (await (await Learner(hidden.Lecture)).Get($"/api/homeworks/{hidden.Id}/take/")).Is(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Submit_ForeignChoice_IsRefusedByName()
    {
        var homework = await app.Given.Homework();
        var id = homework.Questions[0].Id;
        (await (await Learner(homework.Lecture)).Post($"/api/homeworks/{homework.Id}/submit/", new { answers = new[] { new { homework_question = id, selected_choice = 999999 } } }))
            .Is(HttpStatusCode.BadRequest, $$"""{"answers":["Choice 999999 does not belong to question {{id}}."]}""");
    }

    [Fact]
    public async Task Teacher_WritesOwnHomeworkOnly()
    {
        var lecture = await app.Given.Lecture();
        var teacher = lecture.Topic.Course.Teacher;
        var client = await app.SignedInAs(teacher.User.UserName!);
        var single = await app.Given.Question(teacher);
        var multiple = await app.Given.Question(teacher, QuestionType.McqMultiple);
        var student = await app.Given.Student();
        await app.Given.Purchase(student, lecture);

        (await client.Post("/api/homeworks/", new { lecture = lecture.Id, title = "One", questions = new[] { multiple.Id } })).Is(HttpStatusCode.BadRequest, """{"questions":["Multiple-answer questions cannot be used in a homework."]}""");
        (await client.Post("/api/homeworks/", new { lecture = lecture.Id, title = "One", is_published = true })).Is(HttpStatusCode.BadRequest, """{"is_published":["A homework needs at least one question before it can be published."]}""");
        (await client.Post("/api/homeworks/", new { lecture = lecture.Id, title = "One", open_date = "2026-01-02T00:00:00Z", close_date = "2026-01-01T00:00:00Z" })).Is(HttpStatusCode.BadRequest, """{"close_date":["Close date must be after open date."]}""");
        var id = (await client.Post("/api/homeworks/", new { lecture = lecture.Id, title = "One", questions = new[] { single.Id } })).Is(HttpStatusCode.Created).Json.GetProperty("id").GetInt32();
        (await client.Post($"/api/homeworks/{id}/questions/", new { question = single.Id })).Is(HttpStatusCode.BadRequest, """{"question":["This question is already in the homework."]}""");
        (await client.Patch($"/api/homeworks/{id}/", new { is_published = true })).Is(HttpStatusCode.OK);
        Assert.True(await app.InDb(db => db.Set<Notification>().AnyAsync(row => row.Type == NotificationType.HomeworkPublished && row.RecipientId == student.UserId)));

        var other = await app.SignedInAs((await app.Given.Teacher()).User.UserName!);
        (await other.Patch($"/api/homeworks/{id}/", new { title = "Mine" })).Is(HttpStatusCode.Forbidden, """{"error":"You can only manage your own courses"}""");
        (await other.Get($"/api/homeworks/{id}/")).Is(HttpStatusCode.NotFound);
        (await other.Get($"/api/homeworks/{id}/submissions/")).Is(HttpStatusCode.NotFound);
        (await client.Delete($"/api/homeworks/{id}/")).Is(HttpStatusCode.NoContent);
    }

    [Fact]
    public async Task Started_LocksQuestionsAndDeletion()
    {
        var homework = await app.Given.Homework();
        var client = await app.SignedInAs(homework.Lecture.Topic.Course.Teacher.User.UserName!);
        (await (await Learner(homework.Lecture)).Post($"/api/homeworks/{homework.Id}/submit/", new { answers = Array.Empty<object>() })).Is(HttpStatusCode.Created);

        (await client.Delete($"/api/homeworks/{homework.Id}/")).Is(HttpStatusCode.BadRequest, """{"error":"This homework has submissions and cannot be deleted"}""");
        (await client.Delete($"/api/homeworks/{homework.Id}/questions/{homework.Questions[0].Id}/")).Is(HttpStatusCode.BadRequest, """{"error":"Questions cannot be changed after students have started this homework"}""");
        (await client.Patch($"/api/questions/{homework.Questions[0].QuestionId}/", new { points = 3 })).Is(HttpStatusCode.BadRequest, """{"error":"This question already has answers and cannot be changed"}""");
        (await client.Delete($"/api/questions/{homework.Questions[0].QuestionId}/")).Is(HttpStatusCode.BadRequest, """{"error":"This question is used in a quiz or homework"}""");
        (await client.Get($"/api/homeworks/{homework.Id}/submissions/")).Is(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Submit_TwiceAtOnce_StoresOne()
    {
        var homework = await app.Given.Homework();
        var client = await Learner(homework.Lecture);
        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => client.Post($"/api/homeworks/{homework.Id}/submit/", new { answers = Array.Empty<object>() })));
        Assert.Single(answers, answer => answer.Status == HttpStatusCode.Created);
        Assert.Equal(1, await app.InDb(db => db.Set<HomeworkSubmission>().CountAsync(row => row.HomeworkId == homework.Id)));
    }

    [Fact]
    public async Task Lists_ShowEachReaderTheirOwn()
    {
        var homework = await app.Given.Homework();
        var hidden = await app.Given.Homework(homework.Lecture, isPublished: false);
        var learner = await Learner(homework.Lecture);
        var teacher = await app.SignedInAs(homework.Lecture.Topic.Course.Teacher.User.UserName!);
        static int[] Ids(Answer answer) => [.. answer.Json.GetProperty("results").EnumerateArray().Select(row => row.GetProperty("id").GetInt32())];

        Assert.Equal([homework.Id], Ids((await learner.Get($"/api/homeworks/?lecture={homework.LectureId}")).Is(HttpStatusCode.OK)));
        Assert.Equal([hidden.Id, homework.Id], Ids((await teacher.Get($"/api/homeworks/?lecture={homework.LectureId}&is_active=true")).Is(HttpStatusCode.OK)));
        Assert.Equal([hidden.Id], Ids((await teacher.Get($"/api/homeworks/?lecture={homework.LectureId}&is_published=false")).Is(HttpStatusCode.OK)));
        Assert.Empty(Ids((await (await app.SignedInAs((await app.Given.Student()).User.UserName!)).Get("/api/homeworks/")).Is(HttpStatusCode.OK)));
        (await teacher.Get("/api/homeworks/?lecture=999999")).Is(HttpStatusCode.BadRequest, """{"lecture":["Select a valid choice. That choice is not one of the available choices."]}""");
        (await teacher.Get($"/api/homeworks/{homework.Id}/")).Is(HttpStatusCode.OK);

        var done = (await learner.Post($"/api/homeworks/{homework.Id}/submit/", new { answers = Array.Empty<object>() })).Is(HttpStatusCode.Created).Json.GetProperty("id").GetInt32();
        Assert.Equal([done], Ids((await learner.Get($"/api/homeworks/my_submissions/?homework={homework.Id}&lecture={homework.LectureId}&status=graded")).Is(HttpStatusCode.OK)));
    }

    [Fact]
    public async Task Questions_AreAddedAndRemoved_AndAnEmptyHomeworkIsNotPublished()
    {
        var homework = await app.Given.Homework();
        var teacher = homework.Lecture.Topic.Course.Teacher;
        var client = await app.SignedInAs(teacher.User.UserName!);
        var more = await app.Given.Question(teacher);

        var added = (await client.Post($"/api/homeworks/{homework.Id}/questions/", new { question = more.Id })).Is(HttpStatusCode.Created).Json.GetProperty("id").GetInt32();
        foreach (var id in new[] { homework.Questions[0].Id, added })
            (await client.Delete($"/api/homeworks/{homework.Id}/questions/{id}/")).Is(HttpStatusCode.NoContent);

        Assert.False((await client.Get($"/api/homeworks/{homework.Id}/")).Is(HttpStatusCode.OK).Json.GetProperty("is_published").GetBoolean());
    }

    private async Task<HttpClient> Learner(Lecture lecture)
    {
        var student = await app.Given.Student();
        await app.Given.Purchase(student, lecture);
        return await app.SignedInAs(student.User.UserName!);
    }
}
