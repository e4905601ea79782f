using Lms.Domain.Access;
using Lms.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Attempts;

/// <summary>What became of one write: the number that is stored now, and whether it is this write's.</summary>
public sealed record StoredAnswer(int QuizQuestionId, long Sequence, bool IsStored);

/// <summary>The acknowledgement of a save: what is named here will be marked, whatever happens to the server next.</summary>
public sealed record SavedAnswers(DateTimeOffset SavedAt, DateTimeOffset? Deadline, IReadOnlyList<StoredAnswer> Answers);

/// <summary>Stores answers of a running attempt (edutrack-10.10). Repeated and late writes are harmless.</summary>
public sealed class SaveAnswers(ILmsDb db, TimeProvider clock) : IUseCase
{
    /// <exception cref="RefusedException">Unknown or somebody else's (404), answers that do not belong (400), time is up or handed in (400).</exception>
    public async Task<SavedAnswers> Handle(Actor actor, int attemptId, Input<AnswersDraft> input, CancellationToken ct)
    {
        actor.Require(Permission.TakeWork);
        var now = clock.Now();
        var attempt = await db.Set<QuizAttempt>().AsNoTracking().Where(row => row.Id == attemptId && row.StudentId == actor.StudentId)
            .Select(row => new { row.QuizId, row.State, row.Deadline }).FirstOrDefaultAsync(ct) ?? throw GeneralRefusals.NotFound.Thrown();
        var draft = input.Open(out var said);
        said.Present("answers", draft.Answers, required: true);
        said.Refuse();
        await AnswerChecks.CheckAsync(db, attempt.QuizId, draft.Answers.Value!, said, ct);
        if (attempt.State != AttemptState.Running)
            throw AttemptRefusals.AlreadySubmitted.Thrown();
        if (attempt.Deadline < now)
            throw AttemptRefusals.TimeIsUp.Thrown();

        return await db.InTransaction(
            async () =>
            {
                // The attempt's row first: a hand-in at the same moment waits for this save, or this save for it.
                var running = await db.Set<QuizAttempt>().Where(row => row.Id == attemptId && row.State == AttemptState.Running)
                    .ExecuteUpdateAsync(set => set.SetProperty(row => row.LastSavedAt, now), ct);
                if (running == 0)
                    throw AttemptRefusals.AlreadySubmitted.Thrown();
                var stored = await AnswerStoring.StoreAsync(db, attemptId, draft.Answers.Value!, now, ct);
                return new SavedAnswers(now, attempt.Deadline, stored);
            },
            ct);
    }
}

/// <summary>Writes answers into the rows drawn at the start.</summary>
internal static class AnswerStoring
{
    /// <summary>Stores each answer unless a newer one is there.</summary>
    public static async Task<IReadOnlyList<StoredAnswer>> StoreAsync(ILmsDb db, int attemptId, IReadOnlyList<AnswerDraft> answers, DateTimeOffset now, CancellationToken ct)
    {
        var ids = answers.Select(answer => answer.QuizQuestion.Value!.Value).ToHashSet();
        var rows = await db.Set<AttemptAnswer>().Where(row => row.AttemptId == attemptId && ids.Contains(row.QuizQuestionId)).ToDictionaryAsync(row => row.QuizQuestionId, ct);
        var results = new List<StoredAnswer>(answers.Count);
        foreach (var answer in answers)
        {
            var row = rows[answer.QuizQuestion.Value!.Value];
            var isStored = row.Store(
                answer.SelectedChoices.IsSent ? answer.SelectedChoices.Value ?? [] : AttemptAnswer.Ids(row.Chosen),
                answer.WrittenAnswer.Or(row.Written),
                answer.Sequence.Value ?? row.Sequence + 1,
                now);
            if (isStored)
                row.IsFlagged = answer.IsFlagged.Value ?? row.IsFlagged;
            results.Add(new StoredAnswer(row.QuizQuestionId, row.Sequence, isStored));
        }

        await db.SaveAsync(ct);
        return results;
    }
}
