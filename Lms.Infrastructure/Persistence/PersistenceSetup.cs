using Lms.Domain.Common;
using Lms.Infrastructure.Persistence.PostgreSql;
using Lms.Infrastructure.Persistence.Sqlite;
using Lms.Infrastructure.Persistence.SqlServer;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace Lms.Infrastructure.Persistence;

/// <summary>Registers the configured database.</summary>
public static class PersistenceSetup
{
    /// <summary>
    /// Adds the pooled context of the configured provider, as <see cref="LmsDbContext"/> and as <see cref="ILmsDb"/>.
    /// Every <see cref="IInterceptor"/> registered as a singleton sees its commands.
    /// </summary>
    public static IServiceCollection AddPersistence(this IServiceCollection services, DatabaseOptions database)
    {
        services.AddSingleton(database);
        _ = database.Provider switch
        {
            DatabaseProvider.Sqlite => services.AddDbContextPool<LmsDbContext, SqliteLmsDbContext>(Configure),
            DatabaseProvider.SqlServer => services.AddDbContextPool<LmsDbContext, SqlServerLmsDbContext>(Configure),
            _ => services.AddDbContextPool<LmsDbContext, PostgreSqlLmsDbContext>(Configure),
        };
        services.AddScoped<DatabaseMigrator>();
        services.Configure<IdentityOptions>(ConfigureStores);
        return services.AddScoped<ILmsDb>(provider => provider.GetRequiredService<LmsDbContext>());

        void Configure(IServiceProvider provider, DbContextOptionsBuilder builder)
        {
            database.Configure(builder);
            builder.AddInterceptors(provider.GetServices<IInterceptor>());
        }
    }

    /// <summary>The one setting of Identity that shapes tables; the migration tool needs it too.</summary>
    internal static IServiceProvider IdentityStoreServices() =>
        new ServiceCollection().Configure<IdentityOptions>(ConfigureStores).BuildServiceProvider();

    private static void ConfigureStores(IdentityOptions options)
    {
        options.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
        options.Stores.MaxLengthForKeys = 128;
    }
}
