using Lms.Domain.Attempts;
using Lms.Domain.Common;
using Lms.Domain.Grading;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Sittings;

/// <summary>
/// Background work: closes the attempts whose deadline and grace have passed, with the answers stored so far. Readers
/// close what they come across; this closes what nobody reads.
/// </summary>
public sealed class CloseOverdueAttempts(ILmsDb db, TimeProvider clock) : IUseCase
{
    /// <summary>Attempts of one turn; more wait for the next, so that closing never shuts others out for long.</summary>
    public const int Batch = 200;

    /// <summary>How many were closed. Each is closed by a transaction of its own: a host that dies half-way loses none.</summary>
    public async Task<int> Handle(CancellationToken ct)
    {
        var now = clock.Now();
        var before = now - DeadlineCalculator.Grace;
        var overdue = await db.Set<QuizAttempt>().AsNoTracking().Where(row => row.State == AttemptState.Running && row.Deadline < before)
            .OrderBy(row => row.Deadline).ThenBy(row => row.Id).Select(row => row.Id).Take(Batch).ToListAsync(ct);
        foreach (var attemptId in overdue)
            await AttemptClosing.CloseAsync(db, attemptId, now, ct);
        return overdue.Count;
    }
}
