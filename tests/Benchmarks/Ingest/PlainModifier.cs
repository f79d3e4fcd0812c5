using System.Text.Json;
using System.Text.Json.Serialization;

namespace DiscordAH.Benchmarks.Ingest;

/// <summary>An item's modifier as a class, for the plain implementation; some tools write names for types.</summary>
internal sealed record PlainModifier([property: JsonPropertyName("type")] JsonElement Type, [property: JsonPropertyName("value")] long? Value)
{
    public bool IsPlayerLevel => Type.ValueKind == JsonValueKind.Number ? Type.GetInt64() == 9 : Type.ValueKind == JsonValueKind.String && Type.GetString() == "PLAYER_LEVEL";
}
