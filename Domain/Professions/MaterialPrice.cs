using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;

namespace DiscordAH.Domain.Professions;

/// <summary>A reagent of the profession on the market.</summary>
/// <param name="Market">Where it is sold.</param>
/// <param name="Variant">The good.</param>
/// <param name="Name">Its name.</param>
/// <param name="Recipes">Recipes of the profession that take it.</param>
/// <param name="Minimum">Cheapest unit price; null when none is on sale.</param>
/// <param name="Quantity">Units on sale.</param>
/// <param name="Trend">Its trend over 14 days; null when none is kept.</param>
/// <param name="SoldPerDay">Units sold a day; null while not telling.</param>
public sealed record MaterialPrice(
    MarketId Market, VariantKey Variant, string Name, int Recipes, Copper? Minimum, long Quantity, PriceTrend? Trend, double? SoldPerDay);
