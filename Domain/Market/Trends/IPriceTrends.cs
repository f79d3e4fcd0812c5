using DiscordAH.Domain.Common;

namespace DiscordAH.Domain.Market;

/// <summary>Trends, kept: of commodities and of what recipes take and make, reckoned anew when a snapshot changed them.</summary>
public interface IPriceTrends
{
    /// <summary>Kept trends of some items in a market over a range; what is not kept is not in the result.</summary>
    Task<IReadOnlyDictionary<VariantKey, PriceTrend>> OfItemsAsync(MarketId market, IReadOnlyCollection<ItemId> items, TrendRange range, CancellationToken ct);

    /// <summary>Keeps trends in place of older ones of the same goods and ranges.</summary>
    Task SaveAsync(MarketId market, IReadOnlyCollection<(VariantKey Variant, PriceTrend Trend)> trends, CancellationToken ct);
}
