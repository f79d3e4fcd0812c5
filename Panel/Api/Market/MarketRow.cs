using System.Text.Json.Serialization;
using DiscordAH.Domain.Market;

namespace DiscordAH.Panel.Api;

/// <summary>How fresh one auction house is.</summary>
/// <param name="Market">Its number; negative for a region's commodities.</param>
/// <param name="Region">us, eu, kr or tw.</param>
/// <param name="Name">Its name.</param>
/// <param name="AsOf">Publication time of the newest snapshot; null when none has come.</param>
/// <param name="AgeSeconds">How old that is; null when none has come.</param>
/// <param name="CheckedAt">When Battle.net was last asked; null when never.</param>
/// <param name="Auctions">Auctions in the newest snapshot.</param>
/// <param name="Variants">Variants in it.</param>
/// <param name="Skipped">Malformed elements left out of it.</param>
/// <param name="Snapshots">Snapshots held.</param>
internal sealed record MarketRow(
    [property: JsonPropertyName("market")] int Market,
    [property: JsonPropertyName("region")] string Region,
    [property: JsonPropertyName("name")] string Name,
    [property: JsonPropertyName("as_of")] DateTimeOffset? AsOf,
    [property: JsonPropertyName("age_seconds")] long? AgeSeconds,
    [property: JsonPropertyName("checked_at")] DateTimeOffset? CheckedAt,
    [property: JsonPropertyName("auctions")] int Auctions,
    [property: JsonPropertyName("variants")] int Variants,
    [property: JsonPropertyName("skipped")] int Skipped,
    [property: JsonPropertyName("snapshots")] int Snapshots)
{
    public static MarketRow Of(MarketFreshness row, DateTimeOffset now) => new(
        row.Market.Value, row.Region.Slug(), row.Name, row.PublishedAt?.ToUniversalTime(),
        row.PublishedAt is { } at ? Math.Max(0, (long)(now - at).TotalSeconds) : null,
        row.CheckedAt?.ToUniversalTime(), row.Auctions, row.Variants, row.Skipped, row.Snapshots);
}
