using Microsoft.Data.SqlClient;

namespace Lms.Web.Tests.Support;

/// <summary>A database of its own on the SQL Server that LMS_TEST_SQLSERVER names. SQL Server has no quick copy, so each one is migrated and seeded anew.</summary>
internal sealed class SqlServerTestDatabase : TestDatabase
{
    private readonly string name = NewName();

    private SqlServerTestDatabase()
    {
    }

    public override string ConnectionString => new SqlConnectionStringBuilder(Server("LMS_TEST_SQLSERVER")) { InitialCatalog = name }.ConnectionString;

    public static async Task<TestDatabase> SeededAsync()
    {
        var database = new SqlServerTestDatabase();
        await TemplateHost.SeedAsync(database);
        return database;
    }

    public static new TestDatabase Absent() => new SqlServerTestDatabase();

    public override async Task RestAsync()
    {
        await using var connection = new SqlConnection(ConnectionString);
        SqlConnection.ClearPool(connection);
    }

    public override async ValueTask DisposeAsync()
    {
        await RestAsync();
        await using var server = new SqlConnection(Server("LMS_TEST_SQLSERVER"));
        await server.OpenAsync();
        await using var command = server.CreateCommand();
        command.CommandText = $"IF DB_ID('{name}') IS NOT NULL BEGIN ALTER DATABASE [{name}] SET SINGLE_USER WITH ROLLBACK IMMEDIATE; DROP DATABASE [{name}] END";
        await command.ExecuteNonQueryAsync();
    }
}
