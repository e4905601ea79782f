using Lms.Domain.Attempts;
using Lms.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Ranking;

/// <summary>Ranks every exam in which a score has changed since it was ranked; background work.</summary>
public sealed class RenewRanks(ILmsDb db) : IUseCase
{
    /// <summary>Says how many exams were ranked.</summary>
    public async Task<int> Handle(CancellationToken ct)
    {
        var stale = await db.Set<QuizAttempt>().Where(row => row.RankIsStale).Select(row => row.QuizId).Distinct().ToListAsync(ct);
        foreach (var quizId in stale)
            await ExamRanking.RenewAsync(db, quizId, ct);
        return stale.Count;
    }
}
