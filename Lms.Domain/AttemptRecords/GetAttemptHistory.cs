using Lms.Domain.Access;
using Lms.Domain.Accounts;
using Lms.Domain.Attempts;
using Lms.Domain.Common;
using Lms.Domain.Gradebook;
using Lms.Domain.Grading;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.AttemptRecords;

/// <summary>A stretch of time during which an attempt was running.</summary>
/// <param name="EndedAt">Null for the one that is open.</param>
/// <param name="Ending">What ended it.</param>
public sealed record AttemptStretch(DateTimeOffset StartedAt, DateTimeOffset? EndedAt, IntervalEnding? Ending);

/// <summary>How an attempt came to what it is.</summary>
/// <param name="Ranked">How many attempts the ranking of the exam counts.</param>
/// <param name="IsRanked">True when this one is the student's best, which the ranking counts.</param>
/// <param name="Stretches">Oldest first.</param>
/// <param name="Ledger">Every change of its score, newest first.</param>
public sealed record AttemptHistory(int AttemptId, int Ranked, bool IsRanked, IReadOnlyList<AttemptStretch> Stretches, IReadOnlyList<LedgerLine> Ledger);

/// <summary>When an attempt ran, and who changed its score, from what to what and why. Three commands.</summary>
public sealed class GetAttemptHistory(ILmsDb db) : IUseCase
{
    /// <exception cref="RefusedException">There is no such attempt within reach (404).</exception>
    public async Task<AttemptHistory> Handle(Actor actor, int attemptId, CancellationToken ct)
    {
        var reach = RecordReach.Of(actor);
        var found = await reach.Attempts(db.Set<QuizAttempt>().AsNoTracking()).Where(row => row.Id == attemptId)
            .Select(row => new { row.IsRanked, row.RunningSince, Ranked = db.Set<QuizAttempt>().Count(other => other.QuizId == row.QuizId && other.IsRanked) }).FirstOrDefaultAsync(ct).OrRefuseAsync();
        var ended = await db.Set<AttemptInterval>().AsNoTracking().Where(row => row.AttemptId == attemptId).OrderBy(row => row.StartedAt).ThenBy(row => row.Id)
            .Select(row => new AttemptStretch(row.StartedAt, row.EndedAt, row.Ending)).ToListAsync(ct);
        var ledger = await db.Set<GradeEntry>().AsNoTracking().Where(row => row.Work == GradedWork.Quiz && row.SubmissionId == attemptId).OrderByDescending(row => row.At).ThenByDescending(row => row.Id)
            .Select(row => new LedgerLine(row.Id, row.SubmissionId, row.OldScore, row.NewScore, row.Source, row.Reason, db.Set<User>().Where(user => user.Id == row.UserId).Select(user => user.Name).FirstOrDefault(), row.At)).ToListAsync(ct);
        return new AttemptHistory(attemptId, found.Ranked, found.IsRanked, found.RunningSince is { } since ? [.. ended, new AttemptStretch(since, null, null)] : ended, ledger);
    }
}
