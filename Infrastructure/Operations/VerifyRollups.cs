using DiscordAH.Domain.Market;
using DiscordAH.Infrastructure.Market.History;
using DiscordAH.Infrastructure.Market.Rollups;
using DiscordAH.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace DiscordAH.Infrastructure.Operations;

/// <summary>
/// Makes stored bars again from what they were made of and compares: days from changes where those are still kept, weeks and months from days. Weeks that wait to be
/// rolled up again are passed over, and so are units sold where the evidence has gone.
/// </summary>
internal static class VerifyRollups
{
    /// <summary>Checks one market.</summary>
    public static async Task CheckAsync(AppDbContext db, MarketId market, List<VerifyFinding> findings, CancellationToken ct)
    {
        try
        {
            var unlike = await CountAsync(db, market, ct);
            if (unlike > 0) findings.Add(new VerifyFinding("bars-are-their-fold", FormattableString.Invariant($"In market {market.Value} stored bars are not what their rows give."), unlike));
        }
        catch (Exception damaged) when (damaged is InvalidDataException or OverflowException)
        {
            findings.Add(new VerifyFinding("bars-decode", FormattableString.Invariant($"In market {market.Value} stored bars cannot be read: {damaged.Message}"), 1));
        }
    }

    private static async Task<int> CountAsync(AppDbContext db, MarketId market, CancellationToken ct)
    {
        var state = await db.Markets.AsNoTracking().SingleAsync(row => row.MarketId == market, ct);
        var until = state.RolledUntil is { } rolled ? RollupPeriods.DayOf(rolled) : int.MinValue;
        var kept = state.KeptFrom is { } from ? RollupPeriods.DayOf(from) : int.MinValue;
        var marks = (await RollupMarks.ReadAsync(db, market, int.MaxValue, ct)).ToHashSet();
        var weeks = await PeriodsAsync(db, market, PriceGranularity.Day, ct);
        var unlike = 0;
        foreach (var week in weeks.Where(week => !marks.Contains(week)))
        {
            var days = await StoredAsync(db, market, PriceGranularity.Day, week, ct);
            unlike += Differences(RollupBlock.Merge([days], PriceGranularity.Week, week), await StoredAsync(db, market, PriceGranularity.Week, week, ct));
            if (week >= kept) unlike += week < until ? Differences(await RollupWeeks.FoldAsync(db, market, week, ct), days) : 1;
        }

        if (weeks.Count == 0) return unlike;
        foreach (var month in await PeriodsAsync(db, market, PriceGranularity.Month, ct))
        {
            var end = RollupPeriods.End(PriceGranularity.Month, month);
            if (marks.Any(week => week + RollupPeriods.Week > month && week < end)) continue;
            var merged = new RollupBlock(PriceGranularity.Month, month);
            await foreach (var (bucket, block) in RollupWeeks.MonthAsync(db, market, month, ct))
            {
                if (bucket == RollupBuckets.Market) (merged.Covered[0], merged.HasSales[0]) = (block.Covered[0], block.HasSales[0]);
                foreach (var (variant, bars) in block.Goods) merged.Goods[variant] = bars;
            }

            // Where days before the oldest are gone, the rest is not the month; where there never were any, it is.
            var stored = await StoredAsync(db, market, PriceGranularity.Month, month, ct);
            if (HistoryCalendar.Monday(month) < weeks[0] && merged.Covered[0] < stored.Covered[0]) continue;
            unlike += Differences(merged, stored);
        }

        return unlike;
    }

    private static Task<List<int>> PeriodsAsync(AppDbContext db, MarketId market, PriceGranularity level, CancellationToken ct) =>
        db.PriceRollups.Where(row => row.MarketId == market && row.Level == level && row.Bucket == RollupBuckets.Market).Select(row => row.Period).OrderBy(period => period).ToListAsync(ct);

    private static async Task<RollupBlock> StoredAsync(AppDbContext db, MarketId market, PriceGranularity level, int period, CancellationToken ct)
    {
        var stored = new RollupBlock(level, period);
        await foreach (var (_, blocks) in RollupReading.OfMarketAsync(db, market, level, period, period + 1, ct))
        {
            foreach (var block in blocks)
            {
                block.Covered.CopyTo(stored.Covered, 0);
                block.HasSales.CopyTo(stored.HasSales, 0);
                foreach (var (variant, bars) in block.Goods) stored.Goods[variant] = bars;
            }
        }

        return stored;
    }

    private static int Differences(RollupBlock made, RollupBlock stored)
    {
        var unlike = made.Covered.AsSpan().SequenceEqual(stored.Covered) ? 0 : 1;
        var silent = Enumerable.Range(0, made.Slots).Where(slot => stored.HasSales[slot] && !made.HasSales[slot]).ToHashSet();
        foreach (var variant in made.Goods.Keys.Union(stored.Goods.Keys))
        {
            for (var slot = 0; slot < made.Slots; slot++)
            {
                if (Bar(made, variant, slot) == Bar(stored, variant, slot)) continue;
                unlike++;
                break;
            }
        }

        return unlike;

        BarAmounts? Bar(RollupBlock block, VariantKey variant, int slot)
        {
            if (!block.Goods.TryGetValue(variant, out var bars) || bars[slot] is not { } bar) return null;
            if (!silent.Contains(slot)) return bar;
            return bar.OnSale > 0 ? bar with { Sold = null } : null;
        }
    }
}
