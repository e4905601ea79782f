using Lms.Infrastructure.Persistence.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Lms.Infrastructure.Persistence;

/// <summary>The databases that the LMS runs on; the names are the values of <c>Database:Provider</c>.</summary>
public enum DatabaseProvider
{
    Sqlite,
    SqlServer,
    PostgreSql,
}

/// <summary>Which database, and where.</summary>
public sealed record DatabaseOptions(DatabaseProvider Provider, string ConnectionString)
{
    /// <summary>Seconds a command may take.</summary>
    public int CommandTimeout { get; init; } = 30;

    /// <summary>Times a command is tried again after a fault that passes.</summary>
    public int MaxRetries { get; init; } = 3;

    /// <summary>Rows sent in one batch at most; null for the provider's own default.</summary>
    public int? MaxBatchSize { get; init; }

    /// <summary>How much of a crash SQLite's commits survive.</summary>
    public SqliteSynchronous Synchronous { get; init; } = SqliteSynchronous.Full;

    /// <summary>Points a context at this database.</summary>
    public void Configure(DbContextOptionsBuilder builder) => _ = Provider switch
    {
        DatabaseProvider.Sqlite => builder
            .UseSqlite(ConnectionString, sqlite => sqlite.CommandTimeout(CommandTimeout))
            .AddInterceptors(new SqlitePragmas(Synchronous), SqliteLoneWrites.Instance),
        DatabaseProvider.SqlServer => builder.UseSqlServer(ConnectionString, server =>
        {
            server.CommandTimeout(CommandTimeout).EnableRetryOnFailure(MaxRetries);
            if (MaxBatchSize is { } size)
                server.MaxBatchSize(size);
        }),
        DatabaseProvider.PostgreSql => builder.UseNpgsql(ConnectionString, postgres =>
        {
            postgres.CommandTimeout(CommandTimeout).EnableRetryOnFailure(MaxRetries);
            if (MaxBatchSize is { } size)
                postgres.MaxBatchSize(size);
        }),
        _ => throw new ArgumentOutOfRangeException(nameof(builder), Provider, "No such database provider."),
    };
}
