using System.Text.Json.Serialization;

namespace DiscordAH.Panel.Api;

/// <summary>An item found.</summary>
/// <param name="Id">Blizzard's id.</param>
/// <param name="Name">Name in English.</param>
/// <param name="LocalName">Name in the asked language; in English when it has none.</param>
/// <param name="Label">Name and what tells it from others of that name.</param>
/// <param name="Quality">POOR to HEIRLOOM.</param>
/// <param name="Level">Base item level.</param>
/// <param name="IsExact">Whether the text was the whole name or the id.</param>
internal sealed record ItemHit(
    [property: JsonPropertyName("id")] int Id,
    [property: JsonPropertyName("name")] string Name,
    [property: JsonPropertyName("local_name")] string LocalName,
    [property: JsonPropertyName("label")] string Label,
    [property: JsonPropertyName("quality")] string Quality,
    [property: JsonPropertyName("level")] int Level,
    [property: JsonPropertyName("is_exact")] bool IsExact);
