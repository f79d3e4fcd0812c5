using System.Diagnostics;
using DiscordAH.Benchmarks.Market;
using DiscordAH.Domain.Alerts;
using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;

namespace DiscordAH.Benchmarks.Alerts;

/// <summary>
/// What the preview of a rule costs: every kind held against thirty days of hourly changes, with thirty more before them to look back on. Beside it, as baseline, what
/// folding those sixty days into hours costs once. The budget is a second.
/// </summary>
internal static class PreviewsRun
{
    private const int Seed = 7;
    private const int Rounds = 5;
    private static readonly DateTimeOffset Start = new(2026, 6, 1, 0, 37, 0, TimeSpan.Zero);

    private static readonly (string Name, string Text)[] Rules =
    [
        ("limit", "price below 9g"), ("market_value", "10% below weighted value"), ("trend_of", "10% below trend of 30 days"), ("median_of", "10% above median of 30 days"),
        ("rank", "price in lowest 10% of 30 days"), ("outlier", "price 2 deviations below 30 days"), ("trend_turn", "trend turns up in 30 days or trend turns down in 7 days"),
        ("break_out", "price moves 2 times its usual in 30 days"), ("supply", "quantity 60% below median of 30 days"), ("spread", "30% below other realms"),
        ("first", "first listing in 30 days"), ("low", "new low of 30 days"), ("forecast", "forecast below 9g within 48 hours"),
    ];

    public static int Run()
    {
        var past = Past();
        var now = new AlertReading(past.At, Point(past.At, 90_000, 100), [], false);
        var region = past.Snapshots.Select(at => (at, new RegionLevel(new Copper(120_000), 8))).ToList();
        var fold = Best(() => PriceSeries.Bars(past.Changes, [], Start, past.At, PriceGranularity.Hour));
        Console.WriteLine($"seed: {Seed}");
        Figures.Print("previews.fold_ms", fold);
        var worst = 0.0;
        foreach (var (name, text) in Rules)
        {
            if (!ConditionText.TryParse(text, out var condition, out var fault)) throw new InvalidOperationException(fault);
            var taken = Best(() => AlertBacktest.Run(new AlertRule(condition), past, past.At.AddDays(-30), now, region));
            Figures.Print($"previews.ms_{name}", taken);
            worst = Math.Max(worst, taken);
        }

        Figures.Print("previews.worst_over_fold", worst / fold);
        return 0;
    }

    private static double Best(Action work)
    {
        var best = double.MaxValue;
        for (var round = 0; round < Rounds; round++)
        {
            var started = Stopwatch.GetTimestamp();
            work();
            best = Math.Min(best, Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }

        return best;
    }

    // A walk with a day's rhythm: something changes every hour.
    private static GoodPast Past()
    {
        var random = new Random(Seed);
        var log = Math.Log(100_000);
        List<PricePoint> changes = [];
        for (var hour = 0; hour < 60 * 24; hour++)
        {
            log += 0.02 * (random.NextDouble() - 0.5);
            changes.Add(Point(Start.AddHours(hour), (long)Math.Exp(log + 0.05 * Math.Sin(2 * Math.PI * hour / 24)), 50 + hour * 7919 % 100));
        }

        return new GoodPast(Start.AddDays(60), changes, [.. changes.Select(change => change.At)]);
    }

    private static PricePoint Point(DateTimeOffset at, long price, long quantity) => new(at, new Copper(price), new Copper(price), new Copper(price), quantity, 3);
}
