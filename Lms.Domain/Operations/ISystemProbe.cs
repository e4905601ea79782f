namespace Lms.Domain.Operations;

/// <summary>What the domain cannot know about the machinery it runs on.</summary>
public interface ISystemProbe
{
    /// <summary>The work the product does by itself.</summary>
    IReadOnlyList<PlannedWork> Plan { get; }

    /// <summary>Asks the database about itself.</summary>
    Task<DatabaseState> DatabaseAsync(CancellationToken ct);
}

/// <summary>One kind of background work and how often it has its turn.</summary>
public sealed record PlannedWork(string Name, TimeSpan Every);

/// <summary>The database as it is now.</summary>
/// <param name="Provider">Which kind: Sqlite, SqlServer or PostgreSql.</param>
/// <param name="SizeBytes">What it takes on its disk.</param>
/// <param name="RoundTrip">How long one small question took.</param>
/// <param name="PendingMigrations">Migrations of this version that have not been applied; 0 is well.</param>
public sealed record DatabaseState(string Provider, long SizeBytes, TimeSpan RoundTrip, int PendingMigrations);
