using Lms.Domain.Access;
using Lms.Domain.Accounts;
using Lms.Domain.Attempts;
using Lms.Domain.Common;
using Lms.Domain.Courses;
using Lms.Domain.Grading;
using Lms.Domain.Purchases;
using Lms.Domain.Quizzes;
using Lms.Domain.Sittings;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Invigilation;

/// <summary>Who sits the exam, who is away, what was saved last and how much time is left; for the console, which asks every few seconds.</summary>
public sealed class WatchExam(ILmsDb db, TimeProvider clock) : IUseCase
{
    /// <exception cref="RefusedException">Unknown, or of another teacher's course (404).</exception>
    public async Task<ExamConsole> Handle(Actor actor, int quizId, ConsoleShow show, PageRequest request, CancellationToken ct)
    {
        actor.Require(Permission.ReadSubmissions);
        var now = clock.Now();
        var seenSince = now - ConsoleRow.AwayAfter;
        var quiz = await db.Set<Quiz>().AsNoTracking().Where(row => row.Id == quizId).TaughtBy(actor, row => row.Lecture.Topic.Course).Select(row => new
        {
            row.Title,
            row.LectureId,
            row.Lecture.Topic.CourseId,
            CourseName = row.Lecture.Topic.Course.Name,
            row.Settings,
            Running = db.Set<QuizAttempt>().Count(attempt => attempt.QuizId == quizId && attempt.State == AttemptState.Running),
            Here = db.Set<QuizAttempt>().Count(attempt => attempt.QuizId == quizId && attempt.State == AttemptState.Running && (attempt.LastSeenAt >= seenSince || attempt.LastSavedAt >= seenSince || attempt.StartedAt >= seenSince)),
            HandedIn = db.Set<QuizAttempt>().Count(attempt => attempt.QuizId == quizId && attempt.State != AttemptState.Running),
            NotStarted = db.Set<Student>().Count(student => db.Set<Purchase>().Any(purchase => purchase.StudentId == student.Id && purchase.LectureId == row.LectureId && purchase.EffectiveExpiry > now)
                && !db.Set<QuizAttempt>().Any(attempt => attempt.QuizId == quizId && attempt.StudentId == student.Id)),
        }).FirstOrDefaultAsync(ct) ?? throw GeneralRefusals.NotFound.Thrown();

        return new ExamConsole
        {
            QuizId = quizId,
            Title = quiz.Title,
            CourseId = quiz.CourseId,
            CourseName = quiz.CourseName,
            Opens = quiz.Settings.OpenDate,
            Closes = quiz.Settings.CloseDate,
            TimerMinutes = quiz.Settings.TimerMinutes,
            Now = now,
            Counts = new ConsoleCounts(quiz.Running, quiz.Running - quiz.Here, quiz.HandedIn, quiz.NotStarted),
            Rows = show == ConsoleShow.NotStarted ? await NotStartedAsync(quizId, quiz.LectureId, request, now, ct) : await AttemptsAsync(quizId, show, request, seenSince, ct),
        };
    }

    private Task<Page<ConsoleRow>> NotStartedAsync(int quizId, int lectureId, PageRequest request, DateTimeOffset now, CancellationToken ct) => db.Set<Student>().AsNoTracking()
        .Where(student => db.Set<Purchase>().Any(purchase => purchase.StudentId == student.Id && purchase.LectureId == lectureId && purchase.EffectiveExpiry > now)
            && !db.Set<QuizAttempt>().Any(attempt => attempt.QuizId == quizId && attempt.StudentId == student.Id))
        .Search(request, row => row.NameAr, row => row.NameEn, row => row.Code)
        .OrderBy(student => student.NameAr).ThenBy(student => student.Id)
        .Select(student => new ConsoleRow { StudentId = student.Id, StudentName = student.NameAr, StudentCode = student.Code })
        .PageAsync(request, ct);

    private Task<Page<ConsoleRow>> AttemptsAsync(int quizId, ConsoleShow show, PageRequest request, DateTimeOffset seenSince, CancellationToken ct)
    {
        var rows = db.Set<QuizAttempt>().AsNoTracking().Where(row => row.QuizId == quizId);
        rows = show == ConsoleShow.HandedIn ? rows.Where(row => row.State != AttemptState.Running) : rows.Where(row => row.State == AttemptState.Running);
        if (show == ConsoleShow.Away)
            rows = rows.Where(row => (row.LastSeenAt == null || row.LastSeenAt < seenSince) && (row.LastSavedAt == null || row.LastSavedAt < seenSince) && row.StartedAt < seenSince);
        rows = rows.Search(request, row => row.Student.NameAr, row => row.Student.NameEn, row => row.Student.Code);
        var ordered = show == ConsoleShow.HandedIn ? rows.OrderByDescending(row => row.SubmittedAt).ThenByDescending(row => row.Id) : rows.OrderBy(row => row.Student.NameAr).ThenBy(row => row.Id);
        return ordered.Select(row => new ConsoleRow
        {
            AttemptId = row.Id,
            StudentId = row.StudentId,
            StudentName = row.Student.NameAr,
            StudentCode = row.Student.Code,
            Number = row.Number,
            State = row.State,
            StartedAt = row.StartedAt,
            Deadline = row.Deadline,
            SubmittedAt = row.SubmittedAt,
            IsTimedOut = row.IsTimedOut,
            LastSavedAt = row.LastSavedAt,
            LastSeenAt = row.LastSeenAt == null || row.LastSavedAt > row.LastSeenAt ? row.LastSavedAt : row.LastSeenAt,
            AddedMinutes = row.AddedMinutes,
            Answered = row.Answers.Count(answer => answer.Chosen != string.Empty || (answer.Written != null && answer.Written != string.Empty)),
            Questions = row.Answers.Count,
            UnseenMessages = db.Set<AttemptAnnouncement>().Count(told => told.AttemptId == row.Id && told.SeenAt == null),
        }).PageAsync(request, ct);
    }
}
