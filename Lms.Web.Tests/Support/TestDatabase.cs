using Microsoft.Data.Sqlite;

namespace Lms.Web.Tests.Support;

/// <summary>A database for one test class: a copy of a template that was migrated and seeded once per run.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private static readonly Lazy<Task<string>> Template = new(MakeTemplate);

    private readonly string path;

    private TestDatabase(string path) => this.path = path;

    /// <summary>The settings that point a host at it.</summary>
    public IEnumerable<KeyValuePair<string, string?>> Settings =>
    [
        new("Database:Provider", "Sqlite"),
        new("ConnectionStrings:Lms", $"Data Source={path}"),
        new("Demo:Seed", "false"),
    ];

    public static async Task<TestDatabase> NewAsync()
    {
        var copy = Fresh();
        File.Copy(await Template.Value, copy);
        return new TestDatabase(copy);
    }

    public ValueTask DisposeAsync()
    {
        SqliteConnection.ClearAllPools();
        File.Delete(path);
        return ValueTask.CompletedTask;
    }

    private static string Fresh() => Path.Combine(Directory.CreateTempSubdirectory("lms-test-").FullName, "lms.db");

    private static async Task<string> MakeTemplate()
    {
        var path = Fresh();
        await TemplateHost.SeedAsync($"Data Source={path};Pooling=False");
        return path;
    }
}
