using Lms.Infrastructure.Persistence;

namespace Lms.Web.Tests.Support;

/// <summary>
/// A database for one test class: a copy of a template that was migrated and seeded once per run. Which database
/// system it lives on is told by LMS_TEST_DATABASE (Sqlite, PostgreSql, SqlServer; Sqlite when absent).
/// </summary>
public abstract class TestDatabase : IAsyncDisposable
{
    /// <summary>The system of this run.</summary>
    public static DatabaseProvider Provider { get; } = Environment.GetEnvironmentVariable("LMS_TEST_DATABASE") is { Length: > 0 } name
        ? Enum.Parse<DatabaseProvider>(name, ignoreCase: true)
        : DatabaseProvider.Sqlite;

    /// <summary>Where it is.</summary>
    public abstract string ConnectionString { get; }

    /// <summary>The options of a context on it.</summary>
    public DatabaseOptions Options => new(Provider, ConnectionString) { Synchronous = Lms.Infrastructure.Persistence.Sqlite.SqliteSynchronous.Off };

    /// <summary>The settings that point a host at it.</summary>
    public IEnumerable<KeyValuePair<string, string?>> Settings =>
    [
        new("Database:Provider", Provider.ToString()),
        new("ConnectionStrings:Lms", ConnectionString),
        new("Database:Sqlite:Synchronous", "Off"),
        new("Demo:Seed", "false"),
        new("Jobs:Enabled", "false"),
    ];

    /// <summary>A copy of the template.</summary>
    public static async Task<TestDatabase> NewAsync() => Provider switch
    {
        DatabaseProvider.Sqlite => await SqliteTestDatabase.CopyAsync(),
        DatabaseProvider.PostgreSql => await PostgreSqlTestDatabase.CopyAsync(),
        _ => await SqlServerTestDatabase.SeededAsync(),
    };

    /// <summary>A place where no database is yet.</summary>
    public static TestDatabase Absent() => Provider switch
    {
        DatabaseProvider.Sqlite => SqliteTestDatabase.Absent(),
        DatabaseProvider.PostgreSql => PostgreSqlTestDatabase.Absent(),
        _ => SqlServerTestDatabase.Absent(),
    };

    /// <summary>Closes every connection that this process keeps open to it.</summary>
    public abstract Task RestAsync();

    public abstract ValueTask DisposeAsync();

    /// <summary>The server to test on; the test command sets it.</summary>
    protected static string Server(string variable) => Environment.GetEnvironmentVariable(variable) is { Length: > 0 } text
        ? text
        : throw new InvalidOperationException($"LMS_TEST_DATABASE={Provider} needs a connection string in {variable}.");

    /// <summary>A name no other database has.</summary>
    protected static string NewName() => $"lms_test_{Environment.ProcessId}_{Guid.NewGuid().ToString("N")[..12]}";
}
