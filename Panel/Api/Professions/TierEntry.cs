using System.Text.Json.Serialization;

namespace DiscordAH.Panel.Api;

/// <summary>A skill tier.</summary>
/// <param name="Id">Blizzard's id.</param>
/// <param name="Name">Its name.</param>
/// <param name="MaximumSkill">Skill it ends with.</param>
/// <param name="Recipes">How many recipes it lists.</param>
internal sealed record TierEntry(
    [property: JsonPropertyName("id")] int Id,
    [property: JsonPropertyName("name")] string Name,
    [property: JsonPropertyName("maximum_skill")] int MaximumSkill,
    [property: JsonPropertyName("recipes")] int Recipes);
