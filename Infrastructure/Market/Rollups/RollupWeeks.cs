using DiscordAH.Domain.Market;
using DiscordAH.Infrastructure.Market.History;
using DiscordAH.Infrastructure.Market.Snapshots;
using DiscordAH.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace DiscordAH.Infrastructure.Market.Rollups;

/// <summary>Makes bars of a whole market: a week's days from changes, a month from stored days.</summary>
internal static class RollupWeeks
{
    /// <summary>A week's days.</summary>
    public static async Task<RollupBlock> FoldAsync(AppDbContext db, MarketId market, int week, CancellationToken ct)
    {
        var state = await HistoryReading.StateBeforeAsync(db, market, HistoryCalendar.StartOf(week), ct);
        var changes = await HistoryReading.WeekAsync(db, market, week, week + RollupPeriods.Week - 1, ct);
        var readings = await ReadingsAsync(db, market, RollupPeriods.At(week), RollupPeriods.At(week + RollupPeriods.Week), ct);
        var sales = await RollupSales.ReadAsync(db, market, null, week, week + RollupPeriods.Week, ct);
        return WeekFold.Days(week, Goods(), readings, sales);

        IEnumerable<KeyValuePair<VariantKey, IReadOnlyList<PricePoint>>> Goods()
        {
            foreach (var (variant, rows) in changes)
            {
                List<PricePoint> points = state.Remove(variant, out var before) ? [Point(before)] : [];
                points.AddRange(rows.Merged().ConvertAll(Point));
                yield return new(variant, points);
            }

            foreach (var (variant, held) in state)
                if (held.Numbers.Quantity > 0) yield return new(variant, [Point(held)]);
        }
    }

    /// <summary>A month's bars, bucket by bucket; the market's own first.</summary>
    public static async IAsyncEnumerable<(int Bucket, RollupBlock Month)> MonthAsync(
        AppDbContext db, MarketId market, int month, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        var (from, to) = (HistoryCalendar.Monday(month), RollupPeriods.End(PriceGranularity.Month, month));
        var weeks = await RollupReading.ReadAsync(db, market, PriceGranularity.Day, from, to, new HashSet<VariantKey>(), ct);
        yield return (RollupBuckets.Market, RollupBlock.Merge(weeks, PriceGranularity.Month, month));
        await foreach (var (bucket, blocks) in RollupReading.OfMarketAsync(db, market, PriceGranularity.Day, from, to, ct))
        {
            if (bucket == RollupBuckets.Market) continue;

            // Where the bucket has no row nothing of it was on sale; how much of that week was read the market's row says.
            var whole = weeks.ConvertAll(week => blocks.Find(block => block.Period == week.Period) ?? week);
            var merged = RollupBlock.Merge(whole, PriceGranularity.Month, month);
            if (merged.Goods.Count > 0) yield return (bucket, merged);
        }
    }

    /// <summary>When a market was read in a span, with the readings within <see cref="PriceSeries.Reach"/> of it.</summary>
    public static Task<List<DateTimeOffset>> ReadingsAsync(AppDbContext db, MarketId market, DateTimeOffset from, DateTimeOffset to, CancellationToken ct)
    {
        var (first, last) = (from - PriceSeries.Reach, to + PriceSeries.Reach);
        return db.Snapshots.Where(row => row.MarketId == market && row.PublishedAt >= first && row.PublishedAt <= last)
            .OrderBy(row => row.PublishedAt).Select(row => row.PublishedAt).ToListAsync(ct);
    }

    public static PricePoint Point(HistoryChange change) => change.Numbers.At(Conversions.FromStored(change.At));
}
