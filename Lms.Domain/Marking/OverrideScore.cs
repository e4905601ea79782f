using Lms.Domain.Access;
using Lms.Domain.Audit;
using Lms.Domain.Common;
using Lms.Domain.Grading;
using Lms.Domain.Notifications;
using Lms.Domain.Ranking;

namespace Lms.Domain.Marking;

/// <summary>A score set by hand.</summary>
public sealed record OverrideDraft
{
    /// <summary>Points, 0 to the most that can be earned; null gives the score back to the answers.</summary>
    public Maybe<decimal?> Score { get; init; }

    public Maybe<string?> Reason { get; init; }
}

/// <summary>Every way marking says no.</summary>
public static class MarkingRefusals
{
    public static readonly Refusal NotMarked = State("work_not_marked", "Mark the written answers first");
    public static readonly Refusal HeldByOther = State("answer_held", "Somebody else is marking this answer");
    public static readonly Refusal HoldLost = State("answer_hold_lost", "Somebody else has taken over this answer meanwhile");

    private static Refusal State(string code, string sentence) => new(RefusalKind.State, code, sentence);
}

/// <summary>Sets one score by hand, or takes that back; the reason goes into the ledger and the student is told.</summary>
public sealed class OverrideScore(ILmsDb db, TimeProvider clock) : IUseCase
{
    /// <returns>The score as it stands now.</returns>
    /// <exception cref="RefusedException">Unknown (404), another teacher's (403), no reason or points out of range (400), not handed in or not marked yet (400).</exception>
    public Task<decimal?> Handle(Actor actor, GradedWork kind, int submissionId, Input<OverrideDraft> input, CancellationToken ct)
    {
        actor.Require(Permission.GradeWork);
        return ExamRanking.AfterAsync(db, db.InTransaction(
            async () =>
            {
                var work = (await WrittenMarking.LoadAsync(db, kind, submissionId, ct)).OrNotYours(actor);
                var draft = input.Open(out var said);
                said.Required("score", draft.Score);
                said.Money("score", draft.Score, nullable: true, min: 0, max: work.Maximum);
                said.Text("reason", draft.Reason, required: true, max: 500);
                said.Refuse();
                work.MustBeHandedIn();
                if (!work.IsMarked)
                    throw MarkingRefusals.NotMarked.Thrown();

                var now = clock.Now();
                var before = work.Score;
                work.Override(draft.Score.Value);
                work.AddUp();
                db.Set<GradeEntry>().Add(work.Line(before, GradeSource.Override, draft.Reason.Value!, actor.UserId, now));
                if (work.Score != before)
                    db.Set<Notification>().Add(work.Notice(now));
                db.Note(actor, now, Wording.Snake(kind) + ".score_overridden", kind == GradedWork.Quiz ? "quiz_attempt" : "homework_submission", submissionId, $"Set the score of {work.Title}: {draft.Reason.Value}");
                await db.SaveAsync(ct);
                return work.Score;
            },
            ct), ct);
    }
}
