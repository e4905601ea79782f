using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

namespace ExamDay;

/// <summary>How long each action took, and what went wrong.</summary>
internal sealed class Figures
{
    private readonly ConcurrentDictionary<string, ConcurrentBag<double>> taken = new();
    private readonly ConcurrentDictionary<string, int> order = new();
    private int errors;

    public int Errors => errors;

    public ConcurrentQueue<string> Faults { get; } = new();

    /// <summary>Times one request from its sending to the last byte of its answer; null when it failed.</summary>
    public async Task<string?> TimeAsync(string action, Func<Task<HttpResponseMessage>> send, params int[] good)
    {
        order.TryAdd(action, order.Count);
        var began = Stopwatch.GetTimestamp();
        try
        {
            using var answer = await send();
            var body = await answer.Content.ReadAsStringAsync();
            taken.GetOrAdd(action, _ => []).Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            if (good.Contains((int)answer.StatusCode))
                return answer.Headers.Location?.ToString() ?? body;
            Fail($"{action}: {(int)answer.StatusCode} {body[..Math.Min(body.Length, 200)]}");
        }
        catch (Exception fault) when (fault is HttpRequestException or TaskCanceledException)
        {
            Fail($"{action}: {fault.Message}");
        }

        return null;
    }

    public void Print()
    {
        Console.WriteLine($"{"action",-14}{"count",8}{"p50 ms",10}{"p95 ms",10}{"p99 ms",10}{"max ms",10}");
        foreach (var (action, all) in taken.OrderBy(pair => order[pair.Key]))
        {
            var sorted = all.Order().ToArray();
            string At(double share) => sorted[Math.Min(sorted.Length - 1, (int)Math.Ceiling(share * sorted.Length) - 1)].ToString("0", CultureInfo.InvariantCulture);
            Console.WriteLine($"{action,-14}{sorted.Length,8}{At(.5),10}{At(.95),10}{At(.99),10}{At(1),10}");
        }
    }

    private void Fail(string fault)
    {
        Interlocked.Increment(ref errors);
        Faults.Enqueue(fault);
    }
}
