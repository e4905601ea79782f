using Lms.Infrastructure.Persistence;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Quartz;

namespace Lms.Infrastructure.Jobs;

/// <summary>Registers the job engine, with its tables (QRTZ_*) in the product's own database.</summary>
public static class JobsRegistration
{
    /// <summary>Turns that run side by side on one node.</summary>
    private const int Threads = 4;

    /// <summary>Adds the engine; on PostgreSQL and SQL Server the nodes share the work, SQLite has one node.</summary>
    public static IServiceCollection AddJobEngine(this IServiceCollection services, DatabaseOptions database)
    {
        services.AddQuartz(engine => engine
            .ConfigureScheduler(scheduler => scheduler.InstanceName = "lms")
            .UseDefaultThreadPool(Threads)
            .UsePersistentStore(store =>
            {
                _ = database.Provider switch
                {
                    DatabaseProvider.Sqlite => store.UseSqlite(SqliteFactory.Instance, database.ConnectionString),
                    DatabaseProvider.SqlServer => store.UseSqlServer(SqlClientFactory.Instance, database.ConnectionString).UseClustering(),
                    _ => store.UsePostgres(NpgsqlFactory.Instance, database.ConnectionString).UseClustering(),
                };
                store.ProvisionSchema();
                store.UseSystemTextJsonSerializer();
            }));
        services.AddSingleton<JobMeter>();
        services.AddScoped<JobLedger>();
        services.AddTransient<JobTables>();
        services.AddTransient<JobRunner>();
        services.AddSingleton<JobPlan>();
        services.AddSingleton<JobEngine>();
        return services.AddHostedService(provider => provider.GetRequiredService<JobEngine>());
    }
}
