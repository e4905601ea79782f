using Lms.Domain.Access;
using Lms.Domain.Attempts;
using Lms.Domain.Audit;
using Lms.Domain.Common;
using Lms.Domain.Sittings;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Invigilation;

/// <summary>A deed on running attempts.</summary>
public sealed record ExamDeedDraft
{
    /// <summary>The attempts meant; null for all that run.</summary>
    public IReadOnlyList<int>? Attempts { get; init; }

    /// <summary>Minutes to add.</summary>
    public Maybe<int?> Minutes { get; init; }

    /// <summary>What the students read: a message, or why.</summary>
    public Maybe<string?> Text { get; init; }
}

/// <summary>Adds minutes to one, some or all running attempts; their exam pages show it within seconds.</summary>
public sealed class AddExamMinutes(ILmsDb db, TimeProvider clock) : IUseCase
{
    /// <returns>How many attempts got them.</returns>
    /// <exception cref="RefusedException">Unknown (404), another teacher's (403), a field is wrong (400), nobody runs or there is no limit (400).</exception>
    public Task<int> Handle(Actor actor, int quizId, Input<ExamDeedDraft> input, CancellationToken ct) => db.InTransaction(
        async () =>
        {
            var exam = await WatchedExam.FindAsync(db, actor, quizId, ct);
            var draft = input.Open(out var said);
            said.Number("minutes", draft.Minutes, required: true, min: 1, max: 600);
            said.Text("text", draft.Text, nullable: true, blank: true, max: 300);
            said.Refuse();
            var running = await exam.RunningAsync(db, draft.Attempts, ct);
            if (running.TrueForAll(attempt => exam.DeadlineOf(attempt) is null))
                throw InvigilationRefusals.NoLimit.Thrown();

            var now = clock.Now();
            var minutes = draft.Minutes.Value!.Value;
            foreach (var attempt in running)
            {
                exam.Add(attempt, minutes);
                db.Set<AttemptAnnouncement>().Add(AttemptAnnouncement.MinutesAdded(attempt.Id, minutes, draft.Text.Value ?? string.Empty, actor.UserId, now));
            }

            ExamAudit.Note(db, actor, now, "exam.minutes_added", exam, draft.Attempts is null, running, $"{minutes} minutes added. {draft.Text.Value}");
            await db.SaveAsync(ct);
            return running.Count;
        },
        ct);
}

/// <summary>Tells one, some or all running attempts something; their exam pages show it within seconds.</summary>
public sealed class MessageExam(ILmsDb db, TimeProvider clock) : IUseCase
{
    /// <returns>How many attempts are told.</returns>
    /// <exception cref="RefusedException">Unknown (404), another teacher's (403), no text (400) or nobody runs (400).</exception>
    public Task<int> Handle(Actor actor, int quizId, Input<ExamDeedDraft> input, CancellationToken ct) => db.InTransaction(
        async () =>
        {
            var exam = await WatchedExam.FindAsync(db, actor, quizId, ct);
            var draft = input.Open(out var said);
            said.Text("text", draft.Text, required: true, max: 1000);
            said.Refuse();
            var running = await exam.RunningAsync(db, draft.Attempts, ct);
            var now = clock.Now();
            db.Set<AttemptAnnouncement>().AddRange(running.Select(attempt => AttemptAnnouncement.Message(attempt.Id, draft.Text.Value!, actor.UserId, now)));
            ExamAudit.Note(db, actor, now, "exam.message_sent", exam, draft.Attempts is null, running, $"Message: {draft.Text.Value}");
            await db.SaveAsync(ct);
            return running.Count;
        },
        ct);
}

/// <summary>Hands running attempts in for their students, with what is stored.</summary>
public sealed class HandInExam(ILmsDb db, TimeProvider clock) : IUseCase
{
    /// <returns>How many were handed in; one that its student hands in at the same moment is not counted.</returns>
    /// <exception cref="RefusedException">Unknown (404), another teacher's (403), no reason (400) or nobody runs (400).</exception>
    public Task<int> Handle(Actor actor, int quizId, Input<ExamDeedDraft> input, CancellationToken ct) => db.InTransaction(
        async () =>
        {
            var exam = await WatchedExam.FindAsync(db, actor, quizId, ct);
            var draft = input.Open(out var said);
            said.Text("text", draft.Text, required: true, max: 300);
            said.Refuse();
            var running = await exam.RunningAsync(db, draft.Attempts, ct);
            var now = clock.Now();
            foreach (var attempt in running)
                await AttemptClosing.SubmitAsync(db, attempt.Id, [], isTimedOut: false, now, ct, new ClosedBy(actor.UserId, $"Handed in by the teacher: {draft.Text.Value}"));
            ExamAudit.Note(db, actor, now, "exam.handed_in", exam, draft.Attempts is null, running, $"Handed in by the teacher. {draft.Text.Value}");
            await db.SaveAsync(ct);
            return running.Count;
        },
        ct);
}

/// <summary>Deeds of the console in the audit log: one entry for all, or one for each attempt that was chosen.</summary>
internal static class ExamAudit
{
    public static void Note(ILmsDb db, Actor actor, DateTimeOffset now, string action, WatchedExam exam, bool all, IReadOnlyList<QuizAttempt> attempts, string words)
    {
        if (all)
        {
            db.Note(actor, now, action, "quiz", exam.QuizId, $"{exam.Title}, all {attempts.Count} running attempts: {words}");
            return;
        }

        foreach (var attempt in attempts)
            db.Note(actor, now, action, "quiz_attempt", attempt.Id, $"{exam.Title}, {attempt.Student.NameAr}: {words}");
    }
}
