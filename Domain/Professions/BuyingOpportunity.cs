using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;

namespace DiscordAH.Domain.Professions;

/// <summary>A reagent that is cheap now, in quantity, and wanted.</summary>
/// <param name="Market">Where it is sold.</param>
/// <param name="Variant">The good.</param>
/// <param name="Name">Its name.</param>
/// <param name="Units">Units worth buying: what is cheap, what sells or is needed, whichever is least.</param>
/// <param name="Average">What one of them costs on average, bought from the cheapest up.</param>
/// <param name="Usual">What one usually costs: the 14-day weighted market value.</param>
/// <param name="Saving">Expected saving: units times (usual less average).</param>
/// <param name="Percentile">Share of its last 14 days' hours that were cheaper, 0 to 1.</param>
/// <param name="SoldPerDay">Units sold a day.</param>
/// <param name="Needed">Units that the asking member's goals need; null when nobody's goals were asked for.</param>
/// <param name="Reason">Why it is listed, in a sentence.</param>
public sealed record BuyingOpportunity(
    MarketId Market, VariantKey Variant, string Name, long Units, Copper Average, Copper Usual, Copper Saving, double Percentile, double SoldPerDay, long? Needed, string Reason);
