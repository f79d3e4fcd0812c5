using System.Text.Json.Serialization;
using DiscordAH.Domain.Professions;

namespace DiscordAH.Panel.Api;

/// <summary>A reagent of the profession on the market. Money in copper.</summary>
/// <param name="Market">Where it is sold.</param>
/// <param name="Variant">Variant key.</param>
/// <param name="Name">Its name.</param>
/// <param name="Recipes">Recipes that take it.</param>
/// <param name="Minimum">Cheapest unit price; null when none is on sale.</param>
/// <param name="Quantity">Units on sale.</param>
/// <param name="WeightedValue">The 14-day weighted market value; null when no trend is kept.</param>
/// <param name="State">The trend over 14 days in a word; null likewise.</param>
/// <param name="Change">Change over 14 days as a fraction; null likewise.</param>
/// <param name="Percentile">Share of the last 14 days' hours that were cheaper; null likewise.</param>
/// <param name="SoldPerDay">Units sold a day; null while not telling.</param>
internal sealed record MaterialEntry(
    [property: JsonPropertyName("market")] int Market,
    [property: JsonPropertyName("variant")] string Variant,
    [property: JsonPropertyName("name")] string Name,
    [property: JsonPropertyName("recipes")] int Recipes,
    [property: JsonPropertyName("minimum")] long? Minimum,
    [property: JsonPropertyName("quantity")] long Quantity,
    [property: JsonPropertyName("weighted_value")] long? WeightedValue,
    [property: JsonPropertyName("state")] string? State,
    [property: JsonPropertyName("change")] double? Change,
    [property: JsonPropertyName("percentile")] double? Percentile,
    [property: JsonPropertyName("sold_per_day")] double? SoldPerDay)
{
    public static MaterialEntry Of(MaterialPrice material) => new(
        material.Market.Value, material.Variant.ToString(), material.Name, material.Recipes, material.Minimum?.Value, material.Quantity,
        material.Trend?.WeightedValue?.Value, material.Trend?.State.ToString().ToLowerInvariant(), CraftEntry.Rounded(material.Trend?.Change),
        CraftEntry.Rounded(material.Trend?.Percentile), CraftEntry.Rounded(material.SoldPerDay));
}
