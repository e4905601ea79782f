using Lms.Domain.Access;
using Lms.Domain.Attempts;
using Lms.Domain.Audit;
using Lms.Domain.Common;
using Lms.Domain.Grading;
using Lms.Domain.Notifications;
using Lms.Domain.Quizzes;
using Lms.Domain.Ranking;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Regrading;

/// <summary>Changes how a question counts and reckons every finished attempt anew: answers, attempts, ledger and notifications, all or nothing.</summary>
public sealed class ApplyRegrade(ILmsDb db, TimeProvider clock) : IUseCase
{
    /// <returns>What it did.</returns>
    /// <exception cref="RefusedException">
    /// Unknown (404), another teacher's (403), a field is wrong (400), nothing would change or somebody regraded since the preview (400).
    /// </exception>
    public async Task<RegradePreview> Handle(Actor actor, int quizId, Input<RegradeDraft> input, CancellationToken ct)
    {
        var quiz = await RegradeReach.QuizAsync(db, actor, quizId, ct);
        var draft = input.Open(out var said);
        said.Text("reason", draft.Reason, required: true, max: 300);
        said.Number("based_on", draft.BasedOn, required: true, min: 0);
        return await RegradeStoring.InTransaction(db, async () =>
        {
            var reckoning = await RegradeReckoning.OfAsync(db, quizId, ct);
            var question = reckoning.Question(draft.Question.Value);
            var rule = RegradeRules.Read(draft, question, said);
            said.Refuse();
            if (reckoning.LastNumber != draft.BasedOn.Value)
                throw RegradeRefusals.Overtaken.Thrown();
            var before = QuestionRule.Of(question!);
            if (rule!.SaysTheSameAs(before))
                throw RegradeRefusals.ChangesNothing.Thrown();
            var regrade = new QuizRegrade
            {
                QuizId = quizId, Number = reckoning.LastNumber + 1, QuizQuestionId = question!.Id, Kind = Wording.Parse<RegradeKind>(draft.Kind.Value)!.Value,
                Before = before, After = rule, Reason = draft.Reason.Value!, ByUserId = actor.UserId, At = clock.Now(),
            };
            return await RegradeStoring.StoreAsync(db, actor, quiz, reckoning, question, regrade, GradeSource.Regrade, ct);
        }, ct);
    }
}

/// <summary>Takes a regrade back by another one that restores what was; as open in the ledger as the first.</summary>
public sealed class UndoRegrade(ILmsDb db, TimeProvider clock) : IUseCase
{
    /// <returns>What it did.</returns>
    /// <exception cref="RefusedException">Unknown (404), another teacher's (403), undone already or overtaken by a later regrade of the question (400).</exception>
    public async Task<RegradePreview> Handle(Actor actor, int regradeId, CancellationToken ct)
    {
        actor.Require(Permission.GradeWork);
        var quizId = await db.Set<QuizRegrade>().Where(row => row.Id == regradeId).Select(row => (int?)row.QuizId).FirstOrDefaultAsync(ct) ?? throw GeneralRefusals.NotFound.Thrown();
        var quiz = await RegradeReach.QuizAsync(db, actor, quizId, ct);
        return await RegradeStoring.InTransaction(db, async () =>
        {
            var undone = await db.Set<QuizRegrade>().AsNoTracking().SingleAsync(row => row.Id == regradeId, ct);
            if (await db.Set<QuizRegrade>().AnyAsync(row => row.UndoesId == regradeId, ct))
                throw RegradeRefusals.AlreadyUndone.Thrown();
            var reckoning = await RegradeReckoning.OfAsync(db, quizId, ct);
            var question = reckoning.Question(undone.QuizQuestionId).OrRefuse();
            if (!QuestionRule.Of(question).SaysTheSameAs(undone.After))
                throw RegradeRefusals.ChangedSince.Thrown();
            var regrade = new QuizRegrade
            {
                QuizId = quizId, Number = reckoning.LastNumber + 1, QuizQuestionId = question.Id, Kind = undone.Kind,
                Before = undone.After, After = undone.Before, Reason = undone.Reason, ByUserId = actor.UserId, At = clock.Now(), UndoesId = regradeId,
            };
            return await RegradeStoring.StoreAsync(db, actor, quiz, reckoning, question, regrade, GradeSource.RegradeUndone, ct);
        }, ct);
    }
}

/// <summary>What applying and undoing share.</summary>
internal static class RegradeStoring
{
    /// <summary>One transaction; losing the race for the next number means that somebody else regraded meanwhile.</summary>
    public static async Task<RegradePreview> InTransaction(ILmsDb db, Func<Task<RegradePreview>> work, CancellationToken ct)
    {
        try
        {
            return await ExamRanking.AfterAsync(db, db.InTransaction(work, ct), ct);
        }
        catch (UniqueRowException)
        {
            throw RegradeRefusals.Overtaken.Thrown();
        }
    }

    /// <summary>Takes the number, holds the attempts, reckons and stores.</summary>
    public static async Task<RegradePreview> StoreAsync(ILmsDb db, Actor actor, RegradedQuiz quiz, RegradeReckoning reckoning, QuizQuestion question, QuizRegrade regrade, GradeSource source, CancellationToken ct)
    {
        // The number first: a second regrade of this quiz waits here for the end of this one, and is then refused.
        db.Set<QuizRegrade>().Add(regrade);
        await db.SaveAsync(ct);
        await AttemptGrading.HoldAsync(db.Set<QuizAttempt>().Where(row => row.QuizId == quiz.Id), ct);

        var maximum = reckoning.Maximum;
        await reckoning.RunAsync(question, regrade.After);
        var moved = reckoning.Moved.ToList();
        regrade.Attempts = reckoning.Attempts.Count;
        regrade.Moved = moved.Count;
        foreach (var attempt in moved)
            db.Set<GradeEntry>().Add(AttemptGrading.Line(attempt, reckoning.ScoresBefore[attempt.Id], source, regrade.Reason, actor.UserId, regrade.At, regrade.Id));
        db.Set<Notification>().AddRange(reckoning.MovedUserIds.Select(user => WorkNotices.Regraded(user, quiz.Id, quiz.Title, regrade.Reason, regrade.At)));
        var verb = source == GradeSource.Regrade ? "Regraded" : "Undid a regrade of";
        db.Note(actor, regrade.At, source == GradeSource.Regrade ? "quiz.regraded" : "quiz.regrade_undone", "quiz", quiz.Id, $"{verb} {quiz.Title}: {Wording.Title(regrade.Kind)}. {moved.Count} of {regrade.Attempts} scores moved. {regrade.Reason}");
        await db.SaveAsync(ct);
        return reckoning.Preview(maximum, quiz.PassingScore);
    }
}
