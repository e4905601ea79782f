using System.Diagnostics;
using System.Globalization;
using Reads;

var plan = Plan.Of(args);
var readers = await Readers.OpenAsync(plan);
var server = new ServerClock(plan.Process);
var faults = 0;
Console.WriteLine($"{plan.AtOnce} readers at once, {plan.Seconds:0.#} s each; {Environment.ProcessorCount} processors, shared with this program.");
Console.WriteLine($"{"endpoint",-36}{"a second",10}{"p50 ms",9}{"p99 ms",9}{"CPU ms",9}{"bytes",9}");
foreach (var read in readers.All)
{
    await MeasureAsync(read, TimeSpan.FromSeconds(Math.Min(2, plan.Seconds)));
    var before = server.Spent();
    var began = Stopwatch.GetTimestamp();
    var (times, bytes) = await MeasureAsync(read, TimeSpan.FromSeconds(plan.Seconds));
    var (spent, seconds) = (server.Spent() - before, Stopwatch.GetElapsedTime(began).TotalSeconds);
    times.Sort();
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{read.Name,-36}{times.Count / seconds,10:0}{times[times.Count / 2],9:0.0}{times[(int)(times.Count * .99)],9:0.0}{spent.TotalMilliseconds / times.Count,9:0.00}{bytes,9}"));
}

return faults == 0 ? 0 : 1;

async Task<(List<double> Times, long Bytes)> MeasureAsync(Read read, TimeSpan length)
{
    var all = await Task.WhenAll(Enumerable.Range(0, plan.AtOnce).Select(_ => Task.Run(() => ReadAgainAndAgainAsync(read, length))));
    return (all.SelectMany(one => one.Times).ToList(), all[0].Bytes);
}

async Task<(List<double> Times, long Bytes)> ReadAgainAndAgainAsync(Read read, TimeSpan length)
{
    var times = new List<double>();
    var (until, bytes) = (Stopwatch.GetTimestamp() + (long)(length.TotalSeconds * Stopwatch.Frequency), 0L);
    do
    {
        var began = Stopwatch.GetTimestamp();
        using var answer = await read.SendAsync();
        bytes = (await answer.Content.ReadAsByteArrayAsync()).Length;
        times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        if (!answer.IsSuccessStatusCode && Interlocked.Increment(ref faults) <= 5)
            Console.WriteLine($"  {read.Name}: {(int)answer.StatusCode}");
    }
    while (Stopwatch.GetTimestamp() < until);
    return (times, bytes);
}

namespace Reads
{
    /// <summary>What the command line asks for.</summary>
    internal sealed record Plan(Uri Url, int Process, int AtOnce, double Seconds)
    {
        public static Plan Of(string[] args)
        {
            string Said(string name, string usual) => Array.IndexOf(args, "--" + name) is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : usual;
            double Number(string name, double usual) => double.Parse(Said(name, usual.ToString(CultureInfo.InvariantCulture)), CultureInfo.InvariantCulture);
            return new Plan(new Uri(Said("url", "http://localhost:5080")), (int)Number("process", 0), (int)Number("at-once", 8), Number("seconds", 5));
        }
    }

    /// <summary>The processor time a process has used so far, all its threads together; nothing when the process is not named.</summary>
    internal sealed class ServerClock(int process)
    {
        public TimeSpan Spent()
        {
            if (process == 0)
                return TimeSpan.Zero;
            using var found = System.Diagnostics.Process.GetProcessById(process);
            return found.TotalProcessorTime;
        }
    }
}
