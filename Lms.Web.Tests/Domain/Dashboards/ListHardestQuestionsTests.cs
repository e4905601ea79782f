using Lms.Domain.Access;
using Lms.Domain.Accounts;
using Lms.Domain.Attempts;
using Lms.Domain.Common;
using Lms.Domain.Dashboards;
using Lms.Domain.Grading;
using Lms.Domain.Quizzes;
using Lms.Web.Tests.Support;

namespace Lms.Web.Tests.Domain.Dashboards;

public sealed class ListHardestQuestionsTests(LmsApp app) : IClassFixture<LmsApp>
{
    [Fact]
    public async Task Hardest_ComesFirst_AndWhatNobodyGotWrongOrFewAnsweredIsLeftOut()
    {
        var quiz = await app.Given.Quiz();
        var teacher = quiz.Lecture.Topic.Course.Teacher;
        await AnswerAsync(quiz, AnswerResult.Incorrect, AnswerResult.Correct, AnswerResult.Pending);
        await AnswerAsync(quiz, AnswerResult.PartiallyCorrect, AnswerResult.Incorrect, AnswerResult.Correct);
        await AnswerAsync(quiz, AnswerResult.Correct, AnswerResult.Correct, AnswerResult.Incorrect);
        await AnswerAsync(quiz, AnswerResult.Unanswered, AnswerResult.Correct, AnswerResult.Unanswered);

        var hardest = await Of(teacher.User);

        var (first, second) = (quiz.Questions[0].Question, quiz.Questions[1].Question);
        Assert.Equal([(first.Id, 3, 1, 33), (second.Id, 4, 3, 75)], hardest.Select(row => (row.QuestionId, row.Answers, row.Correct, row.PercentCorrect)));
        Assert.Equal(first.Text, hardest[0].Text);
        Assert.Empty(await Of((await app.Given.Teacher()).User));
        Assert.Equal(GeneralRefusals.PermissionDenied, await Acting.Refused(async () => await Of((await app.Given.Student()).User)));
    }

    [Fact]
    public async Task PendingAnswers_AreWorkToMark()
    {
        var quiz = await app.Given.Quiz();
        await AnswerAsync(quiz, AnswerResult.Correct, AnswerResult.Correct, AnswerResult.Pending);

        var board = await app.As(quiz.Lecture.Topic.Course.Teacher.User, (GetTeacherDashboard verb, Actor actor) => verb.Handle(actor, CancellationToken.None));

        Assert.Equal(1, board.WorkToMark);
    }

    private Task<IReadOnlyList<HardQuestion>> Of(User user) => app.As(user, (ListHardestQuestions verb, Actor actor) => verb.Handle(actor, CancellationToken.None));

    /// <summary>A new student hands in an attempt that was answered so.</summary>
    private async Task AnswerAsync(Quiz quiz, params AnswerResult[] results)
    {
        var student = await app.Given.Student();
        var attempt = QuizAttempt.Start(quiz.Id, student.Id, 1, Given.Now, null, quiz.Lecture.Topic.Course.InstitutionId);
        attempt.Answers.AddRange(results.Select((result, index) => new AttemptAnswer { QuizQuestionId = quiz.Questions[index].Id, DisplayOrder = index + 1, Result = result }));
        attempt.Submit(Given.Now, timedOut: false);
        attempt.PendingCount = results.Count(result => result == AnswerResult.Pending);
        await app.InDb(async db =>
        {
            db.Add(attempt);
            return await db.SaveChangesAsync();
        });
    }
}
