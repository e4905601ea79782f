using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Lms.Infrastructure.Persistence.PostgreSql;

/// <summary>The LMS on PostgreSQL.</summary>
public sealed class PostgreSqlLmsDbContext(DbContextOptions<PostgreSqlLmsDbContext> options) : LmsDbContext(options)
{
    /// <inheritdoc />
    protected override bool IsUniquenessViolation(Exception exception, out string constraint)
    {
        constraint = (exception as PostgresException)?.ConstraintName ?? string.Empty;
        return exception is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation };
    }
}
