using Microsoft.Data.Sqlite;

namespace Lms.Web.Tests.Support;

/// <summary>A file of its own.</summary>
internal sealed class SqliteTestDatabase : TestDatabase
{
    private static readonly Lazy<Task<SqliteTestDatabase>> Template = new(MakeTemplateAsync);

    private readonly string folder = Directory.CreateTempSubdirectory("lms-test-").FullName;
    private readonly bool pooled;

    private SqliteTestDatabase(bool pooled = true) => this.pooled = pooled;

    public override string ConnectionString => $"Data Source={File};Pooling={pooled}";

    private string File => Path.Combine(folder, "lms.db");

    public static async Task<TestDatabase> CopyAsync()
    {
        var copy = new SqliteTestDatabase();
        System.IO.File.Copy((await Template.Value).File, copy.File);
        return copy;
    }

    public static new TestDatabase Absent() => new SqliteTestDatabase();

    public override Task RestAsync()
    {
        using var connection = new SqliteConnection(ConnectionString);
        SqliteConnection.ClearPool(connection);
        return Task.CompletedTask;
    }

    public override async ValueTask DisposeAsync()
    {
        await RestAsync();
        Directory.Delete(folder, recursive: true);
    }

    private static async Task<SqliteTestDatabase> MakeTemplateAsync()
    {
        var template = new SqliteTestDatabase(pooled: false);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(template.folder, recursive: true);
        await TemplateHost.SeedAsync(template);
        return template;
    }
}
