using System.Text.Json.Serialization;

namespace DiscordAH.Panel.Api;

/// <summary>A profession.</summary>
/// <param name="Id">Blizzard's id.</param>
/// <param name="Name">Its name.</param>
/// <param name="IsPrimary">Whether a character has only two such.</param>
/// <param name="Icon">Icon; null when there is none.</param>
/// <param name="Build">The game's build it was read at.</param>
/// <param name="Tiers">Its skill tiers, by id.</param>
internal sealed record ProfessionEntry(
    [property: JsonPropertyName("id")] int Id,
    [property: JsonPropertyName("name")] string Name,
    [property: JsonPropertyName("is_primary")] bool IsPrimary,
    [property: JsonPropertyName("icon")] string? Icon,
    [property: JsonPropertyName("build")] string Build,
    [property: JsonPropertyName("tiers")] IReadOnlyList<TierEntry> Tiers);
