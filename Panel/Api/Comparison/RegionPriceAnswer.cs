using System.Text.Json.Serialization;
using DiscordAH.Domain.Market;

namespace DiscordAH.Panel.Api;

/// <summary>What a good costs over a region's realms: each realm's cheapest unit counts once, suspect realms included.</summary>
/// <param name="Realms">Auction houses that have it on sale.</param>
/// <param name="Minimum">The cheapest realm's price.</param>
/// <param name="LowerQuartile">A quarter of the realms are cheaper or as cheap.</param>
/// <param name="Median">Half of the realms are cheaper or as cheap.</param>
/// <param name="UpperQuartile">Three quarters of the realms are cheaper or as cheap.</param>
/// <param name="Quantity">Units on sale in all of them.</param>
internal sealed record RegionPriceAnswer(
    [property: JsonPropertyName("realms")] int Realms,
    [property: JsonPropertyName("minimum")] Money? Minimum,
    [property: JsonPropertyName("lower_quartile")] Money? LowerQuartile,
    [property: JsonPropertyName("median")] Money? Median,
    [property: JsonPropertyName("upper_quartile")] Money? UpperQuartile,
    [property: JsonPropertyName("quantity")] long Quantity)
{
    public static RegionPriceAnswer? Of(RegionPrice? price) => price is null ? null : new RegionPriceAnswer(
        price.Realms, Money.Of(price.Minimum), Money.Of(price.LowerQuartile), Money.Of(price.Median), Money.Of(price.UpperQuartile), price.Quantity);
}
