using System.Diagnostics;
using DiscordAH.Benchmarks.Market;
using DiscordAH.Domain.Market;

namespace DiscordAH.Benchmarks.Search;

/// <summary>What a keystroke in an item option costs, beside looking through all names for the letters as they are.</summary>
internal static class SearchRun
{
    private const int Seed = 7;
    private const int Suggestions = 25;

    public static int Run(string[] options)
    {
        Console.WriteLine($"seed: {Seed}");
        var items = ManyNames.Items(Seed);
        var watch = Stopwatch.StartNew();
        var index = ItemIndex.Build(items);
        Figures.Print("search.build_ms", watch.Elapsed.TotalMilliseconds);

        var random = new Random(Seed);
        List<string> typed = [.. Enumerable.Range(0, Figures.Option(options, "--queries", 2_000)).Select(_ => ManyNames.Typed(items[random.Next(items.Count)].Name, random))];
        foreach (var text in typed.Take(200)) index.Search(text, Suggestions);
        var ours = typed.ConvertAll(text => Time(() => index.Search(text, Suggestions).Count));
        var plain = typed.ConvertAll(text => Time(() => items.Count(item => item.Names.Values.Any(name => name.Contains(text, StringComparison.OrdinalIgnoreCase)))));
        Figures.Print("search.p50_ms", Figures.Median(ours));
        Figures.Print("search.p99_ms", Figures.Percentile(ours, 0.99));
        Figures.Print("search.scan_p50_ms", Figures.Median(plain));
        Figures.Print("search.scan_ratio", Figures.Median(ours) / Figures.Median(plain));
        return 0;
    }

    private static double Time(Func<int> search)
    {
        var watch = Stopwatch.StartNew();
        GC.KeepAlive(search());
        return watch.Elapsed.TotalMilliseconds;
    }
}
