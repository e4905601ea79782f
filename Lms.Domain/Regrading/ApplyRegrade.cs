using Lms.Domain.Access;
using Lms.Domain.Audit;
using Lms.Domain.Common;
using Lms.Domain.Grading;
using Lms.Domain.Notifications;
using Lms.Domain.Ranking;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Regrading;

/// <summary>Changes how a question counts and reckons everything handed in anew: answers, scores, ledger and notifications, all or nothing.</summary>
public sealed class ApplyRegrade(ILmsDb db, TimeProvider clock) : IUseCase
{
    /// <returns>What it did.</returns>
    /// <exception cref="RefusedException">
    /// Unknown (404), another teacher's (403), a field is wrong (400), nothing would change or somebody regraded since the preview (400).
    /// </exception>
    public async Task<RegradePreview> Handle(Actor actor, GradedWork kind, int workId, Input<RegradeDraft> input, CancellationToken ct)
    {
        var work = await RegradeReach.WorkAsync(db, actor, kind, workId, ct);
        var draft = input.Open(out var said);
        said.Text("reason", draft.Reason, required: true, max: 300);
        said.Number("based_on", draft.BasedOn, required: true, min: 0);
        return await RegradeStoring.InTransaction(db, async () =>
        {
            var reckoning = await RegradeReckoning.OfAsync(db, work, ct);
            var question = reckoning.Question(draft.Question.Value);
            var rule = RegradeRules.Read(draft, kind, question, said);
            said.Refuse();
            if (reckoning.LastNumber != draft.BasedOn.Value)
                throw RegradeRefusals.Overtaken.Thrown();
            var before = QuestionRule.Of(question!);
            if (rule!.SaysTheSameAs(before))
                throw RegradeRefusals.ChangesNothing.Thrown();
            var regrade = new Regrade
            {
                Work = kind, WorkId = workId, Number = reckoning.LastNumber + 1, QuestionId = question!.Id, Kind = Wording.Parse<RegradeKind>(draft.Kind.Value)!.Value,
                Before = before, After = rule, Reason = draft.Reason.Value!, ByUserId = actor.UserId, At = clock.Now(),
            };
            return await RegradeStoring.StoreAsync(db, actor, work, reckoning, question, regrade, GradeSource.Regrade, ct);
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
        var found = await db.Set<Regrade>().AsNoTracking().FirstOrDefaultAsync(row => row.Id == regradeId, ct) ?? throw GeneralRefusals.NotFound.Thrown();
        var work = await RegradeReach.WorkAsync(db, actor, found.Work, found.WorkId, ct);
        return await RegradeStoring.InTransaction(db, async () =>
        {
            var undone = await db.Set<Regrade>().AsNoTracking().SingleAsync(row => row.Id == regradeId, ct);
            if (await db.Set<Regrade>().AnyAsync(row => row.UndoesId == regradeId, ct))
                throw RegradeRefusals.AlreadyUndone.Thrown();
            var reckoning = await RegradeReckoning.OfAsync(db, work, ct);
            var question = reckoning.Question(undone.QuestionId).OrRefuse();
            if (!QuestionRule.Of(question).SaysTheSameAs(undone.After))
                throw RegradeRefusals.ChangedSince.Thrown();
            var regrade = new Regrade
            {
                Work = work.Work, WorkId = work.Id, Number = reckoning.LastNumber + 1, QuestionId = question.Id, Kind = undone.Kind,
                Before = undone.After, After = undone.Before, Reason = undone.Reason, ByUserId = actor.UserId, At = clock.Now(), UndoesId = regradeId,
            };
            return await RegradeStoring.StoreAsync(db, actor, work, reckoning, question, regrade, GradeSource.RegradeUndone, ct);
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

    /// <summary>Takes the number, holds what was handed in, reckons and stores.</summary>
    public static async Task<RegradePreview> StoreAsync(ILmsDb db, Actor actor, RegradedWork work, RegradeReckoning reckoning, IRegradable question, Regrade regrade, GradeSource source, CancellationToken ct)
    {
        // The number first: a second regrade of this work waits here for the end of this one, and is then refused.
        db.Set<Regrade>().Add(regrade);
        await db.SaveAsync(ct);
        await reckoning.HoldAsync();

        var maximum = reckoning.Maximum;
        await reckoning.RunAsync(question, regrade.After);
        var moved = reckoning.Moved.ToList();
        regrade.Attempts = reckoning.Pieces.Count;
        regrade.Moved = moved.Count;
        db.Set<GradeEntry>().AddRange(moved.Select(piece => reckoning.Line(piece, source, regrade)));
        db.Set<Notification>().AddRange(moved.Select(piece => piece.UserId).Distinct().Select(user => WorkNotices.Regraded(work.Work, user, work.Id, work.Title, regrade.Reason, regrade.At)));
        var kind = Wording.Snake(work.Work);
        var verb = source == GradeSource.Regrade ? "Regraded" : "Undid a regrade of";
        db.Note(actor, regrade.At, kind + (source == GradeSource.Regrade ? ".regraded" : ".regrade_undone"), kind, work.Id, $"{verb} {work.Title}: {Wording.Title(regrade.Kind)}. {moved.Count} of {regrade.Attempts} scores moved. {regrade.Reason}");
        await db.SaveAsync(ct);
        return reckoning.Preview(maximum);
    }
}
