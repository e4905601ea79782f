using System.Globalization;
using Lms.Domain.Access;
using Lms.Domain.Attempts;
using Lms.Domain.Common;
using Lms.Domain.Grading;
using Lms.Domain.Quizzes;
using Lms.Domain.Sittings;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Invigilation;

/// <summary>A stretch of time in which nobody could work.</summary>
public sealed record OutageDraft
{
    public Maybe<DateTimeOffset?> From { get; init; }

    public Maybe<DateTimeOffset?> To { get; init; }

    public Maybe<string?> Reason { get; init; }

    /// <summary>True to open attempts again that the deadline closed within the outage.</summary>
    public bool ReopensTimedOut { get; init; }

    /// <summary>True to say only what would happen.</summary>
    public bool PreviewOnly { get; init; }
}

/// <summary>What one attempt gets back.</summary>
public sealed record OutageLine(int AttemptId, string StudentName, string StudentCode, int Minutes, bool IsReopened);

/// <summary>
/// Gives every running attempt back the minutes that an outage took from it: the part of the outage after its start and
/// before its deadline, rounded up to whole minutes. Each moment is made up for once.
/// </summary>
public sealed class MakeUpForOutage(ILmsDb db, TimeProvider clock) : IUseCase
{
    /// <exception cref="RefusedException">Unknown (404), another teacher's (403), a field is wrong (400), made up for already or nobody lost anything (400).</exception>
    public Task<IReadOnlyList<OutageLine>> Handle(Actor actor, int quizId, Input<OutageDraft> input, CancellationToken ct) => db.InTransaction(() => HandleAsync(actor, quizId, input, ct), ct);

    private async Task<IReadOnlyList<OutageLine>> HandleAsync(Actor actor, int quizId, Input<OutageDraft> input, CancellationToken ct)
    {
        var exam = await WatchedExam.FindAsync(db, actor, quizId, ct);
        var now = clock.Now();
        var draft = input.Open(out var said);
        Check(draft, now, said);
        var (from, to) = (draft.From.Value!.Value.ToUniversalTime(), draft.To.Value!.Value.ToUniversalTime());

        // The quiz's row first: two who make up for the same outage come one after the other.
        await db.Set<Quiz>().Where(row => row.Id == quizId).ExecuteUpdateAsync(set => set.SetProperty(row => row.IsActive, row => row.IsActive), ct);
        if (await db.Set<ExamOutage>().AnyAsync(row => row.QuizId == quizId && row.From < to && row.To > from, ct))
            throw InvigilationRefusals.MadeUpFor.Thrown();
        var losses = await LossesAsync(exam, from, to, draft.ReopensTimedOut, ct);
        if (losses.Count == 0)
            throw InvigilationRefusals.NobodyLost.Thrown();
        if (!draft.PreviewOnly)
            await StoreAsync(actor, exam, draft, from, to, losses, now, ct);
        return [.. losses.Select(loss => new OutageLine(loss.Attempt.Id, loss.Attempt.Student.NameAr, loss.Attempt.Student.Code, loss.Minutes, loss.IsReopened))];
    }

    private static void Check(OutageDraft draft, DateTimeOffset now, Complaints said)
    {
        said.Number("from", draft.From, required: true);
        if (said.Number("to", draft.To, required: true) && !said.Has("from"))
        {
            if (draft.To.Value <= draft.From.Value)
                said.Add("to", InvigilationRefusals.EndsTooEarly);
            else if (draft.To.Value > now)
                said.Add("to", InvigilationRefusals.NotOver);
            else if (draft.To.Value - draft.From.Value > TimeSpan.FromDays(1))
                said.Add("to", InvigilationRefusals.TooLong);
        }

        said.Text("reason", draft.Reason, required: !draft.PreviewOnly, nullable: draft.PreviewOnly, blank: draft.PreviewOnly, max: 300);
        said.Refuse();
    }

    private async Task<List<Loss>> LossesAsync(WatchedExam exam, DateTimeOffset from, DateTimeOffset to, bool reopensTimedOut, CancellationToken ct)
    {
        var graceAfter = to + DeadlineCalculator.Grace;
        var rows = db.Set<QuizAttempt>().Where(row => row.QuizId == exam.QuizId && row.StartedAt < to && (row.Deadline == null || row.Deadline > from)
            && (row.State == AttemptState.Running || (reopensTimedOut && row.State == AttemptState.Submitted && row.IsTimedOut && row.Deadline <= graceAfter
                && !db.Set<QuizAttempt>().Any(other => other.StudentId == row.StudentId && other.RunningQuizId == exam.QuizId))));
        await AttemptGrading.HoldAsync(rows, ct);
        var attempts = await rows.Include(row => row.Student).OrderBy(row => row.Id).ToListAsync(ct);
        return
        [
            .. attempts.Where(attempt => attempt.Deadline is not null).Select(attempt =>
            {
                var start = attempt.StartedAt > from ? attempt.StartedAt : from;
                var end = attempt.Deadline < to ? attempt.Deadline.Value : to;
                return new Loss(attempt, (int)Math.Ceiling((end - start).TotalMinutes), attempt.State != AttemptState.Running);
            }).Where(loss => loss.Minutes > 0),
        ];
    }

    private async Task StoreAsync(Actor actor, WatchedExam exam, OutageDraft draft, DateTimeOffset from, DateTimeOffset to, List<Loss> losses, DateTimeOffset now, CancellationToken ct)
    {
        var reason = draft.Reason.Value!;
        foreach (var (attempt, minutes, isReopened) in losses)
        {
            if (isReopened)
            {
                Reopening.Reopen(db, actor, exam, attempt, now.AddMinutes(minutes), reason, now);
                continue;
            }

            // Whose time ran out meanwhile gets it from now on; everybody else where their time ended.
            exam.Add(attempt, attempt.Deadline <= now ? exam.MinutesUntil(attempt, now.AddMinutes(minutes)) : minutes);
            db.Set<AttemptAnnouncement>().Add(AttemptAnnouncement.MinutesAdded(attempt.Id, minutes, reason, actor.UserId, now));
        }

        db.Set<ExamOutage>().Add(new ExamOutage { QuizId = exam.QuizId, From = from, To = to, Reason = reason, Attempts = losses.Count, ByUserId = actor.UserId, At = now });
        ExamAudit.Note(db, actor, now, "exam.outage_made_up_for", exam, all: true, [.. losses.Select(loss => loss.Attempt)], string.Create(CultureInfo.InvariantCulture, $"{from:yyyy-MM-dd HH:mm:ss} to {to:HH:mm:ss} UTC made up for. {reason}"));
        await db.SaveAsync(ct);
    }

    private sealed record Loss(QuizAttempt Attempt, int Minutes, bool IsReopened);
}
