namespace DiscordAH.Domain.Market;

/// <summary>Price history cut into regular bars. Everyone who wants regular steps asks here, so that all see the same numbers.</summary>
public interface IPriceBars
{
    /// <summary>
    /// Whole bars that overlap <c>[from, to)</c>, ascending, from the first in which it was on sale; the last grows with every snapshot. Those that no snapshot covers are left out.
    /// </summary>
    /// <param name="market">The market.</param>
    /// <param name="variant">The good.</param>
    /// <param name="level">Hour, day, week or month. Hours reach back as far as every change is kept, the others further.</param>
    /// <param name="from">Start, drawn back to the start of its bar.</param>
    /// <param name="to">End.</param>
    /// <param name="ct">Stops the read.</param>
    Task<IReadOnlyList<PriceBar>> OfVariantAsync(MarketId market, VariantKey variant, PriceGranularity level, DateTimeOffset from, DateTimeOffset to, CancellationToken ct);

    /// <summary>The same for many goods of one market in one read; goods without any bar are not in the result.</summary>
    /// <inheritdoc cref="OfVariantAsync"/>
    Task<IReadOnlyDictionary<VariantKey, IReadOnlyList<PriceBar>>> OfVariantsAsync(
        MarketId market, IReadOnlyCollection<VariantKey> variants, PriceGranularity level, DateTimeOffset from, DateTimeOffset to, CancellationToken ct);
}
