using System.Text.Json.Serialization;

namespace DiscordAH.Panel.Api;

/// <summary>A realm.</summary>
/// <param name="Slug">What other calls take.</param>
/// <param name="Name">Its name.</param>
/// <param name="Region">us, eu, kr or tw.</param>
/// <param name="Market">Number of its auction house.</param>
/// <param name="Population">Blizzard's word for it.</param>
/// <param name="IsUp">Whether players can log in.</param>
internal sealed record RealmRow(
    [property: JsonPropertyName("slug")] string Slug,
    [property: JsonPropertyName("name")] string Name,
    [property: JsonPropertyName("region")] string Region,
    [property: JsonPropertyName("market")] int Market,
    [property: JsonPropertyName("population")] string Population,
    [property: JsonPropertyName("is_up")] bool IsUp);
