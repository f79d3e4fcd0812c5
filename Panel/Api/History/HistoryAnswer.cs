using System.Text.Json.Serialization;

namespace DiscordAH.Panel.Api;

/// <summary>A page of price history.</summary>
/// <param name="ItemId">Blizzard's item id.</param>
/// <param name="ItemName">The variant's name in English.</param>
/// <param name="Variant">The variant these numbers are of.</param>
/// <param name="OtherVariants">Other variants of the item that have a history there.</param>
/// <param name="Realm">The realm, with region.</param>
/// <param name="Market">The auction house's number; negative for a region's commodities.</param>
/// <param name="MarketName">The auction house's name.</param>
/// <param name="AsOf">Publication time of the newest snapshot.</param>
/// <param name="AgeSeconds">How old that is.</param>
/// <param name="From">Start, inclusive.</param>
/// <param name="To">End, exclusive.</param>
/// <param name="Granularity">raw, hour, day, week or month.</param>
/// <param name="KeptFrom">For raw and hour: nothing before this is kept in that form, ask for days; null while everything is kept, and for the others.</param>
/// <param name="Opening">Numbers in force at the start; null when none were known.</param>
/// <param name="Points">The points, ascending.</param>
/// <param name="Sales">How well it sells there, inferred; null while there is too little evidence.</param>
/// <param name="RegionSales">The same as the mean over the region's realms; null for commodities, which have one market a region, and without evidence.</param>
/// <param name="NextCursor">Send as cursor for the next page; null on the last.</param>
internal sealed record HistoryAnswer(
    [property: JsonPropertyName("item_id")] int ItemId,
    [property: JsonPropertyName("item_name")] string ItemName,
    [property: JsonPropertyName("variant")] string Variant,
    [property: JsonPropertyName("other_variants")] IReadOnlyList<string> OtherVariants,
    [property: JsonPropertyName("realm")] string Realm,
    [property: JsonPropertyName("market")] int Market,
    [property: JsonPropertyName("market_name")] string MarketName,
    [property: JsonPropertyName("as_of")] DateTimeOffset AsOf,
    [property: JsonPropertyName("age_seconds")] long AgeSeconds,
    [property: JsonPropertyName("from")] DateTimeOffset From,
    [property: JsonPropertyName("to")] DateTimeOffset To,
    [property: JsonPropertyName("granularity")] string Granularity,
    [property: JsonPropertyName("kept_from")] DateTimeOffset? KeptFrom,
    [property: JsonPropertyName("opening")] HistoryPoint? Opening,
    [property: JsonPropertyName("points")] IReadOnlyList<HistoryPoint> Points,
    [property: JsonPropertyName("sales")] SalesAnswer? Sales,
    [property: JsonPropertyName("region_sales")] SalesAnswer? RegionSales,
    [property: JsonPropertyName("next_cursor")] string? NextCursor);
