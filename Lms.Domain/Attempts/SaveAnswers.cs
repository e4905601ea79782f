using Lms.Domain.Access;
using Lms.Domain.Accounts;
using Lms.Domain.Common;
using Lms.Domain.Sittings;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Attempts;

/// <summary>What became of one write: what is stored now, and whether it is this write's.</summary>
/// <param name="QuizQuestionId">The question.</param>
/// <param name="Sequence">The client's number of the stored answer.</param>
/// <param name="Number">The server's number of the stored write within the attempt.</param>
/// <param name="SavedAt">When it was stored.</param>
/// <param name="IsStored">False when the same write or a newer one had been stored before.</param>
public sealed record StoredAnswer(int QuizQuestionId, long Sequence, int Number, DateTimeOffset SavedAt, bool IsStored);

/// <summary>The acknowledgement of a save: what is named here will be marked, whatever happens to the server next.</summary>
public sealed record SavedAnswers(DateTimeOffset SavedAt, DateTimeOffset? Deadline, IReadOnlyList<StoredAnswer> Answers);

/// <summary>Stores answers of a running attempt (edutrack-10.10). Repeated and late writes are harmless.</summary>
public sealed class SaveAnswers(ILmsDb db, TimeProvider clock) : IUseCase
{
    /// <exception cref="RefusedException">Unknown or somebody else's (404), a suspended account (403), answers that do not belong (400), time is up or handed in (400).</exception>
    public async Task<SavedAnswers> Handle(Actor actor, int attemptId, Input<AnswersDraft> input, CancellationToken ct)
    {
        actor.Require(Permission.TakeWork);
        var now = clock.Now();
        var attempt = await db.Set<QuizAttempt>().AsNoTracking().Where(row => row.Id == attemptId && row.StudentId == actor.StudentId)
            .Select(row => new { row.QuizId, row.State, row.Deadline, MayAct = row.Student.Status == StudentStatus.Active && row.Student.User.IsActive }).FirstOrDefaultAsync(ct) ?? throw GeneralRefusals.NotFound.Thrown();
        if (!attempt.MayAct)
            throw AccountRefusals.CannotAccessCourses.Thrown();
        var draft = input.Open(out var said);
        said.Present("answers", draft.Answers, required: true);
        said.Refuse();
        await AnswerChecks.CheckAsync(db, attempt.QuizId, draft.Answers.Value!, said, ct);
        if (attempt.State != AttemptState.Running)
            throw AttemptRefusals.AlreadySubmitted.Thrown();
        if (attempt.Deadline < now)
            throw AttemptRefusals.TimeIsUp.Thrown();

        return new SavedAnswers(now, attempt.Deadline, await AnswerStoring.SaveAsync(db, attemptId, draft.Answers.Value!, null, now, ct));
    }
}

/// <summary>Writes answers into the rows drawn at the start.</summary>
internal static class AnswerStoring
{
    /// <summary>Stores answers of a running attempt as one transaction; <paramref name="holderKey"/> is the window's, null for programs.</summary>
    /// <exception cref="RefusedException">Handed in meanwhile, or held by another window.</exception>
    public static Task<IReadOnlyList<StoredAnswer>> SaveAsync(ILmsDb db, int attemptId, IReadOnlyList<AnswerDraft> answers, string? holderKey, DateTimeOffset now, CancellationToken ct) => db.InTransaction(
        async () =>
        {
            // The attempt's row first: a hand-in at the same moment waits for this save, or this save for it.
            var running = db.Set<QuizAttempt>().Where(row => row.Id == attemptId && row.State == AttemptState.Running);
            var mine = holderKey is null
                ? await running.ExecuteUpdateAsync(set => set.SetProperty(row => row.LastSavedAt, now).SetProperty(row => row.SavedCount, row => row.SavedCount + answers.Count), ct)
                : await running.Where(row => row.HolderKey == null || row.HolderKey == holderKey).ExecuteUpdateAsync(
                    set => set.SetProperty(row => row.LastSavedAt, now).SetProperty(row => row.LastSeenAt, now).SetProperty(row => row.SavedCount, row => row.SavedCount + answers.Count).SetProperty(row => row.HolderKey, holderKey), ct);
            if (mine == 0)
                throw (holderKey is not null && await running.AnyAsync(ct) ? SittingRefusals.HeldElsewhere : AttemptRefusals.AlreadySubmitted).Thrown();
            return await StoreAsync(db, attemptId, answers, now, ct);
        },
        ct);

    /// <summary>Stores each answer unless a newer one is there; the attempt has counted the writes already.</summary>
    public static async Task<IReadOnlyList<StoredAnswer>> StoreAsync(ILmsDb db, int attemptId, IReadOnlyList<AnswerDraft> answers, DateTimeOffset now, CancellationToken ct)
    {
        var ids = answers.Select(answer => answer.QuizQuestion.Value!.Value).ToHashSet();
        var rows = await db.Set<AttemptAnswer>().Where(row => row.AttemptId == attemptId && ids.Contains(row.QuizQuestionId))
            .Select(row => new { Row = row, row.Attempt.SavedCount }).ToDictionaryAsync(found => found.Row.QuizQuestionId, ct);
        var results = new List<StoredAnswer>(answers.Count);
        foreach (var answer in answers)
        {
            var (row, count) = (rows[answer.QuizQuestion.Value!.Value].Row, rows[answer.QuizQuestion.Value!.Value].SavedCount);
            var isStored = row.Store(
                answer.SelectedChoices.IsSent ? answer.SelectedChoices.Value ?? [] : AttemptAnswer.Ids(row.Chosen),
                answer.WrittenAnswer.Or(row.Written),
                answer.Sequence.Value ?? row.Sequence + 1,
                count - answers.Count + results.Count + 1,
                now);
            if (isStored)
                row.IsFlagged = answer.IsFlagged.Value ?? row.IsFlagged;
            results.Add(new StoredAnswer(row.QuizQuestionId, row.Sequence, row.StoredNumber, row.SavedAt ?? now, isStored));
        }

        await db.SaveAsync(ct);
        return results;
    }
}
