using DiscordAH.Domain.Common;

namespace DiscordAH.Domain.Market;

/// <summary>What was asked for one variant in one snapshot, as far as judging its auctions needs it.</summary>
/// <param name="LowQuarter">A quarter of the listings ask this or less.</param>
/// <param name="Dear">Above this nobody buys: <see cref="SaleRules.DearMultiple"/> times the market value, or the 95th percentile of many listings.</param>
internal readonly record struct AskRange(long LowQuarter, long Dear)
{
    /// <summary>The ranges of the variants that lost an auction, by variant; the others are left empty.</summary>
    public static AskRange[] Of(SnapshotListings listings, IReadOnlyList<int> gone)
    {
        var starts = Starts(listings, gone, out var total);
        var asks = new (long Price, int Quantity)[total];
        var next = (int[])starts.Clone();
        for (var i = 0; i < listings.Count; i++)
        {
            var variant = listings.Variants[i];
            if (starts[variant] >= 0 && listings.UnitPrices[i] > 0) asks[next[variant]++] = (listings.UnitPrices[i], listings.Quantities[i]);
        }

        var ranges = new AskRange[starts.Length];
        var scratch = new List<PriceLevel>();
        for (var variant = 0; variant < starts.Length; variant++)
        {
            if (starts[variant] >= 0 && next[variant] > starts[variant])
                ranges[variant] = Of(asks.AsSpan(starts[variant], next[variant] - starts[variant]), scratch);
        }

        return ranges;
    }

    // Where each wanted variant's asks begin in one array for all; -1 for the others.
    private static int[] Starts(SnapshotListings listings, IReadOnlyList<int> gone, out int total)
    {
        var starts = new int[listings.Keys.Count];
        Array.Fill(starts, -1);
        foreach (var index in gone) starts[listings.Variants[index]] = 0;
        foreach (var variant in listings.Variants)
        {
            if (starts[variant] >= 0) starts[variant]++;
        }

        total = 0;
        for (var variant = 0; variant < starts.Length; variant++)
        {
            if (starts[variant] < 0) continue;
            var count = starts[variant];
            starts[variant] = total;
            total += count;
        }

        return starts;
    }

    private static AskRange Of(Span<(long Price, int Quantity)> asks, List<PriceLevel> levels)
    {
        asks.Sort(static (a, b) => a.Price.CompareTo(b.Price));
        levels.Clear();
        foreach (var (price, quantity) in asks)
        {
            if (levels.Count > 0 && levels[^1].UnitPrice.Value == price) levels[^1] = new PriceLevel(levels[^1].UnitPrice, levels[^1].Quantity + quantity);
            else levels.Add(new PriceLevel(new Copper(price), quantity));
        }

        var dear = MarketValue.Of(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(levels)) * SaleRules.DearMultiple;
        if (asks.Length >= SaleRules.DearMinimumListings) dear = Math.Min(dear, asks[(int)Math.Ceiling(asks.Length * 0.95) - 1].Price);
        return new AskRange(asks[(asks.Length - 1) / 4].Price, (long)Math.Min(dear, SnapshotAggregator.MaxUnitPrice));
    }
}
