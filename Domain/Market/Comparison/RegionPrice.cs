using DiscordAH.Domain.Common;

namespace DiscordAH.Domain.Market;

/// <summary>What a good costs over a region's realms, each realm's cheapest counted once; suspect realms included.</summary>
/// <param name="Region">The region.</param>
/// <param name="Variant">The good.</param>
/// <param name="Realms">Connected realms that have it on sale, at least one.</param>
/// <param name="Minimum">The cheapest realm's price.</param>
/// <param name="LowerQuartile">A quarter of the realms are cheaper (or as cheap).</param>
/// <param name="Median">Half of the realms are cheaper.</param>
/// <param name="UpperQuartile">Three quarters are.</param>
/// <param name="Quantity">Units on sale in all of them.</param>
public sealed record RegionPrice(Region Region, VariantKey Variant, int Realms, Copper Minimum, Copper LowerQuartile, Copper Median, Copper UpperQuartile, long Quantity);
