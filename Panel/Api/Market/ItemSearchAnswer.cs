using System.Text.Json.Serialization;

namespace DiscordAH.Panel.Api;

/// <summary>Items found.</summary>
/// <param name="Items">Best first.</param>
internal sealed record ItemSearchAnswer([property: JsonPropertyName("items")] IReadOnlyList<ItemHit> Items);
