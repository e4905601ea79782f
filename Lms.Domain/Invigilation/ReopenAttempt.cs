using Lms.Domain.Access;
using Lms.Domain.Attempts;
using Lms.Domain.Common;
using Lms.Domain.Grading;
using Lms.Domain.Notifications;
using Lms.Domain.Sittings;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Invigilation;

/// <summary>Opens a handed-in attempt again for some minutes; what was answered is still there.</summary>
public sealed class ReopenAttempt(ILmsDb db, TimeProvider clock) : IUseCase
{
    /// <returns>When it ends now; null for never.</returns>
    /// <exception cref="RefusedException">Unknown (404), another teacher's (403), a field is wrong (400), still running or another one runs (400).</exception>
    public async Task<DateTimeOffset?> Handle(Actor actor, int attemptId, Input<ExamDeedDraft> input, CancellationToken ct)
    {
        actor.Require(Permission.RunExams);
        var quizId = await db.Set<QuizAttempt>().Where(row => row.Id == attemptId).Select(row => (int?)row.QuizId).FirstOrDefaultAsync(ct) ?? throw GeneralRefusals.NotFound.Thrown();
        try
        {
            return await db.InTransaction(() => ReopenAsync(actor, quizId, attemptId, input, ct), ct);
        }
        catch (UniqueRowException)
        {
            throw InvigilationRefusals.OtherRunning.Thrown();
        }
    }

    private async Task<DateTimeOffset?> ReopenAsync(Actor actor, int quizId, int attemptId, Input<ExamDeedDraft> input, CancellationToken ct)
    {
        var exam = await WatchedExam.FindAsync(db, actor, quizId, ct);
        var draft = input.Open(out var said);
        said.Number("minutes", draft.Minutes, required: true, min: 1, max: 600);
        said.Text("text", draft.Text, required: true, max: 300);
        said.Refuse();
        var rows = db.Set<QuizAttempt>().Where(row => row.Id == attemptId);
        await AttemptGrading.HoldAsync(rows, ct);
        var attempt = await rows.Include(row => row.Student).SingleAsync(ct);
        if (attempt.State == AttemptState.Running)
            throw InvigilationRefusals.StillRunning.Thrown();

        var now = clock.Now();
        Reopening.Reopen(db, actor, exam, attempt, now.AddMinutes(draft.Minutes.Value!.Value), draft.Text.Value!, now);
        ExamAudit.Note(db, actor, now, "exam.attempt_reopened", exam, all: false, [attempt], $"Reopened for {draft.Minutes.Value} minutes. {draft.Text.Value}");
        await db.SaveAsync(ct);
        return attempt.Deadline;
    }
}

/// <summary>What reopening one attempt and making up for an outage share.</summary>
internal static class Reopening
{
    /// <summary>Opens the attempt until then at least; a score it had leaves the ledger's last line, and the student is told.</summary>
    public static void Reopen(ILmsDb db, Actor actor, WatchedExam exam, QuizAttempt attempt, DateTimeOffset until, string reason, DateTimeOffset now)
    {
        var before = attempt.Score;
        attempt.AddedMinutes += exam.MinutesUntil(attempt, until);
        attempt.Reopen(exam.DeadlineOf(attempt), now);
        if (before is not null)
            db.Set<GradeEntry>().Add(AttemptGrading.Line(attempt, before, GradeSource.Reset, $"Reopened: {reason}", actor.UserId, now));
        db.Set<AttemptAnnouncement>().Add(AttemptAnnouncement.Reopened(attempt.Id, reason, actor.UserId, now));
        db.Set<Notification>().Add(WorkNotices.Reopened(attempt.Student.UserId, exam.QuizId, exam.Title, attempt.Id, now));
    }
}
