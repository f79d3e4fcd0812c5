using DiscordAH.Domain.Common;

namespace DiscordAH.Domain.Market;

/// <summary>Collects one variant's listings while a snapshot streams by. Not safe for several threads.</summary>
internal sealed class VariantAggregate
{
    private (long UnitPrice, long Quantity)[] _listings = new (long, long)[2];
    private int _count;
    private int _bidOnly;

    public void Add(long unitPrice, long quantity)
    {
        if (_count == _listings.Length) Array.Resize(ref _listings, _count * 2);
        _listings[_count++] = (unitPrice, quantity);
    }

    public void AddBidOnly() => _bidOnly++;

    /// <summary>The summary; null when no listing has a buyout, since nothing can be bought then.</summary>
    public VariantSummary? Summarize(VariantKey key, List<PriceLevel> scratch)
    {
        if (_count == 0) return null;
        var listings = _listings.AsSpan(0, _count);
        listings.Sort(static (a, b) => a.UnitPrice.CompareTo(b.UnitPrice));

        scratch.Clear();
        long quantity = 0;
        foreach (var (price, units) in listings)
        {
            quantity += units;
            if (scratch.Count > 0 && scratch[^1].UnitPrice.Value == price)
                scratch[^1] = scratch[^1] with { Quantity = scratch[^1].Quantity + units };
            else
                scratch.Add(new PriceLevel(new Copper(price), units));
        }

        var levels = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(scratch);
        return new VariantSummary(
            key,
            levels[0].UnitPrice,
            new Copper(MarketValue.Rounded(levels)),
            WeightedMedian.Of(levels),
            quantity,
            _count,
            _bidOnly,
            levels[..Math.Min(levels.Length, VariantSummary.MaxLevels)].ToArray());
    }
}
