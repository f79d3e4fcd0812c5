using System.Diagnostics;
using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;
using DiscordAH.Infrastructure.Market.Rollups;
using DiscordAH.Infrastructure.Market.Snapshots;

namespace DiscordAH.Infrastructure.Tests.Market.Rollups;

/// <summary>What stored bars take, at the churn that a live region has: of 1.45 million goods on sale 184,000 change in an hour (docs/operations.md).</summary>
public sealed class RollupSizeTests(ITestOutputHelper output)
{
    private const int Monday = 20_517;
    private const int Goods = 3000;

    // A row's header, key and index entry on PostgreSQL.
    private const int RowOverhead = 28 + 20 + 24;

    [Fact]
    public void Bytes_AGoodAndDay_StayFew()
    {
        var random = new Random(20261123);
        var readings = Enumerable.Range(-3, 7 * 24 + 7).Select(hour => RollupPeriods.At(Monday).AddHours(hour).AddMinutes(41)).ToList();
        var goods = Enumerable.Range(0, Goods).Select(i => KeyValuePair.Create(Key(i), Changes(random, i, readings))).ToList();
        var sales = Enumerable.Range(Monday, 7).ToDictionary(day => day, _ => goods.Where(_ => random.Next(6) == 0).ToDictionary(one => one.Key, _ => random.NextDouble() * 30));

        var watch = Stopwatch.StartNew();
        var days = WeekFold.Days(Monday, goods, readings, sales);
        var week = RollupBlock.Merge([days], PriceGranularity.Week, Monday);
        var (dayBytes, dayRows) = Packed(days);
        var (weekBytes, weekRows) = Packed(week);
        watch.Stop();

        double goodDays = days.Goods.Values.Sum(bars => bars.Count(bar => bar is not null));
        var (perDay, perWeek) = ((dayBytes + dayRows * RowOverhead) / goodDays, (weekBytes + weekRows * RowOverhead) / goodDays);
        output.WriteLine(FormattableString.Invariant($"rollup.good_days: {goodDays}\nrollup.changes: {goods.Sum(one => one.Value.Count)}\nrollup.bytes_per_good_day.days: {perDay:0.0}\nrollup.bytes_per_good_day.weeks: {perWeek:0.0}\nrollup.bytes_per_good_day.months: {perWeek * 7 / 30.4:0.0}\nrollup.goods_per_row: {Goods / (double)dayRows:0.0}\nrollup.fold_ms_per_thousand_goods: {watch.Elapsed.TotalMilliseconds * 1000 / Goods:0}"));
        Assert.InRange(perDay + perWeek * (1 + 7 / 30.4), 1, 30);
    }

    // As in a realm's market: items lie in clusters, gear comes in many item levels.
    private static VariantKey Key(int i) => i % 3 == 0 ? new(new ItemId(190_000 + i / 5), VariantTraits.Gear(400 + i % 200, 0)) : VariantKey.Plain(new ItemId(2000 + i * 9 / 2));

    // A quarter of the goods moves, the rest stands for days.
    private static IReadOnlyList<PricePoint> Changes(Random random, int i, List<DateTimeOffset> readings)
    {
        var chance = i % 4 == 0 ? 0.45 : 0.02;
        var (price, quantity) = (random.NextInt64(1, 5_000_000) * 100, random.Next(1, i % 4 == 0 ? 400 : 6));
        List<PricePoint> points = [];
        foreach (var at in readings)
        {
            if (points.Count > 0 && random.NextDouble() > chance) continue;
            if (random.Next(2) == 0) price = Math.Max(100, price + random.NextInt64(-price / 12, price / 12) / 100 * 100);
            quantity = Math.Max(1, quantity + random.Next(-3, 4));
            points.Add(new PricePoint(at, new Copper(price), new Copper(price + price / 9 * (quantity > 3 ? 1 : 0)), new Copper(price), quantity, 1 + quantity / 4));
        }

        return points;
    }

    private static (long Bytes, int Rows) Packed(RollupBlock block)
    {
        var rows = block.Goods.Keys.GroupBy(RollupBuckets.Of).Select(goods => RollupBytes.Pack(block, [.. goods.Order(Comparer<VariantKey>.Create(MarketState.Compare))]).Length).ToList();
        return (rows.Sum(), rows.Count);
    }
}
