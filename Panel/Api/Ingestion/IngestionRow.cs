using System.Text.Json.Serialization;
using DiscordAH.Domain.Market;
using DiscordAH.Panel.Pages.Ingestion;

namespace DiscordAH.Panel.Api;

/// <summary>How one market is kept up with.</summary>
/// <param name="Market">Its number, as in other calls.</param>
/// <param name="Region">us, kr, eu or tw.</param>
/// <param name="Name">Its realms.</param>
/// <param name="State">current, due, late, failing or waiting.</param>
/// <param name="Reason">Why; null where there is nothing to explain.</param>
/// <param name="PublishedAt">Newest snapshot.</param>
/// <param name="AgeSeconds">How old that is.</param>
/// <param name="CheckedAt">When Battle.net was last asked.</param>
/// <param name="ExpectedAt">When the next publication is expected.</param>
/// <param name="NextCheckAt">When it is asked next; not later than as_of where it is due.</param>
/// <param name="IntervalSeconds">Learned time between publications.</param>
/// <param name="Auctions">Auctions in the newest snapshot.</param>
/// <param name="Bytes">Its size after decompression.</param>
/// <param name="DurationMs">How long it took from the question to the commit.</param>
/// <param name="ChangedRows">History rows it wrote.</param>
/// <param name="Rejects">Auctions left out of it.</param>
/// <param name="Failures">Questions in a row that failed.</param>
internal sealed record IngestionRow(
    [property: JsonPropertyName("market")] int Market,
    [property: JsonPropertyName("region")] string Region,
    [property: JsonPropertyName("name")] string Name,
    [property: JsonPropertyName("state")] string State,
    [property: JsonPropertyName("reason")] string? Reason,
    [property: JsonPropertyName("published_at")] DateTimeOffset? PublishedAt,
    [property: JsonPropertyName("age_seconds")] long? AgeSeconds,
    [property: JsonPropertyName("checked_at")] DateTimeOffset? CheckedAt,
    [property: JsonPropertyName("expected_at")] DateTimeOffset? ExpectedAt,
    [property: JsonPropertyName("next_check_at")] DateTimeOffset NextCheckAt,
    [property: JsonPropertyName("interval_seconds")] double IntervalSeconds,
    [property: JsonPropertyName("auctions")] int Auctions,
    [property: JsonPropertyName("bytes")] long Bytes,
    [property: JsonPropertyName("duration_ms")] long? DurationMs,
    [property: JsonPropertyName("changed_rows")] int ChangedRows,
    [property: JsonPropertyName("rejects")] int Rejects,
    [property: JsonPropertyName("failures")] int Failures)
{
    public static IngestionRow Of(MarketIngestion market, DateTimeOffset now)
    {
        var fresh = market.Freshness;
        return new IngestionRow(
            fresh.Market.Value, fresh.Region.Slug(), fresh.Name, IngestionView.Word(market.StateAt(now)), IngestionView.Why(market, now),
            fresh.PublishedAt?.ToUniversalTime(), fresh.PublishedAt is { } at ? Math.Max(0, (long)(now - at).TotalSeconds) : null, fresh.CheckedAt?.ToUniversalTime(),
            market.Plan.Expected?.ToUniversalTime(), market.Plan.At.ToUniversalTime(), market.Interval.TotalSeconds, fresh.Auctions, market.Bytes,
            market.Duration is { } took ? (long)took.TotalMilliseconds : null, fresh.ChangedRows, fresh.Skipped, market.Failures);
    }
}
