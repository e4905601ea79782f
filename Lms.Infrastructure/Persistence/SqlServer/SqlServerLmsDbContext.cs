using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;

namespace Lms.Infrastructure.Persistence.SqlServer;

/// <summary>The LMS on SQL Server.</summary>
public sealed class SqlServerLmsDbContext(DbContextOptions<SqlServerLmsDbContext> options) : LmsDbContext(options)
{
    private const int UniqueIndexViolation = 2601;
    private const int UniqueConstraintViolation = 2627;

    /// <inheritdoc />
    protected override bool IsUniquenessViolation(Exception exception, out string constraint)
    {
        constraint = exception.Message;
        return exception is SqlException { Number: UniqueIndexViolation or UniqueConstraintViolation };
    }
}
