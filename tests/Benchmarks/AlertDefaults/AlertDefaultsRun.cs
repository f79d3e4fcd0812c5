using System.Globalization;
using System.IO.Compression;
using DiscordAH.Benchmarks.Market;
using DiscordAH.Domain.Market;
using DiscordAH.Infrastructure.Market;
using DiscordAH.Infrastructure.Market.Import;

namespace DiscordAH.Benchmarks.AlertDefaults;

/// <summary>
/// How often a member who accepts the default suggestions would be told, on real archives. Suggestions are made of what was known when the test begins; then the archive goes on, and every
/// firing is counted. Beside it what "below 50 % of market value" would have done.
/// </summary>
internal static class AlertDefaultsRun
{
    private static readonly (string Name, string File, bool IsCommodity)[] Archives =
        [("commodities", "us_commodity_snapshots.csv.gz", true), ("realm", "us_nerzhul_snapshots.csv.gz", false)];

    private const int MostTraded = 500;
    private const double Half = 0.5;

    public static async Task<int> RunAsync(string[] options)
    {
        var (goods, members, watched, seed) = (Figures.Option(options, "--goods", 2000), Figures.Option(options, "--members", 2000), Figures.Option(options, "--watched", 25), Figures.Option(options, "--seed", 20261123));
        var folder = Array.IndexOf(options, "--data") is >= 0 and var at && at + 1 < options.Length
            ? options[at + 1]
            : Environment.GetEnvironmentVariable("DISCORDAH_REFERENCE_DATA") is { Length: > 0 } root ? Path.Combine(root, "market-snapshots") : "";
        foreach (var (name, file, isCommodity) in Archives)
        {
            var keys = new HistoryKey(new VariantIdentity(ItemLevelData.Load(), _ => null));
            var read = await HistoryFile.ReadAsync(Path.Combine(folder, file), keys, DateTimeOffset.UnixEpoch.AddYears(100), new HistoryRejects(null), null, CancellationToken.None);
            if (!read.Succeeded)
            {
                Console.Error.WriteLine($"{read.Error.Message} Name the folder of the archives with --data, or the reference data with DISCORDAH_REFERENCE_DATA.");
                return 2;
            }

            var times = ArchiveTimes.Of(read.Value);
            var all = read.Value.GroupBy(row => row.Variant).Select(rows => ArchiveGood.Of(rows, times)).OfType<ArchiveGood>().ToArray();
            var sold = Sold(Path.Combine(folder, "us_region_stats_2025-09-17.csv.gz"), keys);
            ArchiveGood[] traded = [.. all.OrderByDescending(good => sold.GetValueOrDefault(good.Variant)).Take(MostTraded)];
            new Random(seed).Shuffle(all);
            ArchiveGood[] chance = [.. all.Take(goods)];
            Parallel.ForEach(traded.Union(chance), good => good.Run(isCommodity));
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{name}: {times.Readings.Count} readings; suggestions from the {(times.Cut - times.Readings[0]).TotalDays:0.0} days before {times.Cut:yyyy-MM-dd}, tested on {times.Tested} readings in the {times.Days:0.0} days after; {watched} goods a member, {members} members, seed {seed}"));
            WatchLists.Print($"alert_defaults.{name}.most_traded", traded, members, watched, times, seed);
            WatchLists.Print($"alert_defaults.{name}.top_{watched}", [.. traded.Take(watched)], 1, watched, times, seed);
            WatchLists.Print($"alert_defaults.{name}.random", chance, members, watched, times, seed);
            PrintNaive($"alert_defaults.{name}", isCommodity ? Path.Combine(folder, "us_commodity_market_value.csv.gz") : null, read.Value, keys);
        }

        return 0;
    }

    // How many goods of the whole market a bare "below half of its market value" holds for, at one reading. The realm's archive tells no market value of its own but that of the reading.
    private static void PrintNaive(string name, string? values, List<HistoryRow> rows, HistoryKey keys)
    {
        if (values is null || !File.Exists(values)) return;
        var known = new Dictionary<(long, VariantKey), long>();
        foreach (var cells in Lines(values))
            if (keys.Parse(cells[1]) is { } variant) known[(Number(cells[0]), variant)] = Number(cells[2]);
        var counts = rows.Where(row => known.ContainsKey((row.At, row.Variant))).GroupBy(row => row.At)
            .Select(reading => (Goods: reading.Count(), Below: reading.Count(row => row.Minimum < Half * known[(row.At, row.Variant)]))).ToArray();
        if (counts.Length == 0) return;
        Figures.Print($"{name}.naive_goods_below_half_at_a_reading", counts.Average(reading => reading.Below));
        Figures.Print($"{name}.naive_share_below_half", counts.Sum(reading => reading.Below) / (double)counts.Sum(reading => reading.Goods));
    }

    private static Dictionary<VariantKey, long> Sold(string file, HistoryKey keys)
    {
        var sold = new Dictionary<VariantKey, long>();
        if (!File.Exists(file)) return sold;
        foreach (var cells in Lines(file))
            if (keys.Parse(cells[0]) is { } variant) sold[variant] = Number(cells[4]);
        return sold;
    }

    private static IEnumerable<string[]> Lines(string file)
    {
        using var text = new StreamReader(new GZipStream(File.OpenRead(file), CompressionMode.Decompress));
        text.ReadLine();
        while (text.ReadLine() is { } line) yield return line.Split(',');
    }

    private static long Number(string text) => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
