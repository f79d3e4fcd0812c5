using System.Text.Json.Serialization;

namespace DiscordAH.Panel.Api;

/// <summary>Every realm.</summary>
/// <param name="Realms">By region and name.</param>
internal sealed record RealmsAnswer([property: JsonPropertyName("realms")] IReadOnlyList<RealmRow> Realms);
