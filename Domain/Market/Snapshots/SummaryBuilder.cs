using DiscordAH.Domain.Common;

namespace DiscordAH.Domain.Market;

/// <summary>Makes a variant's summary from its listings; keeps its working space for the next variant. Not safe for several threads.</summary>
internal sealed class SummaryBuilder
{
    private PriceLevel[] _levels = new PriceLevel[256];

    /// <summary>The summary.</summary>
    /// <param name="key">The good.</param>
    /// <param name="prices">Unit prices of its listings, at least one; they get sorted.</param>
    /// <param name="quantities">Their units, in the same order.</param>
    /// <param name="bidOnly">Its listings without a buyout.</param>
    public VariantSummary Of(VariantKey key, Span<long> prices, Span<int> quantities, int bidOnly)
    {
        prices.Sort(quantities);
        var levels = Levels(prices, quantities);
        long quantity = 0;
        foreach (var level in levels) quantity += level.Quantity;
        return new VariantSummary(
            key,
            levels[0].UnitPrice,
            new Copper(MarketValue.Rounded(levels)),
            WeightedMedian.Of(levels),
            quantity,
            prices.Length,
            bidOnly,
            levels[..Math.Min(levels.Length, VariantSummary.MaxLevels)].ToArray());
    }

    private ReadOnlySpan<PriceLevel> Levels(Span<long> prices, Span<int> quantities)
    {
        if (_levels.Length < prices.Length) _levels = new PriceLevel[Math.Max(prices.Length, _levels.Length * 2)];
        var count = 0;
        for (var i = 0; i < prices.Length;)
        {
            var price = prices[i];
            long units = 0;
            while (i < prices.Length && prices[i] == price) units += quantities[i++];
            _levels[count++] = new PriceLevel(new Copper(price), units);
        }

        return _levels.AsSpan(0, count);
    }
}
