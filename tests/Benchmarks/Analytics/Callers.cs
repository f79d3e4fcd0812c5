using System.Diagnostics;
using DiscordAH.Benchmarks.Market;

namespace DiscordAH.Benchmarks.Analytics;

/// <summary>Callers who ask at once, each again as soon as answered.</summary>
internal static class Callers
{
    public const int Count = 8;

    /// <summary>Asks so many questions in all and gives the time of each, in milliseconds.</summary>
    public static async Task<IReadOnlyList<double>> AskAsync(int questions, Func<int, Task> ask)
    {
        var times = new double[questions];
        var next = -1;
        await Task.WhenAll(Enumerable.Range(0, Count).Select(_ => Task.Run(async () =>
        {
            for (var i = Interlocked.Increment(ref next); i < questions; i = Interlocked.Increment(ref next))
            {
                var watch = Stopwatch.StartNew();
                await ask(i);
                times[i] = watch.Elapsed.TotalMilliseconds;
            }
        })));
        return times;
    }

    public static void Print(string name, IReadOnlyList<double> times)
    {
        Figures.Print($"analytics.{name}_p50_ms", Figures.Median(times));
        Figures.Print($"analytics.{name}_p99_ms", Figures.Percentile(times, 0.99));
    }
}
