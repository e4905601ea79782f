using Lms.Domain.Access;
using Lms.Domain.Accounts;
using Lms.Domain.Attempts;
using Lms.Domain.Common;
using Lms.Domain.Courses;
using Lms.Domain.Grading;
using Lms.Domain.Homeworks;
using Lms.Domain.Quizzes;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Gradebook;

/// <summary>A piece of work behind a cell: an attempt, or the submission of a homework.</summary>
/// <param name="IsFinished">False while an attempt runs.</param>
/// <param name="IsMarked">False while an answer waits for a marker.</param>
public sealed record GradedPiece(int Id, int Number, DateTimeOffset At, bool IsFinished, bool IsMarked, decimal? Score, decimal Maximum, bool IsOverridden);

/// <summary>A line of the ledger.</summary>
/// <param name="PieceId">The attempt or submission.</param>
/// <param name="ByName">Null for the server itself.</param>
public sealed record LedgerLine(long Id, int PieceId, decimal? Old, decimal? New, GradeSource Source, string Reason, string? ByName, DateTimeOffset At);

/// <summary>Everything behind one cell: the pieces of work and each change of their scores, newest first.</summary>
public sealed record GradeHistory(GradedWork Work, int WorkId, string Title, int StudentId, string StudentName, IReadOnlyList<GradedPiece> Pieces, IReadOnlyList<LedgerLine> Lines);

/// <summary>Who changed a score, when, from what to what and why.</summary>
public sealed class ReadGradeHistory(ILmsDb db) : IUseCase
{
    /// <exception cref="RefusedException">Unknown work or student, or of another teacher's course (404).</exception>
    public async Task<GradeHistory> Handle(Actor actor, GradedWork work, int workId, int studentId, CancellationToken ct)
    {
        actor.Require(Permission.ReadSubmissions);
        var title = await (work == GradedWork.Quiz
            ? db.Set<Quiz>().Where(row => row.Id == workId).TaughtBy(actor, row => row.Lecture.Topic.Course).Select(row => row.Title)
            : db.Set<Homework>().Where(row => row.Id == workId).TaughtBy(actor, row => row.Lecture.Topic.Course).Select(row => row.Title)).FirstOrDefaultAsync(ct) ?? throw GeneralRefusals.NotFound.Thrown();
        var student = await db.Set<Student>().Where(row => row.Id == studentId).Select(row => row.NameAr).FirstOrDefaultAsync(ct) ?? throw GeneralRefusals.NotFound.Thrown();
        var pieces = await (work == GradedWork.Quiz
            ? db.Set<QuizAttempt>().Where(row => row.QuizId == workId && row.StudentId == studentId).OrderBy(row => row.Number)
                .Select(row => new GradedPiece(row.Id, row.Number, row.SubmittedAt ?? row.StartedAt, row.State != AttemptState.Running, row.PendingCount == 0, row.Score, row.MaximumScore, row.OverrideScore != null))
            : db.Set<HomeworkSubmission>().Where(row => row.HomeworkId == workId && row.StudentId == studentId)
                .Select(row => new GradedPiece(row.Id, 1, row.SubmittedAt, true, row.Status == HomeworkStatus.Graded, row.Score, row.Homework.Questions.Where(question => !question.IsDropped).Sum(question => question.PointsHere ?? question.Question.Points), row.OverrideScore != null))).ToListAsync(ct);
        var lines = await db.Set<GradeEntry>().AsNoTracking().Where(row => row.Work == work && row.WorkId == workId && row.StudentId == studentId).OrderByDescending(row => row.At).ThenByDescending(row => row.Id)
            .Select(row => new LedgerLine(row.Id, row.SubmissionId, row.OldScore, row.NewScore, row.Source, row.Reason, db.Set<User>().Where(user => user.Id == row.UserId).Select(user => user.Name).FirstOrDefault(), row.At)).ToListAsync(ct);
        return new GradeHistory(work, workId, title, studentId, student, pieces, lines);
    }
}
