using System.Diagnostics;
using Microsoft.Data.Sqlite;

namespace Lms.Web.Tests.Operations;

/// <summary>The commands as an operator runs them: a process, its output and its exit code.</summary>
public sealed class CommandProcessTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("lms-command-").FullName;

    [Fact]
    public async Task Migrate_NoDatabase_MakesOneWithTheJobTables()
    {
        var (exit, output, _) = await RunAsync("migrate", $"--ConnectionStrings:Lms=Data Source={folder}/lms.db");
        Assert.Equal(0, exit);
        Assert.DoesNotContain("CREATE TABLE", output, StringComparison.Ordinal); // the settings file is found from any folder
        Assert.Contains("Initial", output, StringComparison.Ordinal);
        await using var connection = new SqliteConnection($"Data Source={folder}/lms.db;Mode=ReadOnly;Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT COUNT(*) FROM sqlite_schema WHERE type = 'table' AND name IN ('Enrollment', '__EFMigrationsHistory', 'QRTZ_TRIGGERS')";
        Assert.Equal(3L, await command.ExecuteScalarAsync());
    }

    [Fact]
    public async Task Migrate_DatabaseAway_Is1()
    {
        var (exit, output, _) = await RunAsync("migrate", "--ConnectionStrings:Lms=Data Source=/nowhere/lms.db");
        Assert.Equal(1, exit);
        Assert.Contains("Migrate failed", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task UnknownWord_Is2WithUsage()
    {
        var (exit, output, errors) = await RunAsync("sing");
        Assert.Equal(2, exit);
        Assert.Empty(output);
        Assert.StartsWith("Unknown word: sing", errors, StringComparison.Ordinal);
        Assert.Contains("Usage:", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_Is0()
    {
        var (exit, output, errors) = await RunAsync("help");
        Assert.Equal(0, exit);
        Assert.StartsWith("Usage:", output, StringComparison.Ordinal);
        Assert.Empty(errors);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private async Task<(int Exit, string Output, string Errors)> RunAsync(params string[] words)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = folder };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        foreach (var word in words.Prepend(typeof(Program).Assembly.Location))
            start.ArgumentList.Add(word);
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await errors);
    }
}
