using System.Net;
using Lms.Domain.Accounts;
using Lms.Domain.Questions;
using Lms.Domain.Quizzes;
using Lms.Web.Tests.Support;

namespace Lms.Web.Tests.Api.EduTrack;

/// <summary>What tests of quizzes and attempts share.</summary>
internal static class QuizTaking
{
    public static QuizQuestion Asked(this Quiz quiz, QuestionType type) => quiz.Questions.Single(question => question.Question.Type == type);

    public static object[] RightAnswers(this Quiz quiz) =>
    [
        .. quiz.Questions.Select(question => new
        {
            quiz_question = question.Id,
            selected_choices = question.Question.Choices.Where(choice => choice.IsCorrect).Select(choice => choice.Id).ToArray(),
            written_answer = question.Question.Type == QuestionType.Written ? "Because." : null,
        }),
    ];

    public static async Task<int> StartQuiz(this HttpClient client, Quiz quiz) =>
        (await client.Post($"/api/quizzes/{quiz.Id}/start/")).Is(HttpStatusCode.Created).Json.GetProperty("id").GetInt32();

    public static async Task<(Quiz Quiz, HttpClient Client, Student Student)> QuizReady(this LmsApp app, Action<QuizSettings>? settings = null, bool written = true)
    {
        var quiz = await app.Given.Quiz(settings: settings, written: written);
        var student = await app.Given.Student();
        await app.Given.Purchase(student, quiz.Lecture);
        return (quiz, await app.SignedInAs(student.User.UserName!), student);
    }
}
