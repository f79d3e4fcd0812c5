namespace DiscordAH.Domain.Market;

/// <summary>
/// Turns a stream of listings into one summary a variant: two numbers are kept a listing, no object. Not safe for several threads.
/// </summary>
public sealed class SnapshotAggregator
{
    private readonly Dictionary<VariantKey, VariantAggregate> _variants = new(1 << 14);

    /// <summary>Dearest unit price taken, in copper: a thousand times what one character can own. Beyond it a listing is malformed.</summary>
    public const long MaxUnitPrice = 100_000_000_000_000;

    /// <summary>Most units one listing may have; beyond it a listing is malformed.</summary>
    public const long MaxQuantity = 1_000_000_000;

    /// <summary>Listings taken so far, bid-only ones included.</summary>
    public int Auctions { get; private set; }

    /// <summary>Takes a listing that can be bought now.</summary>
    /// <param name="key">The good.</param>
    /// <param name="unitPrice">Copper a unit, 1 to <see cref="MaxUnitPrice"/>.</param>
    /// <param name="quantity">Units, 1 to <see cref="MaxQuantity"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of range.</exception>
    public void Add(VariantKey key, long unitPrice, long quantity)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(unitPrice, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(unitPrice, MaxUnitPrice);
        ArgumentOutOfRangeException.ThrowIfLessThan(quantity, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(quantity, MaxQuantity);
        Of(key).Add(unitPrice, quantity);
        Auctions++;
    }

    /// <summary>Takes a listing that can only be bid on; it enters no price.</summary>
    public void AddBidOnly(VariantKey key)
    {
        Of(key).AddBidOnly();
        Auctions++;
    }

    /// <summary>
    /// The summaries, each variant once, in the order of first appearance. Variants that nobody can buy now (bid-only listings alone)
    /// are left out: for a buyer they are not on sale.
    /// </summary>
    public IReadOnlyList<VariantSummary> Build()
    {
        var summaries = new List<VariantSummary>(_variants.Count);
        var scratch = new List<PriceLevel>();
        foreach (var (key, aggregate) in _variants)
        {
            if (aggregate.Summarize(key, scratch) is { } summary) summaries.Add(summary);
        }

        return summaries;
    }

    private VariantAggregate Of(VariantKey key)
    {
        ref var aggregate = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(_variants, key, out _);
        return aggregate ??= new VariantAggregate();
    }
}
