using System.Globalization;
using Lms.Domain.Access;
using Lms.Domain.Accounts;
using Lms.Domain.Common;
using Lms.Domain.Grading;
using Lms.Domain.Purchases;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Notifications;

/// <summary>What people are told about homework and quizzes.</summary>
internal static class WorkNotices
{
    /// <summary>To every student whose access to the lecture runs: something new to do.</summary>
    public static async Task PublishedAsync(ILmsDb db, NotificationType type, int lectureId, string work, int workId, string title, DateTimeOffset now, CancellationToken ct)
    {
        var students = await db.Set<Purchase>().Opening(now).Where(purchase => purchase.LectureId == lectureId).Select(purchase => purchase.Student.UserId).Distinct().ToListAsync(ct);
        db.Set<Notification>().AddRange(students.Select(student => Notice(type, student, $"New {work}", $"{title} is ready for you.", work, workId, null, now)));
    }

    /// <summary>The accounts of the teacher and the active assistants who may see handed-in work of this course.</summary>
    public static async Task<IReadOnlyList<int>> StaffAsync(ILmsDb db, int teacherId, int courseId, CancellationToken ct) => await db.Set<Teacher>().Where(teacher => teacher.Id == teacherId).Select(teacher => teacher.UserId)
        .Concat(db.Set<Assistant>().AtWork(teacherId, courseId, Duties.Submissions).Select(assistant => assistant.UserId))
        .ToListAsync(ct);

    /// <summary>To the teacher and the active assistants: something to mark.</summary>
    public static async Task HandedInAsync(ILmsDb db, NotificationType type, int teacherId, int courseId, string work, int workId, string title, string studentName, int? submissionId, DateTimeOffset now, CancellationToken ct) =>
        HandedIn(db, await StaffAsync(db, teacherId, courseId, ct), type, work, workId, title, studentName, submissionId, now);

    /// <summary>To these accounts: something to mark.</summary>
    public static void HandedIn(ILmsDb db, IReadOnlyList<int> staff, NotificationType type, string work, int workId, string title, string studentName, int? submissionId, DateTimeOffset now) =>
        db.Set<Notification>().AddRange(staff.Select(person =>
            Notice(type, person, $"{char.ToUpperInvariant(work[0])}{work[1..]} handed in", $"{studentName} handed in {title}.", work, workId, submissionId, now)));

    /// <summary>To the student: the marks are there.</summary>
    public static Notification Graded(NotificationType type, int recipientId, string work, int workId, string title, int submissionId, DateTimeOffset now) =>
        Notice(type, recipientId, $"{char.ToUpperInvariant(work[0])}{work[1..]} graded", $"{title} has been marked.", work, workId, submissionId, now);

    /// <summary>To the student: a question counts otherwise now, and the score moved.</summary>
    public static Notification Regraded(GradedWork work, int recipientId, int workId, string title, string reason, DateTimeOffset now) => work == GradedWork.Quiz
        ? Notice(NotificationType.QuizGraded, recipientId, "Quiz regraded", $"{title} was regraded, and your score has changed: {reason}", "quiz", workId, null, now)
        : Notice(NotificationType.HomeworkGraded, recipientId, "Homework regraded", $"{title} was regraded, and your score has changed: {reason}", "homework", workId, null, now);

    /// <summary>To the student: an attempt that was handed in goes on.</summary>
    public static Notification Reopened(int recipientId, int quizId, string title, int attemptId, DateTimeOffset now) =>
        Notice(NotificationType.System, recipientId, "Quiz reopened", $"Your attempt at {title} was opened again. Go on before its time ends.", "quiz", quizId, attemptId, now);

    private static Notification Notice(NotificationType type, int recipientId, string title, string message, string work, int workId, int? submissionId, DateTimeOffset now) => new()
    {
        RecipientId = recipientId,
        Type = type,
        Title = title,
        Message = message,
        Metadata = submissionId is { } submission
            ? string.Create(CultureInfo.InvariantCulture, $$"""{"{{work}}": {{workId}}, "submission": {{submission}}}""")
            : string.Create(CultureInfo.InvariantCulture, $$"""{"{{work}}": {{workId}}}"""),
        CreatedAt = now,
    };
}
