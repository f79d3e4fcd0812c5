using DiscordAH.Domain.Common;

namespace DiscordAH.Domain.Market;

/// <summary>Reads of inferred sales.</summary>
public interface ISaleQueries
{
    /// <summary>How a good sold in one market.</summary>
    /// <param name="market">The market.</param>
    /// <param name="variant">The good.</param>
    /// <param name="until">The last day counts up to this moment, UTC.</param>
    /// <param name="days">Days looked back, that one included; 1 or more.</param>
    /// <param name="ct">Stops the read.</param>
    /// <returns>Null when nothing of the market was observed in that time; a good that never ended gives figures with nothing ended.</returns>
    Task<SaleFigures?> OfMarketAsync(MarketId market, VariantKey variant, DateTimeOffset until, int days, CancellationToken ct);

    /// <summary>The mean over the region's realms on which an auction of the good ended in that time; null when there is none.</summary>
    /// <inheritdoc cref="OfMarketAsync"/>
    Task<SaleFigures?> OfRegionAsync(Region region, VariantKey variant, DateTimeOffset until, int days, CancellationToken ct);

    /// <summary>How many items sold in one market, all their variants, in one read.</summary>
    /// <inheritdoc cref="OfMarketAsync"/>
    Task<MarketSales> OfItemsAsync(MarketId market, IReadOnlyCollection<ItemId> items, DateTimeOffset until, int days, CancellationToken ct);
}
