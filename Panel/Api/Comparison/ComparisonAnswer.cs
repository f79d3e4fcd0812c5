using System.Text.Json.Serialization;
using DiscordAH.Domain.Market;

namespace DiscordAH.Panel.Api;

/// <summary>One good on every auction house of a region.</summary>
/// <param name="ItemId">Blizzard's item id.</param>
/// <param name="ItemName">The variant's name in English.</param>
/// <param name="Variant">The variant these numbers are of.</param>
/// <param name="OtherVariants">Other variants on sale in the region, those that most realms sell first.</param>
/// <param name="Region">us, eu, kr or tw.</param>
/// <param name="IsCommodity">Whether it is a commodity: then there is one offer, the region's.</param>
/// <param name="AsOf">Publication time of the newest snapshot among them.</param>
/// <param name="AgeSeconds">How old that is.</param>
/// <param name="Summary">Median and spread; null when it is on sale nowhere.</param>
/// <param name="Offers">Auction houses that sell it, cheapest first, then the others by name.</param>
internal sealed record ComparisonAnswer(
    [property: JsonPropertyName("item_id")] int ItemId,
    [property: JsonPropertyName("item_name")] string ItemName,
    [property: JsonPropertyName("variant")] string Variant,
    [property: JsonPropertyName("other_variants")] IReadOnlyList<string> OtherVariants,
    [property: JsonPropertyName("region")] string Region,
    [property: JsonPropertyName("is_commodity")] bool IsCommodity,
    [property: JsonPropertyName("as_of")] DateTimeOffset AsOf,
    [property: JsonPropertyName("age_seconds")] long AgeSeconds,
    [property: JsonPropertyName("summary")] RegionPriceAnswer? Summary,
    [property: JsonPropertyName("offers")] IReadOnlyList<OfferRow> Offers)
{
    /// <summary>The answer with an age of 0.</summary>
    public static ComparisonAnswer Of(ServerComparison comparison) => new(
        comparison.Variant.Item.Value, comparison.VariantName, comparison.Variant.ToString(), [.. comparison.OtherVariants.Select(variant => variant.ToString())],
        comparison.Region.Slug(), comparison.IsCommodity, comparison.Offers.Max(offer => offer.PublishedAt).ToUniversalTime(), 0,
        RegionPriceAnswer.Of(comparison.Summary), [.. comparison.Offers.Select(OfferRow.Of)]);
}
