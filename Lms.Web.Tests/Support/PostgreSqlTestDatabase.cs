using Npgsql;

namespace Lms.Web.Tests.Support;

/// <summary>A database of its own on the PostgreSQL server that LMS_TEST_POSTGRES names; its user must be allowed to create databases.</summary>
internal sealed class PostgreSqlTestDatabase : TestDatabase
{
    private static readonly Lazy<Task<PostgreSqlTestDatabase>> Template = new(MakeTemplateAsync);

    private readonly string name = NewName();
    private readonly bool pooled;

    private PostgreSqlTestDatabase(bool pooled = true) => this.pooled = pooled;

    public override string ConnectionString => new NpgsqlConnectionStringBuilder(Server("LMS_TEST_POSTGRES"))
    {
        Database = name,
        Pooling = pooled,
        MaxPoolSize = 20,
        ConnectionIdleLifetime = 5,
        ConnectionPruningInterval = 2,
    }.ConnectionString;

    public static async Task<TestDatabase> CopyAsync()
    {
        var copy = new PostgreSqlTestDatabase();
        await OnServerAsync($"CREATE DATABASE {copy.name} TEMPLATE {(await Template.Value).name}");
        return copy;
    }

    public static new TestDatabase Absent() => new PostgreSqlTestDatabase();

    public override async Task RestAsync()
    {
        await using var connection = new NpgsqlConnection(ConnectionString);
        NpgsqlConnection.ClearPool(connection);
    }

    public override async ValueTask DisposeAsync()
    {
        await RestAsync();
        await OnServerAsync($"DROP DATABASE IF EXISTS {name} WITH (FORCE)");
    }

    private static async Task<PostgreSqlTestDatabase> MakeTemplateAsync()
    {
        var template = new PostgreSqlTestDatabase(pooled: false);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => template.DisposeAsync().AsTask().GetAwaiter().GetResult();
        await TemplateHost.SeedAsync(template);
        return template;
    }

    private static async Task OnServerAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(Server("LMS_TEST_POSTGRES")) { Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 120 };
        await command.ExecuteNonQueryAsync();
    }
}
