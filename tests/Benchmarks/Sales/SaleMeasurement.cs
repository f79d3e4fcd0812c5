using System.Diagnostics;
using System.Globalization;
using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;
using DiscordAH.Infrastructure.Market.Sales;

namespace DiscordAH.Benchmarks.Sales;

/// <summary>What comparing two snapshots costs, and keeping one for the next comparison.</summary>
internal static class SaleMeasurement
{
    private const int Rounds = 9;

    public static int Run()
    {
        Measure("realm", 50_000, 12_000, isCommodities: false);
        Measure("commodities", 350_000, 9_000, isCommodities: true);
        return 0;
    }

    private static void Measure(string name, int auctions, int goods, bool isCommodities)
    {
        var random = new Random(20261122);
        var before = First(random, auctions, goods, isCommodities);
        var after = Next(random, before, isCommodities);
        var evidence = SaleTally.Of(before, SnapshotComparison.Compare(before, after, TimeSpan.FromHours(1), isCommodities));
        var bytes = BookBytes.Pack(before);
        var compare = Median(() => SaleTally.Of(before, SnapshotComparison.Compare(before, after, TimeSpan.FromHours(1), isCommodities)));
        var pack = Median(() => BookBytes.Pack(before));
        var unpack = Median(() => BookBytes.Unpack(bytes));
        Print($"sales.{name}_compare_us_per_auction", compare * 1000 / auctions);
        Print($"sales.{name}_pack_us_per_auction", pack * 1000 / auctions);
        Print($"sales.{name}_unpack_us_per_auction", unpack * 1000 / auctions);
        Print($"sales.{name}_ms", compare + pack + unpack);
        Print($"sales.{name}_bytes_per_auction", (double)bytes.Length / auctions);
        Print($"sales.{name}_evidence_rows", evidence.Count);
    }

    private static SnapshotListings First(Random random, int auctions, int goods, bool isCommodities)
    {
        var keys = Enumerable.Range(0, goods).Select(good => new VariantKey(new ItemId(1000 + good * 17), good % 3 == 0 && !isCommodities ? VariantTraits.Gear(400 + good % 200, good % 4) : 0)).ToList();
        var bases = keys.ConvertAll(_ => Math.Exp(6 + random.NextDouble() * 12));
        long id = 2_000_000_000;
        var ids = new long[auctions];
        var variants = new int[auctions];
        var prices = new long[auctions];
        var quantities = new int[auctions];
        var left = new TimeLeft[auctions];
        for (var i = 0; i < auctions; i++)
        {
            // A few goods have very many auctions: squaring the draw twice gives the commonest several thousand.
            var draw = random.NextDouble();
            ids[i] = id += random.Next(1, 2000);
            variants[i] = (int)(draw * draw * goods);
            prices[i] = (long)(bases[variants[i]] * (1 + random.NextDouble())) * 100;
            quantities[i] = isCommodities ? random.Next(1, 400) : 1;
            left[i] = (TimeLeft)random.Next(1, 5);
        }

        return new SnapshotListings(ids, variants, prices, quantities, left, keys);
    }

    // 6 % leave, as many come, one in fifty commodities is bought in part.
    private static SnapshotListings Next(Random random, SnapshotListings before, bool isCommodities)
    {
        var stay = Enumerable.Range(0, before.Count).Where(_ => random.Next(100) >= 6).ToList();
        var fresh = before.Count - stay.Count;
        var copied = Enumerable.Range(0, fresh).Select(_ => random.Next(before.Count)).ToList();
        var next = before.Ids[^1];
        return new SnapshotListings(
            [.. stay.Select(i => before.Ids[i]), .. copied.Select(_ => next += random.Next(1, 2000))],
            [.. stay.Select(i => before.Variants[i]), .. copied.Select(i => before.Variants[i])],
            [.. stay.Select(i => before.UnitPrices[i]), .. copied.Select(i => before.UnitPrices[i] * random.Next(80, 120) / 100)],
            [.. stay.Select(i => isCommodities && random.Next(50) == 0 ? (before.Quantities[i] + 1) / 2 : before.Quantities[i]), .. copied.Select(i => before.Quantities[i])],
            [.. stay.Select(i => before.TimeLeft[i]), .. copied.Select(_ => TimeLeft.VeryLong)],
            before.Keys);
    }

    private static double Median(Func<object> work)
    {
        var times = new double[Rounds];
        work();
        for (var i = 0; i < Rounds; i++)
        {
            var start = Stopwatch.GetTimestamp();
            work();
            times[i] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }

        Array.Sort(times);
        return times[Rounds / 2];
    }

    private static void Print(string name, double value) => Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: {value:0.###}"));
}
