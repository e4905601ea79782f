using Lms.Domain.Access;
using Lms.Domain.Accounts;
using Lms.Domain.Common;
using Lms.Domain.Sittings;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Attempts;

/// <summary>
/// Hands an attempt in, with the last answers (edutrack-10.11). A hand-in that arrives after the deadline and its grace
/// counts with the answers stored before.
/// </summary>
public sealed class SubmitAttempt(ILmsDb db, TimeProvider clock) : IUseCase
{
    /// <exception cref="RefusedException">Unknown or somebody else's (404), a suspended account (403), answers that do not belong (400), handed in already (400).</exception>
    public async Task<AttemptDetail> Handle(Actor actor, int attemptId, Input<AnswersDraft> input, CancellationToken ct)
    {
        var now = clock.Now();
        await HandingIn.RunAsync(db, actor, attemptId, input, now, ct);
        return (await AttemptReview.DetailAsync(db, db.Set<QuizAttempt>().Where(row => row.Id == attemptId), forStudent: true, now, ct))!;
    }
}

/// <summary>Hands an attempt in as <see cref="SubmitAttempt"/> does, for the exam page: it goes on to the receipt and asks for nothing.</summary>
public sealed class HandInSitting(ILmsDb db, TimeProvider clock) : IUseCase
{
    /// <exception cref="RefusedException">As <see cref="SubmitAttempt.Handle"/>, or held by another window (400).</exception>
    public Task Handle(Actor actor, int attemptId, Input<AnswersDraft> input, CancellationToken ct) => HandingIn.RunAsync(db, actor, attemptId, input, clock.Now(), ct);
}

/// <summary>What both hand-ins share.</summary>
internal static class HandingIn
{
    /// <exception cref="RefusedException">See <see cref="SubmitAttempt.Handle"/>.</exception>
    public static async Task RunAsync(ILmsDb db, Actor actor, int attemptId, Input<AnswersDraft> input, DateTimeOffset now, CancellationToken ct)
    {
        actor.Require(Permission.TakeWork);
        var attempt = await db.Set<QuizAttempt>().AsNoTracking().Where(row => row.Id == attemptId && row.StudentId == actor.StudentId)
            .Select(row => new { row.QuizId, row.State, row.Deadline, row.HolderKey, MayAct = row.Student.Status == StudentStatus.Active && row.Student.User.IsActive }).FirstOrDefaultAsync(ct) ?? throw GeneralRefusals.NotFound.Thrown();
        if (!attempt.MayAct)
            throw AccountRefusals.CannotAccessCourses.Thrown();
        var draft = input.Open(out var said);
        said.Refuse();
        var answers = draft.Answers.Value ?? [];
        if (answers.Count > 0)
            await AnswerChecks.CheckAsync(db, attempt.QuizId, answers, said, ct);
        if (attempt.State != AttemptState.Running)
            throw AttemptRefusals.AlreadySubmitted.Thrown();
        if (draft.Holder.Value is { } key && attempt.HolderKey is { } holder && holder != key)
            throw SittingRefusals.HeldElsewhere.Thrown();

        var isLate = AttemptClosing.IsOverdue(attempt.Deadline, now);
        await AttemptClosing.SubmitAsync(db, attemptId, isLate ? [] : answers, isLate, now, ct);
    }
}
