using System.Globalization;
using Lms.Domain.Operations;
using Lms.Infrastructure.Jobs;
using Lms.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Lms.Infrastructure.Health;

/// <summary>Asks the database how large it is and how quickly it answers, and lists the background work of this version.</summary>
public sealed class SystemProbe(LmsDbContext db, DatabaseOptions database, IEnumerable<RecurringWork> work, TimeProvider clock) : ISystemProbe
{
    /// <inheritdoc />
    public IReadOnlyList<PlannedWork> Plan { get; } = [.. work.Select(one => new PlannedWork(one.Name, one.Every))];

    /// <inheritdoc />
    public async Task<DatabaseState> DatabaseAsync(CancellationToken ct)
    {
        await db.Database.OpenConnectionAsync(ct);
        try
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = database.Provider switch
            {
                DatabaseProvider.Sqlite => "SELECT page_count * page_size FROM pragma_page_count(), pragma_page_size()",
                DatabaseProvider.SqlServer => "SELECT SUM(CAST(size AS bigint)) * 8192 FROM sys.database_files",
                _ => "SELECT pg_database_size(current_database())",
            };
            var asked = clock.GetTimestamp();
            var size = Convert.ToInt64(await command.ExecuteScalarAsync(ct), CultureInfo.InvariantCulture);
            var took = clock.GetElapsedTime(asked);
            return new DatabaseState(database.Provider.ToString(), size, took, (await db.Database.GetPendingMigrationsAsync(ct)).Count());
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }
}
