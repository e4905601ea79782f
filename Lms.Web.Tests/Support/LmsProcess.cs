using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.RegularExpressions;

namespace Lms.Web.Tests.Support;

/// <summary>The product as a process of its own, which can be killed.</summary>
public sealed partial class LmsProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly Process process;
    private readonly ConcurrentQueue<string> said = new();
    private readonly TaskCompletionSource<Uri> address = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private LmsProcess(Process process) => this.process = process;

    /// <summary>Where it listens.</summary>
    public Uri Address => address.Task.Result;

    /// <summary>Starts it on a free port and waits until it takes requests.</summary>
    public static async Task<LmsProcess> StartAsync(IEnumerable<KeyValuePair<string, string?>> settings)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = AppContext.BaseDirectory };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        start.Environment["ASPNETCORE_URLS"] = "http://127.0.0.1:0";
        start.ArgumentList.Add(typeof(Program).Assembly.Location);
        foreach (var (key, value) in settings)
            start.ArgumentList.Add($"--{key}={value}");

        var lms = new LmsProcess(new Process { StartInfo = start, EnableRaisingEvents = true });
        lms.process.OutputDataReceived += (_, line) => lms.Hear(line.Data);
        lms.process.ErrorDataReceived += (_, line) => lms.Hear(line.Data);
        lms.process.Exited += (_, _) => lms.address.TrySetException(new InvalidOperationException($"The product ended instead of starting:\n{lms.Said}"));
        lms.process.Start();
        lms.process.BeginOutputReadLine();
        lms.process.BeginErrorReadLine();
        await lms.address.Task.WaitAsync(Patience);
        return lms;
    }

    /// <summary>Everything it wrote so far.</summary>
    public string Said => string.Join('\n', said);

    /// <summary>A client; signed in when it has a token.</summary>
    public HttpClient Client(string? token = null)
    {
        var client = new HttpClient { BaseAddress = Address };
        if (token is not null)
            client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return client;
    }

    /// <summary>Signs in and hands back the access token.</summary>
    public async Task<string> TokenOf(string username)
    {
        using var client = Client();
        using var answer = await client.PostAsJsonAsync("/api/accounts/login/", new { username, password = Given.Password });
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        return Browser.CookieOf(answer, "access_token");
    }

    /// <summary>SIGKILL: nothing in the process gets to know.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
            await KillAsync();
        process.Dispose();
    }

    [GeneratedRegex(@"listening on: (http://127\.0\.0\.1:\d+)")]
    private static partial Regex Listening();

    private void Hear(string? line)
    {
        if (line is null)
            return;
        said.Enqueue(line);
        if (Listening().Match(line) is { Success: true } found)
            address.TrySetResult(new Uri(found.Groups[1].Value));
    }
}
