using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;
using DiscordAH.Infrastructure.Market.Rollups;

namespace DiscordAH.Infrastructure.Tests.Market.Rollups;

/// <summary>
/// Snapshots of a small market over some weeks, with silences of hours and of weeks, goods that come and go, and sales; and the bars that a plain fold of all of it gives,
/// written without anything of what it checks but the fold of a single bar.
/// </summary>
internal sealed class RandomMarket
{
    public RandomMarket(MarketId market, int seed, int days)
    {
        var random = new Random(seed);
        Start = new DateTimeOffset(2026, 3, 4, 0, 0, 0, TimeSpan.Zero);
        End = Start.AddDays(days);
        Variants = [.. Enumerable.Range(1, 14).Select(i => new VariantKey(new ItemId(i * 9), i % 4 == 1 ? VariantTraits.Gear(i * 30, i % 3) : i % 4 == 2 ? VariantTraits.Pet(i, 3, 3, 25) : 0)), new VariantKey(new ItemId(9), 0)];
        var state = Variants.ToDictionary(variant => variant, _ => (Price: (long)random.Next(100, 900_000), Quantity: (long)random.Next(0, 60)));
        for (var at = Start.AddMinutes(random.Next(0, 300)); at < End.AddHours(-4);)
        {
            foreach (var variant in Variants)
            {
                // Some goods hardly ever move, some always, some are there for a while only.
                if (random.Next(3 + variant.Item.Value) > 8) continue;
                state[variant] = (random.Next(100, 900_000), random.Next(4) == 0 ? 0 : random.Next(1, 60));
            }

            var listed = state.Where(one => one.Value.Quantity > 0).Select(one => Snap.Of(one.Key.Item.Value, one.Value.Price, one.Value.Quantity, one.Key.Traits)).ToArray();
            Snapshots.Add(Snap.At(market.Value, at, listed));
            at = at.AddSeconds(random.Next(120) switch { 0 => random.Next(80_000, 900_000), < 10 => random.Next(8_000, 16_000), _ => random.Next(2_900, 9_000) });
        }

        for (var at = Start; at < End; at = at.AddDays(1))
        {
            if (random.Next(3) == 0) continue;
            Sales.Add(RollupPeriods.DayOf(at), Variants.Where(_ => random.Next(3) == 0).ToDictionary(variant => variant, _ => (double)(float)Math.Round(random.NextDouble() * 50, 3)));
        }
    }

    public DateTimeOffset Start { get; }

    public DateTimeOffset End { get; }

    public IReadOnlyList<VariantKey> Variants { get; }

    public List<MarketSnapshot> Snapshots { get; } = [];

    public Dictionary<int, Dictionary<VariantKey, double>> Sales { get; } = [];

    /// <summary>The series of a good.</summary>
    public List<PriceBar> Bars(VariantKey variant, PriceGranularity level)
    {
        var points = Snapshots.Select(snapshot => snapshot.Variants.FirstOrDefault(one => one.Variant == variant) is { } one
            ? new PricePoint(snapshot.PublishedAt, one.Minimum, one.MarketValue, one.Median, one.Quantity, one.Auctions)
            : new PricePoint(snapshot.PublishedAt, default, default, default, 0, 0)).ToList();
        var gaps = PriceSeries.Uncovered([.. points.Select(point => point.At)], Start.AddDays(-9), End.AddDays(40));
        if (level == PriceGranularity.Hour) return [.. PriceSeries.Bars(points, gaps, Start, End, level)];
        var days = new List<PriceBar>();
        for (var day = Start.AddDays(-9); day < End; day = day.AddDays(1))
        {
            // One day at a time, so that days before it was first on sale count in the weeks.
            var bars = PriceSeries.Bars(points, gaps, day, day.AddDays(1), PriceGranularity.Day);
            var covered = 86_400 - gaps.Sum(gap => Math.Max(0, ((gap.To < day.AddDays(1) ? gap.To : day.AddDays(1)) - (gap.From > day ? gap.From : day)).TotalSeconds));
            if (covered < 0.5) continue;
            var bar = bars.Count > 0 ? bars[0] : BarAmounts.Empty(day, day.AddDays(1), (long)Math.Round(covered), null);
            days.Add(bar with { Sold = HasSales && Sales.TryGetValue(RollupPeriods.DayOf(day), out var goods) ? Math.Round(goods.GetValueOrDefault(variant), 2) : null });
        }

        return [.. PriceBars.Fold(days, level).SkipWhile(bar => bar.OnSale == 0)];
    }

    /// <summary>Whether the sales were put into the database.</summary>
    public bool HasSales { get; set; }
}
