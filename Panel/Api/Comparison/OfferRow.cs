using System.Text.Json.Serialization;
using DiscordAH.Domain.Market;

namespace DiscordAH.Panel.Api;

/// <summary>What one auction house asks.</summary>
/// <param name="Market">The auction house's number; negative for a region's commodities.</param>
/// <param name="Name">Its realms' names.</param>
/// <param name="AsOf">Publication time of its newest snapshot.</param>
/// <param name="Minimum">Cheapest unit price; null when none is on sale.</param>
/// <param name="Quantity">Units on sale.</param>
/// <param name="Auctions">Listings.</param>
/// <param name="AgainstMedian">Price against the region's median, as a fraction: -0.2 is 20 % cheaper; null without a price.</param>
/// <param name="LastSeen">Where none is on sale: the first snapshot without it; null when it never was.</param>
/// <param name="LastMinimum">Its cheapest unit price before that.</param>
/// <param name="Suspicion">
/// Why the price is not to be trusted: 10 times the region's median or more, a tenth of it or less (where at least 5 realms sell it), a single unit with the next more than 30 %
/// dearer and the median likewise, or a snapshot older than 3 hours; null when nothing speaks against it. Suspect prices are marked, not left out.
/// </param>
internal sealed record OfferRow(
    [property: JsonPropertyName("market")] int Market,
    [property: JsonPropertyName("name")] string Name,
    [property: JsonPropertyName("as_of")] DateTimeOffset AsOf,
    [property: JsonPropertyName("minimum")] Money? Minimum,
    [property: JsonPropertyName("quantity")] long Quantity,
    [property: JsonPropertyName("auctions")] int Auctions,
    [property: JsonPropertyName("against_median")] double? AgainstMedian,
    [property: JsonPropertyName("last_seen")] DateTimeOffset? LastSeen,
    [property: JsonPropertyName("last_minimum")] Money? LastMinimum,
    [property: JsonPropertyName("suspicion")] string? Suspicion)
{
    public static OfferRow Of(RealmOffer offer) => new(
        offer.Market.Value, offer.Name, offer.PublishedAt.ToUniversalTime(), Money.Of(offer.Minimum), offer.Quantity, offer.Auctions,
        offer.AgainstMedian is { } share ? Math.Round(share, 4) : null, offer.LastSeen?.ToUniversalTime(), Money.Of(offer.LastMinimum), offer.Suspicion);
}
