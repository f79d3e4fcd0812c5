namespace DiscordAH.Domain.Market;

/// <summary>
/// Turns a stream of listings into one summary a variant. While they stream by 24 bytes are kept a listing and nothing is computed;
/// order, repeated ids and prices are settled at the end, over flat columns. Not safe for several threads.
/// </summary>
public sealed class SnapshotAggregator
{
    /// <summary>Dearest unit price taken, in copper: a thousand times what one character can own. Beyond it a listing is malformed.</summary>
    public const long MaxUnitPrice = 100_000_000_000_000;

    /// <summary>Most units one listing may have; beyond it a listing is malformed.</summary>
    public const long MaxQuantity = 1_000_000_000;

    private readonly VariantTable _variants = new();
    private readonly ListingLog _log = new();

    /// <summary>The number to add a good's listings under; the same for the same good.</summary>
    public int VariantOf(VariantKey key) => _variants.Of(key);

    /// <summary>Takes a listing. Of several with the same id the first counts.</summary>
    /// <param name="id">The auction's id, 1 or more.</param>
    /// <param name="variant">The good, by its number from <see cref="VariantOf"/>.</param>
    /// <param name="unitPrice">Copper a unit, to <see cref="MaxUnitPrice"/>; 0 when it can only be bid on, which enters no price.</param>
    /// <param name="quantity">Units, 1 to <see cref="MaxQuantity"/>.</param>
    /// <param name="left">How long it has left.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of range.</exception>
    public void Add(long id, int variant, long unitPrice, long quantity, TimeLeft left)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(id, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(variant);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(variant, _variants.Count);
        ArgumentOutOfRangeException.ThrowIfNegative(unitPrice);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(unitPrice, MaxUnitPrice);
        ArgumentOutOfRangeException.ThrowIfLessThan(quantity, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(quantity, MaxQuantity);
        ArgumentOutOfRangeException.ThrowIfGreaterThan((int)left, (int)TimeLeft.VeryLong, nameof(left));
        _log.Add(new Listing(id, variant, unitPrice, (int)quantity, left));
    }

    /// <summary>What was taken so far comes to.</summary>
    public SnapshotContents Build()
    {
        var listings = Columns();
        return new SnapshotContents(new VariantBuckets(listings).Summarize(listings.Keys), listings, _log.Count - listings.Count);
    }

    private SnapshotListings Columns()
    {
        var (ids, positions) = ListingOrder.Of(_log);
        var variants = GC.AllocateUninitializedArray<int>(ids.Length);
        var prices = GC.AllocateUninitializedArray<long>(ids.Length);
        var quantities = GC.AllocateUninitializedArray<int>(ids.Length);
        var left = GC.AllocateUninitializedArray<TimeLeft>(ids.Length);
        for (var i = 0; i < positions.Length; i++)
        {
            ref readonly var listing = ref _log[positions[i]];
            variants[i] = listing.Variant;
            prices[i] = listing.UnitPrice;
            quantities[i] = listing.Quantity;
            left[i] = listing.TimeLeft;
        }

        return new SnapshotListings(ids, variants, prices, quantities, left, [.. _variants.Keys]);
    }
}
