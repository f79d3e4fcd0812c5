using DiscordAH.Domain.Common;

namespace DiscordAH.Domain.Market;

/// <summary>What a realm last asked for a good.</summary>
/// <param name="Market">The market.</param>
/// <param name="Variant">The good.</param>
/// <param name="Until">The first snapshot without it; of what is still on sale, when its numbers changed last.</param>
/// <param name="Minimum">Its cheapest unit price before.</param>
public readonly record struct PastOffer(MarketId Market, VariantKey Variant, DateTimeOffset Until, Copper Minimum);
