using DiscordAH.Domain.Common;

namespace DiscordAH.Domain.Market;

/// <summary>What one snapshot says about one variant. Auctions without a buyout are counted apart and enter no price.</summary>
/// <param name="Variant">The good.</param>
/// <param name="Minimum">Cheapest unit price.</param>
/// <param name="MarketValue">TSM-style market value (see <c>MarketValue</c>).</param>
/// <param name="Median">Median unit price, weighted by quantity.</param>
/// <param name="Quantity">Units on sale.</param>
/// <param name="Auctions">Listings with a buyout.</param>
/// <param name="BidOnly">Listings without a buyout.</param>
/// <param name="Ladder">The cheapest price levels, ascending, at most <see cref="MaxLevels"/>.</param>
public sealed record VariantSummary(
    VariantKey Variant,
    Copper Minimum,
    Copper MarketValue,
    Copper Median,
    long Quantity,
    int Auctions,
    int BidOnly,
    IReadOnlyList<PriceLevel> Ladder)
{
    /// <summary>Price levels kept a variant.</summary>
    public const int MaxLevels = 32;
}
