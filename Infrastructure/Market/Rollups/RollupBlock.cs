using DiscordAH.Domain.Market;

namespace DiscordAH.Infrastructure.Market.Rollups;

/// <summary>Bars of goods over one period. Cover and knowledge of sales are the market's; a good without a bar in covered time was not on sale.</summary>
internal sealed class RollupBlock(PriceGranularity level, int period)
{
    /// <summary>Days of a week, one week or one month.</summary>
    public PriceGranularity Level { get; } = level;

    /// <summary>Its first day.</summary>
    public int Period { get; } = period;

    /// <summary>Seconds of each bar that snapshots cover.</summary>
    public long[] Covered { get; } = new long[RollupPeriods.Slots(level)];

    /// <summary>Whether sales were observed in each bar.</summary>
    public bool[] HasSales { get; } = new bool[RollupPeriods.Slots(level)];

    /// <summary>The bars of each good; null where it was neither on sale nor sold.</summary>
    public Dictionary<VariantKey, BarAmounts?[]> Goods { get; } = [];

    public int Slots => Covered.Length;

    public DateTimeOffset Start(int slot) => RollupPeriods.Start(Level, Period, slot);

    /// <summary>A good's bar; null when the time was not covered.</summary>
    public PriceBar? Bar(VariantKey variant, int slot)
    {
        if (Covered[slot] == 0) return null;
        var start = Start(slot);
        return Goods.TryGetValue(variant, out var bars) && bars[slot] is { } amounts
            ? amounts.Bar(start, Level.Next(start))
            : BarAmounts.Empty(start, Level.Next(start), Covered[slot], HasSales[slot] ? 0 : null);
    }

    /// <summary>A week or a month out of days.</summary>
    /// <param name="weeks">Days, by week, ascending; those outside the period are left out.</param>
    /// <param name="level">Week or month.</param>
    /// <param name="period">Which.</param>
    public static RollupBlock Merge(IReadOnlyList<RollupBlock> weeks, PriceGranularity level, int period)
    {
        var end = RollupPeriods.End(level, period);
        var merged = new RollupBlock(level, period);
        var days = weeks.SelectMany(week => Enumerable.Range(0, week.Slots).Select(slot => (Week: week, Slot: slot)))
            .Where(day => day.Week.Period + day.Slot >= period && day.Week.Period + day.Slot < end && day.Week.Covered[day.Slot] > 0)
            .ToList();
        foreach (var (week, slot) in days)
        {
            merged.Covered[0] += week.Covered[slot];
            merged.HasSales[0] |= week.HasSales[slot];
        }

        var parts = new List<PriceBar>(days.Count);
        foreach (var variant in weeks.SelectMany(week => week.Goods.Keys).Distinct())
        {
            parts.Clear();
            foreach (var (week, slot) in days)
                if (week.Bar(variant, slot) is { } bar) parts.Add(bar);
            if (PriceBars.Merge(parts, merged.Start(0), level.Next(merged.Start(0))) is { } whole && (whole.OnSale > 0 || whole.Sold > 0)) merged.Goods[variant] = [BarAmounts.Of(whole)];
        }

        return merged;
    }
}
