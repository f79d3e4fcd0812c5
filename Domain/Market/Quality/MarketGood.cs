using DiscordAH.Domain.Common;

namespace DiscordAH.Domain.Market;

/// <summary>A good on sale, as far as judging its price needs it.</summary>
/// <param name="Variant">The good.</param>
/// <param name="Minimum">Cheapest unit price.</param>
/// <param name="MarketValue">Market value.</param>
public readonly record struct MarketGood(VariantKey Variant, Copper Minimum, Copper MarketValue);
