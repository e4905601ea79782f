using System.Net;
using Lms.Web.Tests.Api.Testpress;
using Lms.Web.Tests.Support;

namespace Lms.Web.Tests.Contracts;

/// <summary>One attempt, made through EduTrack, is told alike by every dialect.</summary>
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
        int[] right = [.. quiz.Questions[0].Question.Choices.Where(choice => choice.IsCorrect).Select(choice => choice.Id)];
        int[] wrong = [.. quiz.Questions[1].Question.Choices.Where(choice => !choice.IsCorrect).Take(1).Select(choice => choice.Id)];
        object[] answers = [new { quiz_question = quiz.Questions[0].Id, selected_choices = right }, new { quiz_question = quiz.Questions[1].Id, selected_choices = wrong }];
        (await client.Post($"/api/quiz_submissions/{id}/submit/", new { answers })).Is(HttpStatusCode.OK);

        var deed = new Deed(id, quiz.Id, student.UserId, 2, 5, true, new Dictionary<int, (IReadOnlyList<int>, string)> { [quiz.Questions[0].Id] = (right, "Correct"), [quiz.Questions[1].Id] = (wrong, "Incorrect") });
        var teacher = await app.SignedInAs(scene.Course.Teacher.User.UserName!);
        (await FourMouths.AskAsync(client, teacher, await scene.ClientOf(scene.Admin), deed, scene.Course.PublicId, scene.Lecture.PublicId)).Agree(deed);
    }
}
