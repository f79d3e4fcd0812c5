using System.Text.Json.Serialization;
using DiscordAH.Domain.Professions;

namespace DiscordAH.Panel.Api;

/// <summary>What one craft costs and brings. Money in copper.</summary>
/// <param name="Recipe">The recipe's id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Tier">Name of the skill tier that teaches it.</param>
/// <param name="Market">Where the product is sold.</param>
/// <param name="Product">The product's variant key.</param>
/// <param name="Units">Units made on average.</param>
/// <param name="Inputs">What goes in.</param>
/// <param name="Cost">What the inputs cost at depth.</param>
/// <param name="UnitPrice">What a unit can be expected to sell for.</param>
/// <param name="Deposit">Deposit expected to be lost until it sells.</param>
/// <param name="Profit">Price less the 5 % cut, the deposit and the cost.</param>
/// <param name="Expected">The same with the chance that it stays unsold.</param>
/// <param name="Margin">Profit as a fraction of the cost; null when nothing was paid.</param>
/// <param name="SoldPerDay">Units sold a day there; null while not telling.</param>
/// <param name="SaleRate">Share of listings that sell; null likewise.</param>
/// <param name="Suspicion">Why the price is not to be trusted; null when nothing speaks against it.</param>
internal sealed record CraftEntry(
    [property: JsonPropertyName("recipe")] int Recipe,
    [property: JsonPropertyName("name")] string Name,
    [property: JsonPropertyName("tier")] string Tier,
    [property: JsonPropertyName("market")] int Market,
    [property: JsonPropertyName("product")] string Product,
    [property: JsonPropertyName("units")] double Units,
    [property: JsonPropertyName("inputs")] IReadOnlyList<CraftInputEntry> Inputs,
    [property: JsonPropertyName("cost")] long? Cost,
    [property: JsonPropertyName("unit_price")] long? UnitPrice,
    [property: JsonPropertyName("deposit")] long Deposit,
    [property: JsonPropertyName("profit")] long? Profit,
    [property: JsonPropertyName("expected")] long? Expected,
    [property: JsonPropertyName("margin")] double? Margin,
    [property: JsonPropertyName("sold_per_day")] double? SoldPerDay,
    [property: JsonPropertyName("sale_rate")] double? SaleRate,
    [property: JsonPropertyName("suspicion")] string? Suspicion)
{
    public static CraftEntry Of(CraftProfit craft) => new(
        craft.RecipeId, craft.Name, craft.TierName, craft.Market.Value, craft.Product.ToString(), craft.Units, [.. craft.Inputs.Select(CraftInputEntry.Of)],
        craft.Cost?.Value, craft.UnitPrice?.Value, craft.Deposit.Value, craft.Profit?.Value, craft.Expected?.Value,
        Rounded(craft.Margin), Rounded(craft.SoldPerDay), Rounded(craft.SaleRate), craft.Suspicion);

    internal static double? Rounded(double? value) => value is { } number ? Math.Round(number, 4) : null;
}
