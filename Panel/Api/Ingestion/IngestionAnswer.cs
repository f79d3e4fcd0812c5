using System.Text.Json.Serialization;

namespace DiscordAH.Panel.Api;

/// <summary>How the markets are kept up with.</summary>
/// <param name="AsOf">When this was true.</param>
/// <param name="Settings">Regions and cadence.</param>
/// <param name="Markets">Followed markets that fit, by name.</param>
/// <param name="BattleNet">What all processes saw of Battle.net in the last 60 minutes.</param>
internal sealed record IngestionAnswer(
    [property: JsonPropertyName("as_of")] DateTimeOffset AsOf,
    [property: JsonPropertyName("settings")] IngestionSettingsRow Settings,
    [property: JsonPropertyName("markets")] IReadOnlyList<IngestionRow> Markets,
    [property: JsonPropertyName("battle_net")] UpstreamRow BattleNet);
