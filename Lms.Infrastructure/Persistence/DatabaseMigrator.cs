using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.Logging;

namespace Lms.Infrastructure.Persistence;

/// <summary>Brings the database to the shape this version expects: in Development at start, in Production by the word <c>migrate</c>.</summary>
public sealed class DatabaseMigrator(LmsDbContext db, ILogger<DatabaseMigrator> log)
{
    /// <summary>The migrations that the database lacks, oldest first; all of them when there is no database yet.</summary>
    public async Task<IReadOnlyList<string>> PendingAsync(CancellationToken ct) => [.. await db.Database.GetPendingMigrationsAsync(ct)];

    /// <summary>
    /// Makes the database when there is none and applies what it lacks. Several processes may call this at once: one
    /// works, the others wait and find nothing left to do.
    /// </summary>
    /// <returns>The names of the migrations applied by this call.</returns>
    public async Task<IReadOnlyList<string>> MigrateAsync(CancellationToken ct)
    {
        if (await IsUpToDateAsync(ct))
            return [];
        await CreateAsync(ct);
        await using var alone = await db.MigrationLockAsync(ct);
        var pending = await PendingAsync(ct);
        if (pending.Count == 0)
            return [];
        log.LogInformation("Applying {Count} migration(s), last {Migration}", pending.Count, pending[^1]);
        await db.Database.MigrateAsync(ct);
        return pending;
    }

    private async Task<bool> IsUpToDateAsync(CancellationToken ct) =>
        await db.GetService<IRelationalDatabaseCreator>().ExistsAsync(ct) && (await PendingAsync(ct)).Count == 0;

    private async Task CreateAsync(CancellationToken ct)
    {
        var creator = db.GetService<IRelationalDatabaseCreator>();
        if (await creator.ExistsAsync(ct))
            return;
        try
        {
            await creator.CreateAsync(ct);
        }
        catch (DbException)
        {
            // Another process may have made it between the two commands: then all is well.
            if (!await creator.ExistsAsync(ct))
                throw;
        }
    }
}
