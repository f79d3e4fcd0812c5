using System.Text.Json.Serialization;
using DiscordAH.Domain.Market;

namespace DiscordAH.Panel.Api;

/// <summary>Which regions are followed and how eagerly.</summary>
/// <param name="Regions">us, kr, eu, tw.</param>
/// <param name="FirstCheckSeconds">When a market is first asked, seconds after its expected publication.</param>
/// <param name="WatchSeconds">Longest silence of a region.</param>
/// <param name="ChangedAt">When an admin set them; null where the configuration holds.</param>
internal sealed record IngestionSettingsRow(
    [property: JsonPropertyName("regions")] IReadOnlyList<string> Regions,
    [property: JsonPropertyName("first_check_seconds")] double FirstCheckSeconds,
    [property: JsonPropertyName("watch_seconds")] double WatchSeconds,
    [property: JsonPropertyName("changed_at")] DateTimeOffset? ChangedAt)
{
    public static IngestionSettingsRow Of(IngestionSettings settings) => new(
        [.. settings.Regions.Select(region => region.Slug())], settings.Cadence.FirstCheck.TotalSeconds, settings.Cadence.Watch.TotalSeconds, settings.ChangedAt?.ToUniversalTime());
}
