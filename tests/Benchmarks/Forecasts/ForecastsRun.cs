using System.Diagnostics;
using System.Globalization;
using DiscordAH.Benchmarks.Market;
using DiscordAH.Domain.Forecasting;
using DiscordAH.Domain.Market;
using DiscordAH.Infrastructure.Market;
using DiscordAH.Infrastructure.Market.Import;

namespace DiscordAH.Benchmarks.Forecasts;

/// <summary>
/// What forecasts are worth on real archives, found as a person would have met them: at each reading forecasts of the later ones are made from all that was known
/// then, and scored when those come. The last quarter of the readings is held out: methods and levels were settled on what lies before.
/// </summary>
internal static class ForecastsRun
{
    private static readonly (string Name, string File)[] Archives = [("commodities", "us_commodity_snapshots.csv.gz"), ("realm", "us_nerzhul_snapshots.csv.gz")];

    public static async Task<int> RunAsync(string[] options)
    {
        var (goods, longest) = (Figures.Option(options, "--goods", 1500), Figures.Option(options, "--horizon", 240));
        var folder = Array.IndexOf(options, "--data") is >= 0 and var at && at + 1 < options.Length
            ? options[at + 1]
            : Environment.GetEnvironmentVariable("DISCORDAH_REFERENCE_DATA") is { Length: > 0 } root ? Path.Combine(root, "market-snapshots") : "";
        var both = new ForecastTally();
        foreach (var (name, file) in Archives)
        {
            var keys = new HistoryKey(new VariantIdentity(ItemLevelData.Load(), _ => null));
            var read = await HistoryFile.ReadAsync(Path.Combine(folder, file), keys, DateTimeOffset.UnixEpoch.AddYears(100), new HistoryRejects(null), null, CancellationToken.None);
            if (!read.Succeeded)
            {
                Console.Error.WriteLine($"{read.Error.Message} Name the folder of the archives with --data, or the reference data with DISCORDAH_REFERENCE_DATA.");
                return 2;
            }

            var tally = Replay(name, read.Value, goods, longest);
            tally.Print($"forecasts.{name}");
            both.Add(tally);
        }

        both.Print("forecasts");
        Figures.Print("forecasts.hourly_720_48_cpu_ms", CpuOfOne());
        return 0;
    }

    private static ForecastTally Replay(string name, List<HistoryRow> rows, int goods, int longest)
    {
        var hours = rows.Select(row => HourlyPrices.HourOf(DateTimeOffset.FromUnixTimeSeconds(row.At))).Distinct().Order().ToArray();
        var heldOut = hours.Length * 3 / 4;
        var replay = new ArchiveReplay(Moving(rows, hours[heldOut - 1], goods), longest);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{name}: {hours.Length} readings over {(hours[^1] - hours[0]) / 24.0:0} days, {Steps(hours)} hours apart; forecasts up to {longest} h ahead; held out: origins {heldOut + 1} to {hours.Length - 1}; {replay.Goods} moving goods"));
        for (var origin = 0; origin < hours.Length - 1; origin++) replay.Advance(hours[origin], isHeldOut: origin >= heldOut);
        return replay.Tally;
    }

    // Known at most readings before the held-out ones, and another price at every second one at least; the choice among them is by chance, but always the same.
    private static HourlyPrices[] Moving(List<HistoryRow> rows, long until, int most)
    {
        var random = new Random(20261122);
        var moving = rows.GroupBy(row => row.Variant).Select(Series).Where(Moves).ToArray();
        random.Shuffle(moving);
        return [.. moving.Take(most)];

        bool Moves(HourlyPrices series)
        {
            int known = 0, changed = 0;
            for (; known < series.Count && series.Hours[known] <= until; known++)
            {
                if (known > 0 && series.Prices[known] != series.Prices[known - 1]) changed++;
            }

            return known >= 10 && changed * 2 >= known - 1;
        }
    }

    private static HourlyPrices Series(IEnumerable<HistoryRow> rows)
    {
        var byHour = rows.GroupBy(row => HourlyPrices.HourOf(DateTimeOffset.FromUnixTimeSeconds(row.At))).OrderBy(hour => hour.Key).ToArray();
        return new HourlyPrices(byHour.Select(hour => hour.Key), byHour.Select(hour => (double)hour.Last().Minimum));
    }

    private static string Steps(long[] hours) => string.Join(' ', hours.Zip(hours.Skip(1), (from, to) => (to - from).ToString(CultureInfo.InvariantCulture)));

    // A commodity's month: it drifts, has a daily season and stays as it is for every second hour.
    private static double CpuOfOne()
    {
        const int Rounds = 40;
        var (random, log) = (new Random(20261122), 10.0);
        var prices = Enumerable.Range(0, 720).Select(i => Math.Exp((log += i % 2 * 0.03 * (random.NextDouble() - 0.5)) + 0.05 * Math.Sin(i * Math.PI / 12))).ToArray();
        var series = new HourlyPrices(Enumerable.Range(0, 720).Select(i => 480_000L + i), prices);
        int[] horizons = [.. Enumerable.Range(1, 48)];
        for (var i = 0; i < Rounds; i++) PriceForecaster.Run(series, horizons, ErrorPool.Empty);
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        for (var i = 0; i < Rounds; i++) PriceForecaster.Run(series, horizons, ErrorPool.Empty);
        process.Refresh();
        return (process.TotalProcessorTime - before).TotalMilliseconds / Rounds;
    }
}
