using Lms.Infrastructure.Persistence;

namespace Lms.Web.Setup;

/// <summary>Reads <c>Database:*</c> and <c>ConnectionStrings:Lms</c>.</summary>
internal static class DatabaseSetup
{
    public static void AddDatabase(this WebApplicationBuilder builder)
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

        builder.Services.AddPersistence(new DatabaseOptions(provider, connection)
        {
            CommandTimeout = configuration.GetValue("Database:CommandTimeout", 30),
            MaxRetries = configuration.GetValue("Database:MaxRetries", 3),
            MaxBatchSize = configuration.GetValue<int?>("Database:MaxBatchSize"),
        });
    }
}
