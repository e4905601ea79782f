using Lms.Infrastructure.Persistence.PostgreSql;
using Lms.Infrastructure.Persistence.Sqlite;
using Lms.Infrastructure.Persistence.SqlServer;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Lms.Infrastructure.Persistence;

/// <summary>Makes contexts for the migration tool; no database needs to be there.</summary>
public sealed class DesignTimeFactories :
    IDesignTimeDbContextFactory<SqliteLmsDbContext>,
    IDesignTimeDbContextFactory<SqlServerLmsDbContext>,
    IDesignTimeDbContextFactory<PostgreSqlLmsDbContext>
{
    SqliteLmsDbContext IDesignTimeDbContextFactory<SqliteLmsDbContext>.CreateDbContext(string[] args) =>
        new(Options<SqliteLmsDbContext>(new DatabaseOptions(DatabaseProvider.Sqlite, "Data Source=:memory:")));

    SqlServerLmsDbContext IDesignTimeDbContextFactory<SqlServerLmsDbContext>.CreateDbContext(string[] args) =>
        new(Options<SqlServerLmsDbContext>(new DatabaseOptions(DatabaseProvider.SqlServer, "Server=localhost;Database=lms")));

    PostgreSqlLmsDbContext IDesignTimeDbContextFactory<PostgreSqlLmsDbContext>.CreateDbContext(string[] args) =>
        new(Options<PostgreSqlLmsDbContext>(new DatabaseOptions(DatabaseProvider.PostgreSql, "Host=localhost;Database=lms")));

    private static DbContextOptions<T> Options<T>(DatabaseOptions database)
        where T : LmsDbContext
    {
        var builder = new DbContextOptionsBuilder<T>();
        builder.UseApplicationServiceProvider(PersistenceSetup.IdentityStoreServices());
        database.Configure(builder);
        return builder.Options;
    }
}
