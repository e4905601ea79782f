using Lms.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Files;

/// <summary>
/// Removes bytes that no row names: what a crash left between writing a file and saving its row, or between removing
/// a row and its bytes. Background work; running it twice changes nothing.
/// </summary>
public sealed class SweepOrphanFiles(ILmsDb db, IFiles files, TimeProvider clock) : IUseCase
{
    /// <summary>Younger bytes are left alone: their row may still be on its way.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromHours(24);

    private const int BatchSize = 200;

    /// <summary>Looks at everything that lies there, two hundred at a time.</summary>
    /// <returns>How many were removed.</returns>
    public async Task<int> Handle(CancellationToken ct)
    {
        var removed = 0;
        var batch = new List<Guid>(BatchSize);
        await foreach (var id in files.ListAsync(clock.Now() - Grace, ct))
        {
            batch.Add(id);
            if (batch.Count == BatchSize)
                removed += await RemoveOrphansAsync(batch, ct);
        }

        return removed + await RemoveOrphansAsync(batch, ct);
    }

    private async Task<int> RemoveOrphansAsync(List<Guid> batch, CancellationToken ct)
    {
        var known = await db.Set<StoredFile>().Where(file => batch.Contains(file.Id)).Select(file => file.Id).ToListAsync(ct);
        var orphans = batch.Except(known).ToList();
        foreach (var orphan in orphans)
            await files.DeleteAsync(orphan, ct);
        batch.Clear();
        return orphans.Count;
    }
}
