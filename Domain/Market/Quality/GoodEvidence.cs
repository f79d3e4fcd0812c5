using DiscordAH.Domain.Common;

namespace DiscordAH.Domain.Market;

/// <summary>What is known about a good when its price is judged.</summary>
/// <param name="Variant">The good.</param>
/// <param name="Minimum">Cheapest unit price now.</param>
/// <param name="MarketValue">Market value now.</param>
/// <param name="Trend">Its trend over two weeks; null when none is kept.</param>
/// <param name="Region">Its price over the region; null for commodities, or when on sale nowhere else.</param>
/// <param name="Reference">What a second source says it is worth; null when it does not.</param>
public sealed record GoodEvidence(VariantKey Variant, Copper Minimum, Copper MarketValue, PriceTrend? Trend, RegionPrice? Region, Copper? Reference);
