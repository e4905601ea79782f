using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Lms.Infrastructure.Persistence.PostgreSql;

/// <summary>The LMS on PostgreSQL.</summary>
public sealed class PostgreSqlLmsDbContext(DbContextOptions<PostgreSqlLmsDbContext> options) : LmsDbContext(options)
{
    private const long MigrationLock = 0x4C4D53; // "LMS"; any number will do that nobody else uses

    /// <inheritdoc />
    internal override async Task<IAsyncDisposable?> MigrationLockAsync(CancellationToken ct)
    {
        // Unpooled, so that closing the connection ends the session and with it the lock, also when this process dies.
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(Database.GetConnectionString()) { Pooling = false }.ConnectionString);
        try
        {
            await connection.OpenAsync(ct);
            await using var command = connection.CreateCommand();
            command.CommandText = "SELECT pg_advisory_lock(@lock)";
            command.CommandTimeout = 0;
            command.Parameters.AddWithValue("lock", MigrationLock);
            await command.ExecuteNonQueryAsync(ct);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    /// <inheritdoc />
    protected override bool IsUniquenessViolation(Exception exception, out string constraint)
    {
        constraint = (exception as PostgresException)?.ConstraintName ?? string.Empty;
        return exception is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation };
    }

    /// <inheritdoc />
    protected override bool IsReferenceViolation(DbException exception) =>
        exception is PostgresException { SqlState: PostgresErrorCodes.ForeignKeyViolation or PostgresErrorCodes.RestrictViolation };

    /// <inheritdoc />
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcConverter>();
    }
}
