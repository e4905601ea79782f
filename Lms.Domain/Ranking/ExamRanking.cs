using Lms.Domain.Attempts;
using Lms.Domain.Common;
using Lms.Domain.Quizzes;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Ranking;

/// <summary>
/// Keeps rank and percentile of an exam's attempts. Every new score marks its attempt as stale, in the transaction that
/// stores it; ranking follows in one transaction of its own for the whole exam, so that handing in never waits for
/// others' rows. What a crash leaves stale, <see cref="RenewRanks"/> finds.
/// </summary>
internal static class ExamRanking
{
    /// <summary>An exam with more attempts than this is ranked by the recurring work alone, so that hundreds of hand-ins at one deadline do not each rank it.</summary>
    public const int MostAtOnce = 50;

    private const int Chunk = 500;

    /// <summary>Ranks the exam after one of its scores may have changed.</summary>
    public static async Task AfterAsync(ILmsDb db, int quizId, CancellationToken ct)
    {
        if (await db.Set<QuizAttempt>().CountAsync(row => row.QuizId == quizId, ct) <= MostAtOnce)
            await RenewAsync(db, quizId, ct);
    }

    /// <summary>Does the work, then ranks the exams in which it changed a score.</summary>
    public static async Task<T> AfterAsync<T>(ILmsDb db, Task<T> work, CancellationToken ct)
    {
        var done = await work;
        foreach (var quizId in await db.Set<QuizAttempt>().Where(row => row.RankIsStale).Select(row => row.QuizId).Distinct().ToListAsync(ct))
            await AfterAsync(db, quizId, ct);
        return done;
    }

    /// <summary>Ranks the whole exam anew, unless nothing of it is stale.</summary>
    /// <returns>How many attempts were placed anew.</returns>
    public static Task<int> RenewAsync(ILmsDb db, int quizId, CancellationToken ct) => db.InTransaction(
        async () =>
        {
            // The exam's row first: two rankings of one exam come one after the other.
            await db.Set<Quiz>().Where(row => row.Id == quizId).ExecuteUpdateAsync(set => set.SetProperty(row => row.IsActive, row => row.IsActive), ct);
            var stale = await db.Set<QuizAttempt>().Where(row => row.QuizId == quizId && row.RankIsStale)
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.RankIsStale, false), ct);
            return stale == 0 ? 0 : await PlaceAsync(db, quizId, ct);
        },
        ct);

    private static async Task<int> PlaceAsync(ILmsDb db, int quizId, CancellationToken ct)
    {
        var rows = await db.Set<QuizAttempt>().AsNoTracking().Where(row => row.QuizId == quizId).Select(row => new
        {
            row.Id,
            row.StudentId,
            Score = row.State == AttemptState.Submitted ? row.Score : null,
            row.StartedAt,
            row.IsRanked,
            row.Rank,
            row.Percentile,
        }).ToListAsync(ct);
        var best = Population.BestOf(rows.Where(row => row.Score is not null).Select(row => (row.Id, row.StudentId, row.Score!.Value, row.StartedAt)));
        var population = new Population(rows.Where(row => best.Contains(row.Id)).Select(row => row.Score!.Value));
        var moved = rows
            .Select(row => (
                row.Id,
                Was: (row.IsRanked, row.Rank, row.Percentile),
                Is: (IsRanked: best.Contains(row.Id), Rank: row.Score is { } score ? population.Rank(score) : (int?)null, Percentile: row.Score is { } own ? population.Percentile(own) : (decimal?)null)))
            .Where(row => row.Was != row.Is).ToList();
        foreach (var place in moved.GroupBy(row => row.Is))
        {
            var (isRanked, rank, percentile) = place.Key;
            foreach (var ids in place.Select(row => row.Id).Chunk(Chunk))
            {
                await db.Set<QuizAttempt>().Where(row => ids.Contains(row.Id)).ExecuteUpdateAsync(
                    set => set.SetProperty(row => row.IsRanked, isRanked).SetProperty(row => row.Rank, rank).SetProperty(row => row.Percentile, percentile), ct);
            }
        }

        return moved.Count;
    }
}
