using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Lms.Infrastructure.Persistence.Sqlite;

/// <summary>The LMS on SQLite: one file, one node.</summary>
public sealed class SqliteLmsDbContext(DbContextOptions<SqliteLmsDbContext> options) : LmsDbContext(options)
{
    private const int UniqueViolation = 2067;
    private const int PrimaryKeyViolation = 1555;

    /// <inheritdoc />
    protected override bool IsUniquenessViolation(Exception exception, out string constraint)
    {
        constraint = exception.Message;
        return exception is SqliteException { SqliteExtendedErrorCode: UniqueViolation or PrimaryKeyViolation };
    }

    /// <inheritdoc />
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcTicksConverter>();
    }
}
