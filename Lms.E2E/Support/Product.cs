using System.Diagnostics;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;

namespace Lms.E2E.Support;

/// <summary>The product as a process of its own, as somebody would start it: the demo world in a new SQLite file, on a free port.</summary>
public sealed partial class Product : IAsyncDisposable
{
    /// <summary>Time for building the database and the demo world on a slow machine.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);

    private readonly string folder = Directory.CreateTempSubdirectory("lms-e2e-").FullName;
    private readonly StreamWriter journal = new(Path.Combine(Repository.Results, "product.log")) { AutoFlush = true };
    private readonly List<string> faults = [];
    private readonly Lock hearing = new();
    private TaskCompletionSource<Uri> address = null!;
    private Process process = null!;

    private Product()
    {
    }

    private Task BeginAsync(string url)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Path.Combine(Repository.Root, "Lms.Web") };
        start.ArgumentList.Add(typeof(Program).Assembly.Location);
        start.ArgumentList.Add($"--urls={url}");
        start.ArgumentList.Add($"--ConnectionStrings:Lms=Data Source={Path.Combine(folder, "lms.db")}");
        start.ArgumentList.Add("--Database:Provider=Sqlite");
        start.ArgumentList.Add("--Database:Sqlite:Synchronous=Off"); // thrown away afterwards
        start.ArgumentList.Add($"--Files:Root={Path.Combine(folder, "files")}");
        start.ArgumentList.Add($"--Mail:Pickup={Path.Combine(folder, "mail")}");
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        process = new Process { StartInfo = start, EnableRaisingEvents = true };
        process.OutputDataReceived += (_, line) => Hear(line.Data);
        process.ErrorDataReceived += (_, line) => Hear(line.Data);
        var listening = address = new(TaskCreationOptions.RunContinuationsAsynchronously);
        process.Exited += (_, _) => listening.TrySetException(new InvalidOperationException($"The product ended instead of starting: see {Repository.Results}/product.log"));
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return listening.Task.WaitAsync(Patience);
    }

    /// <summary>Where it listens.</summary>
    public Uri Address => address.Task.Result;

    /// <summary>Starts it, and waits until it takes requests.</summary>
    public static async Task<Product> StartAsync()
    {
        var product = new Product();
        await product.BeginAsync("http://127.0.0.1:0");
        return product;
    }

    /// <summary>Kills it as a power cut would, and starts it again at the same address and on the same data.</summary>
    /// <param name="meanwhile">What people do while nothing answers them.</param>
    public async Task RestartAsync(Func<Task> meanwhile)
    {
        var same = Address.ToString();
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
        await meanwhile();
        await BeginAsync(same);
    }

    /// <summary>What the database itself holds of an attempt, each answer as a receipt would print it: place, number, letters.</summary>
    public async Task<string[]> StoredAnswersAsync(int attempt)
    {
        await using var database = new SqliteConnection($"Data Source={Path.Combine(folder, "lms.db")};Mode=ReadOnly");
        await database.OpenAsync();
        await using var command = database.CreateCommand();
        command.CommandText = "SELECT DisplayOrder, StoredNumber, Chosen, ChoiceOrder FROM AttemptAnswer WHERE AttemptId = $attempt ORDER BY DisplayOrder";
        command.Parameters.AddWithValue("$attempt", attempt);
        await using var rows = await command.ExecuteReaderAsync();
        var lines = new List<string>();
        while (await rows.ReadAsync())
        {
            var shown = rows.GetString(3).Split(',');
            var letters = rows.GetString(2).Split(',', StringSplitOptions.RemoveEmptyEntries).Select(id => Array.IndexOf(shown, id)).Order().Select(place => (char)('A' + place));
            lines.Add($"{rows.GetInt32(0)} {rows.GetInt32(1)} {(rows.GetString(2).Length > 0 ? string.Join(", ", letters) : "no answer")}");
        }

        return [.. lines];
    }

    /// <summary>What it logged as an error since it was asked last.</summary>
    public IReadOnlyList<string> TakeFaults()
    {
        lock (hearing)
        {
            var taken = faults.ToList();
            faults.Clear();
            return taken;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
            process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
        await journal.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [GeneratedRegex(@"listening on: (http://127\.0\.0\.1:\d+)")]
    private static partial Regex Listening();

    private void Hear(string? line)
    {
        if (line is null)
            return;
        lock (hearing)
        {
            journal.WriteLine(line);
            if (IsFault(line))
                faults.Add(line);
        }

        if (Listening().Match(line) is { Success: true } found)
            address.TrySetResult(new Uri(found.Groups[1].Value));
    }

    private static bool IsFault(string line)
    {
        if (!line.StartsWith('{'))
            return false;
        using var entry = JsonDocument.Parse(line);
        return entry.RootElement.TryGetProperty("LogLevel", out var level) && level.GetString() is "Error" or "Critical";
    }
}
