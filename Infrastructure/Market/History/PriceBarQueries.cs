using DiscordAH.Domain.Market;
using DiscordAH.Infrastructure.Market.Rollups;
using DiscordAH.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace DiscordAH.Infrastructure.Market.History;

/// <summary>
/// Bars: stored ones of weeks and months that are rolled up, and for the rest the same fold over changes. The number of statements does not depend on how many goods are asked for.
/// </summary>
internal sealed class PriceBarQueries(IDbContextFactory<AppDbContext> contexts) : IPriceBars
{
    // Nothing is older or younger, and calendars end somewhere.
    private static readonly DateTimeOffset Earliest = DateTimeOffset.UnixEpoch;
    private static readonly DateTimeOffset Latest = new(2200, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public async Task<IReadOnlyList<PriceBar>> OfVariantAsync(
        MarketId place, VariantKey variant, PriceGranularity level, DateTimeOffset from, DateTimeOffset to, CancellationToken ct) =>
        (await OfVariantsAsync(place, [variant], level, from, to, ct)).GetValueOrDefault(variant) ?? [];

    public async Task<IReadOnlyDictionary<VariantKey, IReadOnlyList<PriceBar>>> OfVariantsAsync(
        MarketId place, IReadOnlyCollection<VariantKey> variants, PriceGranularity level, DateTimeOffset from, DateTimeOffset to, CancellationToken ct)
    {
        var goods = variants.ToHashSet();
        from = level.Start(from < Earliest ? Earliest : from);
        to = to > Latest ? Latest : to;
        if (goods.Count == 0 || from >= to) return new Dictionary<VariantKey, IReadOnlyList<PriceBar>>();
        var end = level.Next(level.Start(to.AddTicks(-1)));

        await using var db = await contexts.CreateDbContextAsync(ct);
        await using var view = await ReadView.OpenAsync(db, ct);
        if (level == PriceGranularity.Hour) return await HoursAsync(db, place, goods, from, end, ct);
        var plan = await BarPlan.ReadAsync(db, place, level, RollupPeriods.DayOf(from), RollupPeriods.DayOf(end), ct);
        var blocks = await plan.StoredAsync(db, place, goods, ct);
        blocks.AddRange(plan.Finish(await DaysAsync(db, place, goods, plan, ct)));
        return Series([.. blocks.OrderBy(block => block.Period)], goods, from, end);
    }

    private static async Task<IReadOnlyDictionary<VariantKey, IReadOnlyList<PriceBar>>> HoursAsync(
        AppDbContext db, MarketId place, HashSet<VariantKey> goods, DateTimeOffset from, DateTimeOffset end, CancellationToken ct)
    {
        var found = new Dictionary<VariantKey, IReadOnlyList<PriceBar>>();
        var readings = await RollupWeeks.ReadingsAsync(db, place, from, end, ct);
        if (readings.Count == 0) return found;

        // Before the first reading and after the last nothing is covered.
        var first = PriceGranularity.Hour.Start(readings[0]);
        if (from < first) from = first;
        var last = PriceGranularity.Hour.Next(PriceGranularity.Hour.Start(readings[^1]));
        if (end > last) end = last;
        if (from >= end) return found;
        var gaps = PriceSeries.Uncovered(readings, from, end);
        foreach (var (variant, changes) in await HistoryReading.ChangesAsync(db, place, goods, Conversions.ToStored(from), Conversions.ToStored(end), ct))
            if (PriceSeries.Bars(changes.ConvertAll(RollupWeeks.Point), gaps, from, end, PriceGranularity.Hour) is { Count: > 0 } bars) found[variant] = bars;
        return found;
    }

    // Days of the weeks that are not rolled up, from their changes.
    private static async Task<List<RollupBlock>> DaysAsync(AppDbContext db, MarketId place, HashSet<VariantKey> goods, BarPlan plan, CancellationToken ct)
    {
        var blocks = new List<RollupBlock>();
        if (plan.Open.Count == 0) return blocks;
        var (first, behind) = (plan.Open[0], plan.Open[^1] + RollupPeriods.Week);
        var readings = await RollupWeeks.ReadingsAsync(db, place, RollupPeriods.At(first), RollupPeriods.At(behind), ct);
        if (readings.Count == 0) return blocks;
        var changes = (await HistoryReading.ChangesAsync(db, place, goods, HistoryCalendar.StartOf(first), HistoryCalendar.StartOf(behind), ct))
            .ToDictionary(entry => entry.Key, entry => entry.Value.ConvertAll(RollupWeeks.Point));
        var sales = await RollupSales.ReadAsync(db, place, goods, first, behind, ct);
        foreach (var week in plan.Open)
        {
            var (start, end) = (RollupPeriods.At(week), RollupPeriods.At(week + RollupPeriods.Week));
            var near = readings.FindAll(at => at >= start - PriceSeries.Reach && at <= end + PriceSeries.Reach);
            if (near.Count > 0) blocks.Add(WeekFold.Days(week, changes.Select(entry => new KeyValuePair<VariantKey, IReadOnlyList<PricePoint>>(entry.Key, entry.Value)), near, sales));
        }

        return blocks;
    }

    // From the first bar in which it was on sale.
    private static Dictionary<VariantKey, IReadOnlyList<PriceBar>> Series(List<RollupBlock> blocks, HashSet<VariantKey> goods, DateTimeOffset from, DateTimeOffset end)
    {
        var found = new Dictionary<VariantKey, IReadOnlyList<PriceBar>>();
        foreach (var variant in goods)
        {
            var bars = new List<PriceBar>();
            foreach (var block in blocks)
            {
                for (var slot = 0; slot < block.Slots; slot++)
                {
                    if (block.Start(slot) < from || block.Start(slot) >= end || block.Bar(variant, slot) is not { } bar) continue;
                    if (bars.Count > 0 || bar.OnSale > 0) bars.Add(bar);
                }
            }

            if (bars.Count > 0) found[variant] = bars;
        }

        return found;
    }
}
