namespace DiscordAH.Domain.Market;

/// <summary>Listings that can be bought, side by side by variant (a counting sort).</summary>
internal sealed class VariantBuckets
{
    private readonly int[] _ends;
    private readonly int[] _bidOnly;
    private readonly long[] _prices;
    private readonly int[] _quantities;

    public VariantBuckets(SnapshotListings listings)
    {
        _ends = new int[listings.Keys.Count];
        _bidOnly = new int[listings.Keys.Count];
        for (var i = 0; i < listings.Count; i++)
        {
            if (listings.UnitPrices[i] > 0) _ends[listings.Variants[i]]++;
            else _bidOnly[listings.Variants[i]]++;
        }

        var total = 0;
        for (var variant = 0; variant < _ends.Length; variant++)
        {
            (_ends[variant], total) = (total, total + _ends[variant]);
        }

        _prices = GC.AllocateUninitializedArray<long>(total);
        _quantities = GC.AllocateUninitializedArray<int>(total);

        // Until here an entry says where its bucket starts; filling moves it to the end.
        for (var i = 0; i < listings.Count; i++)
        {
            if (listings.UnitPrices[i] is not (var price and > 0)) continue;
            var to = _ends[listings.Variants[i]]++;
            _prices[to] = price;
            _quantities[to] = listings.Quantities[i];
        }
    }

    /// <summary>One summary a variant that can be bought, in the order of the keys.</summary>
    public IReadOnlyList<VariantSummary> Summarize(IReadOnlyList<VariantKey> keys)
    {
        var builder = new SummaryBuilder();
        var summaries = new List<VariantSummary>(keys.Count);
        var start = 0;
        for (var variant = 0; variant < _ends.Length; variant++)
        {
            var length = _ends[variant] - start;
            if (length > 0) summaries.Add(builder.Of(keys[variant], _prices.AsSpan(start, length), _quantities.AsSpan(start, length), _bidOnly[variant]));
            start = _ends[variant];
        }

        return summaries;
    }
}
