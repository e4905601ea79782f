using Lms.Domain.Access;
using Lms.Domain.Accounts;
using Lms.Domain.Attempts;
using Lms.Domain.Common;
using Lms.Domain.Grading;
using Lms.Domain.Quizzes;
using Lms.Domain.Regrading;
using Lms.Domain.Sittings;
using Lms.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Lms.Web.Tests.Domain.Sittings;

/// <summary>A hand-in reads before it holds the attempt; whatever arrives in between must be graded all the same.</summary>
public sealed class HandInRaceTests(LmsApp app) : IClassFixture<LmsApp>
{
    private const int Students = 12;
    private const int Saves = 6;

    [Fact]
    public async Task HandIn_WhileAnswersArrive_GradesExactlyWhatIsStored()
    {
        var quiz = await app.Given.Quiz();
        var used = quiz.Questions[0];
        var (right, wrong) = (used.Question.Choices.Single(choice => choice.IsCorrect).Id, used.Question.Choices.First(choice => !choice.IsCorrect).Id);
        var sittings = await StartedAsync(quiz);
        await Task.WhenAll(sittings.SelectMany(sitting => Enumerable.Range(1, Saves).Select(number => Task.Run(() => SaveAsync(sitting, number))).Append(Task.Run(() => (Task)HandInAsync(sitting)))));

        var rows = await app.InDb(db => db.Set<AttemptAnswer>().AsNoTracking().Include(row => row.Attempt).Where(row => row.Attempt.QuizId == quiz.Id && row.QuizQuestionId == used.Id).ToListAsync());
        Assert.Equal(Students, rows.Count);
        Assert.All(rows, row =>
        {
            Assert.Equal(AttemptState.Submitted, row.Attempt.State);
            Assert.Equal(row.Chosen.Length == 0 ? AnswerResult.Unanswered : AttemptAnswer.Ids(row.Chosen).Contains(right) ? AnswerResult.Correct : AnswerResult.Incorrect, row.Result);
            Assert.Equal(row.Result == AnswerResult.Correct ? 1 : 0, row.Attempt.CorrectCount);
        });

        async Task SaveAsync(Sitting sitting, int number)
        {
            var answer = new AnswerDraft { QuizQuestion = used.Id, SelectedChoices = new[] { number % 2 == 0 ? right : wrong }, Sequence = number };
            try
            {
                await app.As(sitting.Student.User, (SaveSitting verb, Actor actor) => verb.Handle(actor, sitting.Attempt, Input.Of(new SittingDraft { Holder = "here", Answers = new[] { answer } }), default));
            }
            catch (RefusedException refused) when (refused.Refusal == AttemptRefusals.AlreadySubmitted)
            {
                // the hand-in came first
            }
        }
    }

    [Fact]
    public async Task HandIn_WhileAQuestionIsDropped_CountsByTheRuleThatHolds()
    {
        var quiz = await app.Given.Quiz();
        var sittings = await StartedAsync(quiz);
        var draft = new RegradeDraft { Question = quiz.Questions[0].Id, Kind = "drop", Reason = "Unclear", BasedOn = 0 };
        await Task.WhenAll(sittings.Select(sitting => Task.Run(() => (Task)HandInAsync(sitting)))
            .Append(Task.Run(() => app.As(quiz.Lecture.Topic.Course.Teacher.User, (ApplyRegrade verb, Actor actor) => verb.Handle(actor, GradedWork.Quiz, quiz.Id, Input.Of(draft), default)))));

        var left = quiz.Questions.Skip(1).Sum(used => used.PointsHere ?? used.Question.Points);
        var maxima = await app.InDb(db => db.Set<QuizAttempt>().Where(row => row.QuizId == quiz.Id && row.State == AttemptState.Submitted).Select(row => row.MaximumScore).ToListAsync());
        Assert.Equal(Students, maxima.Count);
        Assert.All(maxima, maximum => Assert.Equal(left, maximum));
    }

    private async Task<List<Sitting>> StartedAsync(Quiz quiz)
    {
        var sittings = new List<Sitting>();
        for (var number = 0; number < Students; number++)
        {
            var student = await app.Given.Student();
            await app.Given.Purchase(student, quiz.Lecture);
            sittings.Add(new Sitting(student, await app.As(student.User, (BeginSitting verb, Actor actor) => verb.Handle(actor, quiz.Id, default))));
        }

        return sittings;
    }

    private Task<bool> HandInAsync(Sitting sitting) => app.As(sitting.Student.User, async (HandInSitting verb, Actor actor) =>
    {
        await verb.Handle(actor, sitting.Attempt, Input.Of(new AnswersDraft { Holder = "here" }), default);
        return true;
    });

    private sealed record Sitting(Student Student, int Attempt);
}
