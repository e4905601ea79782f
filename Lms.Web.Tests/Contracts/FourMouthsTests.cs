using System.Globalization;
using System.Net;
using System.Text.Json;
using Lms.Web.Tests.Api.Testpress;
using Lms.Web.Tests.Support;

namespace Lms.Web.Tests.Contracts;

/// <summary>One attempt, told by EduTrack (to the student and to the teacher), Testpress and the progress API: they agree field by field, for they read the same rows.</summary>
public sealed class FourMouthsTests(LmsApp app) : IClassFixture<LmsApp>
{
    [Fact]
    public async Task OneAttempt_IsToldAlike()
    {
        var scene = await TestpressScene.MakeAsync(app);
        var student = await app.Given.Student();
        await app.Given.Enrollment(student, scene.Course);
        await app.Given.Purchase(student, scene.Lecture);
        var quiz = await app.Given.Quiz(scene.Lecture, settings => settings.TimerMinutes = 30, passingScore: 2m, written: false);
        var client = await app.SignedInAs(student.User.UserName!);
        var id = (await client.Post($"/api/quizzes/{quiz.Id}/start/")).Is(HttpStatusCode.Created).Json.GetProperty("id").GetInt32();
        var (single, multiple) = (quiz.Questions[0], quiz.Questions[1]);
        object[] answers =
        [
            new { quiz_question = single.Id, selected_choices = single.Question.Choices.Where(choice => choice.IsCorrect).Select(choice => choice.Id) },
            new { quiz_question = multiple.Id, selected_choices = multiple.Question.Choices.Where(choice => !choice.IsCorrect).Take(1).Select(choice => choice.Id) },
        ];
        (await client.Post($"/api/quiz_submissions/{id}/submit/", new { answers })).Is(HttpStatusCode.OK);

        var own = (await client.Get($"/api/quiz_submissions/{id}/")).Is(HttpStatusCode.OK).Json;
        var teachers = (await (await app.SignedInAs(scene.Course.Teacher.User.UserName!)).Get($"/api/quiz_submissions/{id}/")).Is(HttpStatusCode.OK).Json;
        var admin = await scene.ClientOf(scene.Admin);
        var listed = (await admin.Get($"/api/v2.5/admin/attempts/?users={student.UserId}&exams={quiz.Id}")).Json.GetProperty("results")[0];
        var single25 = (await admin.Get($"/api/v2.5/admin/attempts/{id}/")).Is(HttpStatusCode.OK).Json;
        var answered = (await admin.Get($"/api/v3/admin/attempts/{id}/user_answers/")).Is(HttpStatusCode.OK).Json.GetProperty("results");
        var content = (await admin.Get($"/api/v3/admin/chapter-content-attempts/?exam_id={quiz.Id}")).Json.GetProperty("results");
        var lesson = (await client.Get($"/api/v1/education/progress/{scene.Course.PublicId}")).Is(HttpStatusCode.OK).Json[0];

        // who and what
        Assert.Equal([id, id, id], [listed.GetProperty("id").GetInt32(), teachers.GetProperty("id").GetInt32(), content.GetProperty("user_exams")[0].GetProperty("id").GetInt32()]);
        Assert.Equal([student.UserId, student.UserId], [listed.GetProperty("user_id").GetInt32(), content.GetProperty("content_attempts")[0].GetProperty("user_id").GetInt32()]);
        Assert.Equal(student.User.PublicId, lesson.GetProperty("user_id").GetGuid());
        Assert.Equal([quiz.Id, quiz.Id, quiz.Id], [listed.GetProperty("exam_id").GetInt32(), teachers.GetProperty("quiz").GetInt32(), content.GetProperty("user_exams")[0].GetProperty("exam_id").GetInt32()]);
        Assert.Equal(quiz.PublicId, lesson.GetProperty("content_id").GetGuid());

        // when
        Same(own, "started_at", teachers, "started_at", listed, "date", single25, "date", content.GetProperty("content_attempts")[0], "created");
        Same(own, "submitted_at", content.GetProperty("content_attempts")[0], "completed_on");

        // how well
        Same(own, "score", teachers, "score", listed, "score", single25, "score");
        Assert.Equal("2.00", own.GetProperty("score").GetString());
        Assert.Equal("5.00", content.GetProperty("user_exams")[0].GetProperty("total_score").GetString());
        Assert.Equal([40m, 40m, 40m, 40m], [listed.GetProperty("percentage").GetDecimal(), single25.GetProperty("percentage").GetDecimal(), decimal.Parse(content.GetProperty("user_exams")[0].GetProperty("percentage").GetString()!, CultureInfo.InvariantCulture), lesson.GetProperty("quiz_score").GetDecimal()]);
        Assert.Equal((true, true, "Pass", "Pass", true), (
            own.GetProperty("passed").GetBoolean(), teachers.GetProperty("passed").GetBoolean(), listed.GetProperty("result").GetString(), content.GetProperty("user_exams")[0].GetProperty("result").GetString(), lesson.GetProperty("quiz_passed").GetBoolean()));
        Assert.Equal((1, "Completed", "Completed", 1), (
            lesson.GetProperty("quiz_attempts").GetInt32(), listed.GetProperty("state").GetString(), content.GetProperty("content_attempts")[0].GetProperty("state").GetString(), single25.GetProperty("correct_answers_count").GetInt32()));

        // answer by answer
        var told = teachers.GetProperty("answers").EnumerateArray().ToDictionary(row => row.GetProperty("quiz_question").GetInt32());
        foreach (var row in answered.GetProperty("user_answers").EnumerateArray())
        {
            var same = told[row.GetProperty("exam_question_id").GetInt32()];
            Assert.Equal(same.GetProperty("is_correct").GetBoolean() ? "Correct" : "Incorrect", row.GetProperty("result").GetString());
            Assert.Equal(same.GetProperty("selected_choices").EnumerateArray().Select(choice => choice.GetInt32()).Order(), row.GetProperty("selected_answers").EnumerateArray().Select(choice => choice.GetInt32()).Order());
        }

        Assert.Equal(100, single25.GetProperty("percentile").GetDouble());
    }

    private static void Same(params object[] pairs)
    {
        var values = pairs.Chunk(2).Select(pair => ((JsonElement)pair[0]).GetProperty((string)pair[1]).GetString()).Distinct();
        Assert.Single(values);
    }
}
