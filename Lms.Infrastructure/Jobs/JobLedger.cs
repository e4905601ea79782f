using Lms.Domain.Common;
using Lms.Domain.Operations;
using Lms.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Lms.Infrastructure.Jobs;

/// <summary>Takes down how each turn of background work ended, so that every node can show it.</summary>
public sealed class JobLedger(LmsDbContext db, TimeProvider clock)
{
    /// <summary>Takes down a turn that ends now. A turn never overlaps another of the same work, so nobody races for the row.</summary>
    public async Task NoteAsync(string name, DateTimeOffset startedAt, JobOutcome outcome, string? error, CancellationToken ct)
    {
        var record = await db.Set<JobRecord>().FirstOrDefaultAsync(row => row.Name == name, ct);
        if (record is null)
            db.Set<JobRecord>().Add(record = new JobRecord { Name = name });
        record.Note(startedAt, clock.Now(), outcome, error);
        await db.SaveAsync(ct);
    }
}
