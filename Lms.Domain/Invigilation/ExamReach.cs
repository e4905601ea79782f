using Lms.Domain.Access;
using Lms.Domain.Attempts;
using Lms.Domain.Common;
using Lms.Domain.Courses;
using Lms.Domain.Extensions;
using Lms.Domain.Grading;
using Lms.Domain.Quizzes;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Invigilation;

/// <summary>The exam somebody watches over, with everything that moves its deadlines.</summary>
internal sealed class WatchedExam
{
    public required int QuizId { get; init; }

    public required string Title { get; init; }

    public required QuizSettings Settings { get; init; }

    public required IReadOnlyDictionary<int, DueDateExtension> Extensions { get; init; }

    /// <summary>The exam, for a deed.</summary>
    /// <exception cref="RefusedException">No permission (403), unknown (404) or another teacher's (403).</exception>
    public static async Task<WatchedExam> FindAsync(ILmsDb db, Actor actor, int quizId, CancellationToken ct)
    {
        actor.Require(Permission.RunExams);
        var quiz = await db.Set<Quiz>().AsNoTracking().Where(row => row.Id == quizId)
            .Select(row => new { row.Title, row.Settings, row.Lecture.Topic.Course.TeacherId }).FirstOrDefaultAsync(ct) ?? throw GeneralRefusals.NotFound.Thrown();
        if (quiz.TeacherId != actor.TeacherId)
            throw CourseRefusals.NotYours.Thrown();
        var extensions = await db.Set<DueDateExtension>().AsNoTracking().Where(row => row.QuizId == quizId).ToDictionaryAsync(row => row.StudentId, ct);
        return new WatchedExam { QuizId = quizId, Title = quiz.Title, Settings = quiz.Settings, Extensions = extensions };
    }

    /// <summary>The running attempts that are meant, held until the transaction ends; null means all.</summary>
    /// <exception cref="RefusedException">None of them runs.</exception>
    public async Task<List<QuizAttempt>> RunningAsync(ILmsDb db, IReadOnlyList<int>? attempts, CancellationToken ct)
    {
        var rows = db.Set<QuizAttempt>().Where(row => row.QuizId == QuizId && row.State == AttemptState.Running);
        if (attempts is not null)
            rows = rows.Where(row => attempts.Contains(row.Id));
        await AttemptGrading.HoldAsync(rows, ct);
        var running = await rows.Include(row => row.Student).OrderBy(row => row.Id).ToListAsync(ct);
        return running.Count == 0 ? throw InvigilationRefusals.NobodyRuns.Thrown() : running;
    }

    /// <summary>When the attempt ends with the minutes it has; null for never.</summary>
    public DateTimeOffset? DeadlineOf(QuizAttempt attempt) =>
        DeadlineCalculator.DeadlineOf(AttemptDeadlines.Terms(Settings, Extensions.GetValueOrDefault(attempt.StudentId), attempt.AddedMinutes), attempt.StartedAt);

    /// <summary>Adds minutes and moves the deadline.</summary>
    public void Add(QuizAttempt attempt, int minutes)
    {
        attempt.AddedMinutes += minutes;
        attempt.Deadline = DeadlineOf(attempt);
    }

    /// <summary>The minutes that must be added so that the attempt lasts at least until then; 0 when it does already.</summary>
    public int MinutesUntil(QuizAttempt attempt, DateTimeOffset until) =>
        DeadlineOf(attempt) is { } deadline && deadline < until ? (int)Math.Ceiling((until - deadline).TotalMinutes) : 0;
}
