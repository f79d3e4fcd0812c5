using DiscordAH.Domain.Market;

namespace DiscordAH.Infrastructure.Market.Rollups;

/// <summary>Folds a week's changes into its days. The one place where bars come from rows: what is stored and what is read ahead of that are the same.</summary>
internal static class WeekFold
{
    /// <param name="monday">The week.</param>
    /// <param name="goods">Changes of each good, ascending, the last one before the week included.</param>
    /// <param name="readings">Times at which the market was read, ascending, with those within <see cref="PriceSeries.Reach"/> of the week.</param>
    /// <param name="sales">Units sold by day and good; a day that is not in it was not observed.</param>
    public static RollupBlock Days(
        int monday,
        IEnumerable<KeyValuePair<VariantKey, IReadOnlyList<PricePoint>>> goods,
        IReadOnlyList<DateTimeOffset> readings,
        IReadOnlyDictionary<int, Dictionary<VariantKey, double>> sales)
    {
        var (from, to) = (RollupPeriods.At(monday), RollupPeriods.At(monday + RollupPeriods.Week));
        var gaps = PriceSeries.Uncovered(readings, from, to);
        var block = new RollupBlock(PriceGranularity.Day, monday);
        Cover(block, gaps);
        for (var slot = 0; slot < block.Slots; slot++) block.HasSales[slot] = block.Covered[slot] > 0 && sales.ContainsKey(monday + slot);
        foreach (var (variant, changes) in goods)
        {
            foreach (var bar in PriceSeries.Bars(changes, gaps, from, to, PriceGranularity.Day))
            {
                if (bar.OnSale == 0) continue;
                Put(block, variant, (int)(bar.From - from).TotalDays, BarAmounts.Of(bar));
            }
        }

        AddSales(block, sales);
        return block;
    }

    // As a bar counts its own: ticks added up, then rounded to seconds.
    private static void Cover(RollupBlock block, IReadOnlyList<(DateTimeOffset From, DateTimeOffset To)> gaps)
    {
        for (var slot = 0; slot < block.Slots; slot++)
        {
            var (start, end) = (block.Start(slot), block.Start(slot).AddDays(1));
            var missing = TimeSpan.Zero;
            foreach (var (from, to) in gaps)
                if (from < end && to > start) missing += (to < end ? to : end) - (from > start ? from : start);
            block.Covered[slot] = (2 * (end - start - missing).Ticks + TimeSpan.TicksPerSecond) / (2 * TimeSpan.TicksPerSecond);
        }
    }

    private static void AddSales(RollupBlock block, IReadOnlyDictionary<int, Dictionary<VariantKey, double>> sales)
    {
        for (var slot = 0; slot < block.Slots; slot++)
        {
            if (!block.HasSales[slot]) continue;
            foreach (var (variant, sold) in sales[block.Period + slot])
            {
                var units = Math.Round(sold, 2);
                if (units > 0 && !(block.Goods.TryGetValue(variant, out var known) && known[slot] is not null)) Put(block, variant, slot, new BarAmounts { Covered = block.Covered[slot] });
                if (block.Goods.TryGetValue(variant, out var bars) && bars[slot] is { } bar) bars[slot] = bar with { Sold = units };
            }

            foreach (var bars in block.Goods.Values)
                if (bars[slot] is { Sold: null } silent) bars[slot] = silent with { Sold = 0 };
        }
    }

    private static void Put(RollupBlock block, VariantKey variant, int slot, BarAmounts bar)
    {
        if (!block.Goods.TryGetValue(variant, out var bars)) block.Goods.Add(variant, bars = new BarAmounts?[block.Slots]);
        bars[slot] = bar;
    }
}
