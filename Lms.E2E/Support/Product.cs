using System.Diagnostics;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Lms.E2E.Support;

/// <summary>The product as a process of its own, as somebody would start it: the demo world in a new SQLite file, on a free port.</summary>
public sealed partial class Product : IAsyncDisposable
{
    /// <summary>Time for building the database and the demo world on a slow machine.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);

    private readonly Process process;
    private readonly string folder = Directory.CreateTempSubdirectory("lms-e2e-").FullName;
    private readonly StreamWriter journal = new(Path.Combine(Repository.Results, "product.log")) { AutoFlush = true };
    private readonly List<string> faults = [];
    private readonly Lock hearing = new();
    private readonly TaskCompletionSource<Uri> address = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private Product()
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Path.Combine(Repository.Root, "Lms.Web") };
        start.ArgumentList.Add(typeof(Program).Assembly.Location);
        start.ArgumentList.Add("--urls=http://127.0.0.1:0");
        start.ArgumentList.Add($"--ConnectionStrings:Lms=Data Source={Path.Combine(folder, "lms.db")}");
        start.ArgumentList.Add("--Database:Provider=Sqlite");
        start.ArgumentList.Add("--Database:Sqlite:Synchronous=Off"); // thrown away afterwards
        start.ArgumentList.Add($"--Files:Root={Path.Combine(folder, "files")}");
        start.ArgumentList.Add($"--Mail:Pickup={Path.Combine(folder, "mail")}");
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        process = new Process { StartInfo = start, EnableRaisingEvents = true };
        process.OutputDataReceived += (_, line) => Hear(line.Data);
        process.ErrorDataReceived += (_, line) => Hear(line.Data);
        process.Exited += (_, _) => address.TrySetException(new InvalidOperationException($"The product ended instead of starting: see {Repository.Results}/product.log"));
    }

    /// <summary>Where it listens.</summary>
    public Uri Address => address.Task.Result;

    /// <summary>Starts it, and waits until it takes requests.</summary>
    public static async Task<Product> StartAsync()
    {
        var product = new Product();
        product.process.Start();
        product.process.BeginOutputReadLine();
        product.process.BeginErrorReadLine();
        await product.address.Task.WaitAsync(Patience);
        return product;
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
