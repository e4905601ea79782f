using Lms.Infrastructure.Persistence;
using Lms.Infrastructure.Persistence.Sqlite;

namespace Lms.Web.Setup;

/// <summary>Reads <c>Database:*</c> and <c>ConnectionStrings:Lms</c>, and has the database migrated.</summary>
internal static class DatabaseSetup
{
    public static void AddDatabase(this WebApplicationBuilder builder) => builder.Services.AddPersistence(OptionsOf(builder));

    /// <summary>Which database is configured.</summary>
    public static DatabaseOptions OptionsOf(WebApplicationBuilder builder)
    {
        var configuration = builder.Configuration;
        var provider = configuration.GetValue("Database:Provider", DatabaseProvider.Sqlite);
        var connection = configuration.GetConnectionString("Lms");
        if (string.IsNullOrWhiteSpace(connection))
        {
            if (provider != DatabaseProvider.Sqlite)
                throw new InvalidOperationException($"ConnectionStrings:Lms must be set for {provider}.");
            var folder = Path.Combine(builder.Environment.ContentRootPath, "App_Data");
            Directory.CreateDirectory(folder);
            connection = $"Data Source={Path.Combine(folder, "lms.db")}";
        }

        return new DatabaseOptions(provider, connection)
        {
            CommandTimeout = configuration.GetValue("Database:CommandTimeout", 30),
            MaxRetries = configuration.GetValue("Database:MaxRetries", 3),
            MaxBatchSize = configuration.GetValue<int?>("Database:MaxBatchSize"),
            Synchronous = configuration.GetValue("Database:Sqlite:Synchronous", SqliteSynchronous.Full),
        };
    }

    /// <summary>Migrates at start where that is wanted: <c>Database:MigrateAtStart</c>, by default in Development only.</summary>
    public static async Task MigrateAtStartAsync(this WebApplication app)
    {
        if (!app.Configuration.GetValue("Database:MigrateAtStart", app.Environment.IsDevelopment()))
            return;
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<DatabaseMigrator>().MigrateAsync(app.Lifetime.ApplicationStopping);
    }
}
