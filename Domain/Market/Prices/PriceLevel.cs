using DiscordAH.Domain.Common;

namespace DiscordAH.Domain.Market;

/// <summary>All units on sale at one unit price.</summary>
/// <param name="UnitPrice">Price of one unit.</param>
/// <param name="Quantity">Units at that price.</param>
public readonly record struct PriceLevel(Copper UnitPrice, long Quantity);
