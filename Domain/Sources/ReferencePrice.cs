using DiscordAH.Domain.Common;

namespace DiscordAH.Domain.Sources;

/// <summary>What a second source says a good is worth in a region, after TradeSkillMaster's public file.</summary>
/// <param name="Item">The item, without traits.</param>
/// <param name="MarketValue">Region market value: the mean of the realms' 14-day market values.</param>
/// <param name="Historical">The same over 60 days; null when unknown.</param>
/// <param name="SaleAverage">What it sold for on average; null when none was seen to sell.</param>
/// <param name="SaleRateThousandths">Thousandths of the postings that sell.</param>
/// <param name="SoldPerDayThousandths">Thousandths of units sold a day and realm.</param>
public sealed record ReferencePrice(ItemId Item, Copper MarketValue, Copper? Historical, Copper? SaleAverage, int SaleRateThousandths, long SoldPerDayThousandths);
