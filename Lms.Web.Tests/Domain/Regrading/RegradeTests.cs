using Lms.Domain.Access;
using Lms.Domain.Accounts;
using Lms.Domain.Attempts;
using Lms.Domain.Audit;
using Lms.Domain.Common;
using Lms.Domain.Courses;
using Lms.Domain.Grading;
using Lms.Domain.Notifications;
using Lms.Domain.Questions;
using Lms.Domain.Quizzes;
using Lms.Domain.Regrading;
using Lms.Domain.Sittings;
using Lms.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Lms.Web.Tests.Domain.Regrading;

public sealed class RegradeTests(LmsApp app) : IClassFixture<LmsApp>
{
    [Fact]
    public async Task ChangeKey_Preview_ShowsWhoMovesAndStoresNothing()
    {
        var (quiz, right, wrong) = await Sat();
        var single = Of(quiz, QuestionType.McqSingle);
        var sheet = await Preview(quiz, ChangeKey(single, last: true));

        Assert.Equal((2, 0, 1, 1), (sheet.Attempts, sheet.Overridden, sheet.Raised, sheet.Lowered));
        Assert.Equal((2.5m, 2.5m, 5m, 5m), (sheet.AverageBefore, sheet.AverageAfter, sheet.MaximumBefore, sheet.MaximumAfter));
        Assert.Equal([(right.Id, 5m, 3m), (wrong.Id, 0m, 2m)], sheet.Moves.OrderBy(move => move.SubmissionId).Select(move => (move.SubmissionId, move.Before!.Value, move.After!.Value)));
        Assert.Equal((1, 0), (sheet.NowFail, sheet.NowPass));
        Assert.Equal((5m, 0m), (await Score(right), await Score(wrong)));
        Assert.Null(await app.InDb(db => db.Set<QuizQuestion>().Where(row => row.Id == single.Id).Select(row => row.KeyHere).SingleAsync()));
    }

    [Fact]
    public async Task ChangeKey_Applied_MovesAnswersScoresLedgerAndTellsStudents_ThenUndoRestores()
    {
        var (quiz, right, wrong) = await Sat();
        var single = Of(quiz, QuestionType.McqSingle);
        var done = await Apply(quiz, ChangeKey(single, last: true));
        Assert.Equal(2, done.Moves.Count);
        Assert.Equal((3m, 2m), (await Score(right), await Score(wrong)));
        Assert.Equal(AnswerResult.Incorrect, await Result(right, single));
        var line = Assert.Single(await app.Given.LedgerOf(GradedWork.Quiz, right.Id));
        Assert.Equal((5m, 3m, GradeSource.Regrade, "The key was wrong.", quiz.Lecture.Topic.Course.Teacher.UserId), (line.OldScore, line.NewScore, line.Source, line.Reason, line.UserId));
        var told = await app.InDb(db => db.Set<Notification>().Where(row => row.RecipientId == right.Student.UserId || row.RecipientId == wrong.Student.UserId).ToListAsync());
        Assert.All(told, notice => Assert.Equal("Quiz regraded", notice.Title));
        Assert.Equal(2, told.Count);
        Assert.True(await app.InDb(db => db.Set<AuditEntry>().AnyAsync(row => row.Action == "quiz.regraded" && row.SubjectId == $"{quiz.Id}")));

        var regrade = Assert.Single((await Sheet(quiz)).History);
        Assert.True(regrade.CanUndo);
        await app.As(quiz.Lecture.Topic.Course.Teacher.User, (UndoRegrade verb, Actor actor) => verb.Handle(actor, regrade.Id, CancellationToken.None));
        Assert.Equal((5m, 0m), (await Score(right), await Score(wrong)));
        Assert.Equal(AnswerResult.Correct, await Result(right, single));
        var back = (await app.Given.LedgerOf(GradedWork.Quiz, right.Id))[^1];
        Assert.Equal((3m, 5m, GradeSource.RegradeUndone), (back.OldScore, back.NewScore, back.Source));
        var history = (await Sheet(quiz)).History;
        Assert.Equal([(2, (int?)1, false, true), (1, null, true, false)], history.Select(one => (one.Number, one.UndoesNumber, one.IsUndone, one.CanUndo)));
        Assert.Equal(RegradeRefusals.AlreadyUndone, await Acting.Refused(() => app.As(quiz.Lecture.Topic.Course.Teacher.User, (UndoRegrade verb, Actor actor) => verb.Handle(actor, regrade.Id, CancellationToken.None))));
    }

    [Fact]
    public async Task ChangeKey_Applied_IsTheKeyThatStudentsReview()
    {
        var quiz = await app.Given.Quiz(written: false, settings: settings => (settings.AnswersVisibility, settings.ShowCorrectAfterSubmission) = (ReviewVisibility.AfterSubmission, true));
        var student = await app.Given.Student();
        var attempt = await app.Given.Attempt(quiz, student);
        var single = Of(quiz, QuestionType.McqSingle);
        await Apply(quiz, ChangeKey(single, last: true));
        var review = await app.As(student.User, (ReviewAttempt verb, Actor actor) => verb.Handle(actor, attempt.Id, CancellationToken.None));
        var choices = review.Questions.Single(question => question.Type == QuestionType.McqSingle).Choices;
        Assert.Equal([single.Question.Choices[^1].Id], choices.Where(choice => choice.IsCorrect == true).Select(choice => choice.Id));
    }

    [Fact]
    public async Task Drop_FullMarks_AndPoints_ReckonAsTheCalculatorSays()
    {
        var (quiz, right, wrong) = await Sat();
        var (single, multiple) = (Of(quiz, QuestionType.McqSingle), Of(quiz, QuestionType.McqMultiple));

        var dropped = await Apply(quiz, new RegradeDraft { Question = single.Id, Kind = "drop" });
        Assert.Equal((5m, 3m), (dropped.MaximumBefore, dropped.MaximumAfter));
        Assert.Equal((3m, 0m), (await Score(right), await Score(wrong)));
        await Apply(quiz, new RegradeDraft { Question = single.Id, Kind = "full_marks" });
        Assert.Equal((5m, 2m), (await Score(right), await Score(wrong)));
        await Apply(quiz, new RegradeDraft { Question = multiple.Id, Kind = "change_points", Points = 10m });
        Assert.Equal((12m, 2m), (await Score(right), await Score(wrong)));
        Assert.Equal(12m, await app.InDb(db => db.Set<QuizAttempt>().Where(row => row.Id == wrong.Id).Select(row => row.MaximumScore).SingleAsync()));
        var first = (await Sheet(quiz)).History[^1];
        Assert.False(first.CanUndo);
        Assert.Equal(RegradeRefusals.ChangedSince, await Acting.Refused(() => app.As(quiz.Lecture.Topic.Course.Teacher.User, (UndoRegrade verb, Actor actor) => verb.Handle(actor, first.Id, CancellationToken.None))));
    }

    [Fact]
    public async Task Drop_OfTheLastWaitingAnswer_GivesAScore_AndUndoTakesItBack()
    {
        var quiz = await app.Given.Quiz();
        var attempt = await app.Given.Attempt(quiz);
        Assert.Null(await Score(attempt));
        await Apply(quiz, new RegradeDraft { Question = Of(quiz, QuestionType.Written).Id, Kind = "drop" });
        Assert.Equal(5m, await Score(attempt));
        await app.As(quiz.Lecture.Topic.Course.Teacher.User, async (UndoRegrade verb, Actor actor) => await verb.Handle(actor, (await Sheet(quiz)).History[0].Id, CancellationToken.None));
        Assert.Null(await Score(attempt));
    }

    [Fact]
    public async Task Regrade_OfTwoFromOneState_LetsOneThrough()
    {
        var (quiz, right, _) = await Sat();
        var drafts = quiz.Questions.Select(question => new RegradeDraft { Question = question.Id, Kind = "drop", BasedOn = 0 }).ToList();
        var outcomes = await Task.WhenAll(drafts.Select(async draft =>
        {
            try
            {
                await Apply(quiz, draft);
                return null;
            }
            catch (RefusedException refused)
            {
                return refused.Refusal;
            }
        }));
        Assert.Equal([null, RegradeRefusals.Overtaken], outcomes.OrderBy(refusal => refusal is null ? 0 : 1));
        Assert.Equal(1, await app.InDb(db => db.Set<Regrade>().CountAsync(row => row.Work == GradedWork.Quiz && row.WorkId == quiz.Id)));
        Assert.Single(await app.Given.LedgerOf(GradedWork.Quiz, right.Id));
    }

    [Fact]
    public async Task Number_IsUniqueInTheQuiz_ByTheDatabase()
    {
        var (quiz, _, _) = await Sat();
        await Apply(quiz, new RegradeDraft { Question = quiz.Questions[0].Id, Kind = "drop" });
        await Assert.ThrowsAsync<UniqueRowException>(() => app.InDb(async db =>
        {
            db.Add(new Regrade
            {
                Work = GradedWork.Quiz, WorkId = quiz.Id, Number = 1, QuestionId = quiz.Questions[0].Id, Kind = RegradeKind.Drop, Before = new QuestionRule(), After = new QuestionRule(), Reason = "Again.",
                ByUserId = quiz.Lecture.Topic.Course.Teacher.UserId, At = Given.Now,
            });
            await db.SaveAsync(CancellationToken.None);
            return true;
        }));
    }

    [Fact]
    public async Task Draft_WrongFields_AreAllSaid()
    {
        var (quiz, _, _) = await Sat();
        var single = Of(quiz, QuestionType.McqSingle);
        async Task<IEnumerable<string>> Complaints(RegradeDraft draft) => (await Acting.Refused(() => Apply(quiz, draft, reason: null))).Complaints.Keys.Order();
        Assert.Equal(["kind", "question", "reason"], await Complaints(new RegradeDraft { Question = 999999999, Kind = "shuffle" }));
        Assert.Equal(["choices", "reason"], await Complaints(new RegradeDraft { Question = single.Id, Kind = "change_key", Choices = new Maybe<IReadOnlyList<int>?>() }));
        Assert.Equal(["points", "reason"], await Complaints(new RegradeDraft { Question = single.Id, Kind = "change_points", Points = 0m }));
        Assert.Equal(RegradeRefusals.NotOneCorrect.Code, await ChoicesComplaint(single, single.Question.Choices[0].Id, single.Question.Choices[1].Id));
        Assert.Equal(RegradeRefusals.ForeignChoice.Code, await ChoicesComplaint(single, 999999999));
        Assert.Equal(RegradeRefusals.NoneCorrect.Code, await ChoicesComplaint(Of(quiz, QuestionType.McqMultiple)));
        Assert.Equal(RegradeRefusals.ChangesNothing, await Acting.Refused(() => Preview(quiz, ChangeKey(single, last: false))));

        async Task<string> ChoicesComplaint(QuizQuestion question, params int[] choices) =>
            (await Acting.Refused(() => Preview(quiz, new RegradeDraft { Question = question.Id, Kind = "change_key", Choices = choices }))).Complaints["choices"][0].Code;
    }

    [Fact]
    public async Task Regrade_OthersThings_AreRefused()
    {
        var (quiz, right, _) = await Sat();
        var draft = new RegradeDraft { Question = quiz.Questions[0].Id, Kind = "drop" };
        await Apply(quiz, draft);
        var regrade = (await Sheet(quiz)).History[0].Id;
        foreach (var (user, refusal) in new[]
        {
            ((await app.Given.Teacher()).User, CourseRefusals.NotYours),
            ((await app.Given.Assistant(quiz.Lecture.Topic.Course.Teacher)).User, GeneralRefusals.PermissionDenied),
            (right.Student.User, GeneralRefusals.PermissionDenied),
        })
        {
            Assert.Equal(refusal, await Acting.Refused(() => app.As(user, (ReadRegrading verb, Actor actor) => verb.Handle(actor, GradedWork.Quiz, quiz.Id, CancellationToken.None))));
            Assert.Equal(refusal, await Acting.Refused(() => app.As(user, (PreviewRegrade verb, Actor actor) => verb.Handle(actor, GradedWork.Quiz, quiz.Id, Input.Of(draft), CancellationToken.None))));
            Assert.Equal(refusal, await Acting.Refused(() => app.As(user, (ApplyRegrade verb, Actor actor) => verb.Handle(actor, GradedWork.Quiz, quiz.Id, Input.Of(draft), CancellationToken.None))));
            Assert.Equal(refusal, await Acting.Refused(() => app.As(user, (UndoRegrade verb, Actor actor) => verb.Handle(actor, regrade, CancellationToken.None))));
        }

        var teacher = quiz.Lecture.Topic.Course.Teacher.User;
        Assert.Equal(GeneralRefusals.NotFound, await Acting.Refused(() => app.As(teacher, (ReadRegrading verb, Actor actor) => verb.Handle(actor, GradedWork.Quiz, 999999999, CancellationToken.None))));
        Assert.Equal(GeneralRefusals.NotFound, await Acting.Refused(() => app.As(teacher, (UndoRegrade verb, Actor actor) => verb.Handle(actor, 999999999, CancellationToken.None))));
    }

    [Fact]
    public async Task Preview_Of300Attempts_SendsSixCommands()
    {
        var quiz = await app.Given.Quiz(written: false);
        var student = await app.Given.Student();
        for (var number = 1; number <= 300; number++)
            await app.Given.Attempt(quiz, student, number % 2 == 0, number: number);
        var teacher = quiz.Lecture.Topic.Course.Teacher.User;
        var sql = await app.CountSql(() => app.As(teacher, (PreviewRegrade verb, Actor actor) => verb.Handle(actor, GradedWork.Quiz, quiz.Id, Input.Of(new RegradeDraft { Question = quiz.Questions[0].Id, Kind = "full_marks" }), CancellationToken.None)));
        Assert.InRange(sql.Count, 1, 7);
    }

    /// <summary>A quiz of 2 and 3 points, one attempt with everything right and one with everything wrong; 4 points pass.</summary>
    private async Task<(Quiz Quiz, QuizAttempt Right, QuizAttempt Wrong)> Sat()
    {
        var quiz = await app.Given.Quiz(written: false, passingScore: 4);
        return (quiz, await Sitting(true), await Sitting(false));

        async Task<QuizAttempt> Sitting(bool right)
        {
            var id = (await app.Given.Attempt(quiz, right: right)).Id;
            return await app.InDb(db => db.Set<QuizAttempt>().Include(row => row.Student.User).SingleAsync(row => row.Id == id));
        }
    }

    private static QuizQuestion Of(Quiz quiz, QuestionType type) => quiz.Questions.Single(row => row.Question.Type == type);

    private static RegradeDraft ChangeKey(QuizQuestion question, bool last) =>
        new() { Question = question.Id, Kind = "change_key", Choices = new[] { question.Question.Choices[last ? ^1 : 0].Id } };

    private Task<RegradePreview> Preview(Quiz quiz, RegradeDraft draft) =>
        app.As(quiz.Lecture.Topic.Course.Teacher.User, (PreviewRegrade verb, Actor actor) => verb.Handle(actor, GradedWork.Quiz, quiz.Id, Input.Of(draft), CancellationToken.None));

    private async Task<RegradePreview> Apply(Quiz quiz, RegradeDraft draft, string? reason = "The key was wrong.")
    {
        var basis = draft.BasedOn.Value ?? await app.InDb(db => db.Set<Regrade>().CountAsync(row => row.Work == GradedWork.Quiz && row.WorkId == quiz.Id));
        var whole = draft with { Reason = reason is null ? new Maybe<string?>() : reason, BasedOn = basis };
        return await app.As(quiz.Lecture.Topic.Course.Teacher.User, (ApplyRegrade verb, Actor actor) => verb.Handle(actor, GradedWork.Quiz, quiz.Id, Input.Of(whole), CancellationToken.None));
    }

    private Task<RegradeSheet> Sheet(Quiz quiz) =>
        app.As(quiz.Lecture.Topic.Course.Teacher.User, (ReadRegrading verb, Actor actor) => verb.Handle(actor, GradedWork.Quiz, quiz.Id, CancellationToken.None));

    private Task<decimal?> Score(QuizAttempt attempt) => app.InDb(db => db.Set<QuizAttempt>().Where(row => row.Id == attempt.Id).Select(row => row.Score).SingleAsync());

    private Task<AnswerResult?> Result(QuizAttempt attempt, QuizQuestion question) =>
        app.InDb(db => db.Set<AttemptAnswer>().Where(row => row.AttemptId == attempt.Id && row.QuizQuestionId == question.Id).Select(row => row.Result).SingleAsync());
}
