using Lms.Domain.Common;
using Lms.Domain.Completion;
using Lms.Domain.Grading;
using Lms.Domain.Notifications;
using Lms.Domain.Ranking;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Attempts;

/// <summary>Somebody who hands an attempt in for its student, and why.</summary>
internal sealed record ClosedBy(int UserId, string Reason);

/// <summary>Hands attempts in: for the student, and for the server when the deadline has passed.</summary>
internal static class AttemptClosing
{
    /// <summary>True once the deadline and its grace have passed: nothing can arrive any more.</summary>
    public static bool IsOverdue(DateTimeOffset? deadline, DateTimeOffset now) => deadline is { } end && now > end + DeadlineCalculator.Grace;

    /// <summary>Closes an overdue attempt with the answers stored so far; somebody else having done so already changes nothing.</summary>
    public static async Task CloseAsync(ILmsDb db, int attemptId, DateTimeOffset now, CancellationToken ct)
    {
        try
        {
            await SubmitAsync(db, attemptId, [], isTimedOut: true, now, ct);
        }
        catch (RefusedException refused) when (refused.Refusal == AttemptRefusals.AlreadySubmitted)
        {
            // handed in, or closed by another reader, in between
        }
    }

    /// <summary>Stores the last answers, grades and hands in, all or nothing.</summary>
    /// <exception cref="RefusedException">It has been handed in already.</exception>
    public static async Task SubmitAsync(ILmsDb db, int attemptId, IReadOnlyList<AnswerDraft> answers, bool isTimedOut, DateTimeOffset now, CancellationToken ct, ClosedBy? by = null)
    {
        // Others wait while this writes: what can be read and reckoned before is, and what others look at comes after.
        var sheet = await HandInSheet.ReadAsync(db, attemptId, ct);
        var staff = sheet.IsPending ? await WorkNotices.StaffAsync(db, sheet.TeacherId, sheet.CourseId, ct) : null;
        var (quizId, studentId) = await StoreAsync(db, attemptId, answers, sheet, staff, isTimedOut, now, by, ct);
        await ExamRanking.AfterAsync(db, quizId, ct);
        await LectureCompletion.NoteAsync(db, studentId, sheet.LectureId, now, ct);
    }

    private static Task<(int QuizId, int StudentId)> StoreAsync(
        ILmsDb db, int attemptId, IReadOnlyList<AnswerDraft> answers, HandInSheet read, IReadOnlyList<int>? staff, bool isTimedOut, DateTimeOffset now, ClosedBy? by, CancellationToken ct) => db.InTransaction(
        async () =>
        {
            // The attempt's row first: saves that are on their way wait, and come after or not at all.
            var locked = await db.Set<QuizAttempt>().Where(row => row.Id == attemptId && row.State == AttemptState.Running).ExecuteUpdateAsync(set => set.SetProperty(row => row.SavedCount, row => row.SavedCount + answers.Count), ct);
            if (locked == 0)
                throw AttemptRefusals.AlreadySubmitted.Thrown();
            if (answers.Count > 0)
                await AnswerStoring.StoreAsync(db, attemptId, answers, now, ct);

            var (attempt, version) = await HandInSheet.HeldAsync(db, attemptId, ct);
            var sheet = version == read.Version ? read : await HandInSheet.ReadAsync(db, attemptId, ct);
            await sheet.StoreAsync(db, attemptId, ct);
            AttemptGrading.AddUp(attempt, sheet.Answers.Select(answer => (answer.Key, answer.Graded)));
            attempt.Submit(now, isTimedOut);
            if (attempt.Score is not null)
                db.Set<GradeEntry>().Add(AttemptGrading.Line(attempt, null, GradeSource.Submission, by?.Reason ?? (isTimedOut ? "Closed at the deadline" : "Graded on hand-in"), by?.UserId, now));
            if (sheet.IsPending)
                WorkNotices.HandedIn(db, staff ?? await WorkNotices.StaffAsync(db, sheet.TeacherId, sheet.CourseId, ct), NotificationType.QuizSubmitted, "quiz", attempt.QuizId, sheet.Title, sheet.StudentName, attemptId, now);
            await db.SaveAsync(ct);
            return (attempt.QuizId, attempt.StudentId);
        },
        ct);
}
