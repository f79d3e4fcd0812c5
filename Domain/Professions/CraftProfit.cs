using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;

namespace DiscordAH.Domain.Professions;

/// <summary>What one craft of a recipe costs and brings.</summary>
/// <param name="RecipeId">The recipe.</param>
/// <param name="Name">Its name.</param>
/// <param name="TierName">The skill tier that teaches it.</param>
/// <param name="Market">Where the product is sold.</param>
/// <param name="Product">What it makes.</param>
/// <param name="Units">Units made on average.</param>
/// <param name="Inputs">What goes in.</param>
/// <param name="Cost">What the inputs cost at depth; null when one cannot be bought.</param>
/// <param name="UnitPrice">What a unit sells for; null when there is no price to go by.</param>
/// <param name="Deposit">Deposit expected to be lost until it sells.</param>
/// <param name="Profit">Price less the 5 % cut, the deposit and the cost; null without a cost or a price.</param>
/// <param name="Margin">Profit as a fraction of the cost; null likewise, and when nothing was paid.</param>
/// <param name="SoldPerDay">Units sold a day there; null while not telling.</param>
/// <param name="SaleRate">Share of listings that sell; null likewise.</param>
/// <param name="Suspicion">Why the price is not to be trusted, in a short sentence; null when nothing speaks against it.</param>
/// <param name="Expected">What is expected to come of it when it may stay unsold: the chance of a sale counts; null when not reckoned.</param>
public sealed record CraftProfit(
    int RecipeId,
    string Name,
    string TierName,
    MarketId Market,
    VariantKey Product,
    double Units,
    IReadOnlyList<CraftInput> Inputs,
    Copper? Cost,
    Copper? UnitPrice,
    Copper Deposit,
    Copper? Profit,
    double? Margin,
    double? SoldPerDay,
    double? SaleRate,
    string? Suspicion,
    Copper? Expected = null);
