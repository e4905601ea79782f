using System.Data.Common;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;

namespace Lms.Infrastructure.Persistence.SqlServer;

/// <summary>The LMS on SQL Server. Texts compare letter by letter, as in the other two databases, whatever the server's own collation.</summary>
public sealed class SqlServerLmsDbContext(DbContextOptions<SqlServerLmsDbContext> options) : LmsDbContext(options)
{
    private const string Collation = "Latin1_General_100_BIN2";
    private const int UniqueIndexViolation = 2601;
    private const int UniqueConstraintViolation = 2627;
    private const int ReferenceViolation = 547;

    /// <inheritdoc />
    protected override bool IsUniquenessViolation(Exception exception, out string constraint)
    {
        constraint = exception.Message;
        return exception is SqlException { Number: UniqueIndexViolation or UniqueConstraintViolation };
    }

    /// <inheritdoc />
    protected override bool IsReferenceViolation(DbException exception) => exception is SqlException { Number: ReferenceViolation };

    /// <inheritdoc />
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcConverter>();
        configurationBuilder.Properties<string>().UseCollation(Collation);
    }
}
