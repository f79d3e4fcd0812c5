using System.Text.Json.Serialization;
using DiscordAH.Domain.Professions;

namespace DiscordAH.Panel.Api;

/// <summary>A recipe, as far as Blizzard tells.</summary>
/// <param name="Id">Blizzard's id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Tier">Its skill tier's id.</param>
/// <param name="Category">Its group within the tier; null when the tier no longer lists it.</param>
/// <param name="Item">Item it makes; null when Blizzard does not tell, or it differs by faction.</param>
/// <param name="AllianceItem">Item it makes for Alliance characters, where that differs.</param>
/// <param name="HordeItem">Item it makes for Horde characters, where that differs.</param>
/// <param name="Minimum">Fewest units made; null when Blizzard does not tell.</param>
/// <param name="Maximum">Most units made; null when Blizzard does not tell.</param>
/// <param name="IsComplete">Whether product, count and all reagents are told.</param>
/// <param name="Reagents">What it always takes.</param>
/// <param name="Slots">Names of the choices of reagents; how many units they take Blizzard does not tell.</param>
/// <param name="Build">The game's build it was read at.</param>
internal sealed record RecipeEntry(
    [property: JsonPropertyName("id")] int Id,
    [property: JsonPropertyName("name")] string Name,
    [property: JsonPropertyName("tier")] int Tier,
    [property: JsonPropertyName("category")] string? Category,
    [property: JsonPropertyName("item")] int? Item,
    [property: JsonPropertyName("alliance_item")] int? AllianceItem,
    [property: JsonPropertyName("horde_item")] int? HordeItem,
    [property: JsonPropertyName("minimum")] int? Minimum,
    [property: JsonPropertyName("maximum")] int? Maximum,
    [property: JsonPropertyName("is_complete")] bool IsComplete,
    [property: JsonPropertyName("reagents")] IReadOnlyList<ReagentEntry> Reagents,
    [property: JsonPropertyName("slots")] IReadOnlyList<string> Slots,
    [property: JsonPropertyName("build")] string Build)
{
    public static RecipeEntry Of(Recipe recipe, string? category, string locale) => new(
        recipe.Id, recipe.Name.In(locale), recipe.TierId, category, recipe.Product?.Value, recipe.AllianceProduct?.Value, recipe.HordeProduct?.Value,
        recipe.Minimum, recipe.Maximum, recipe.IsComplete,
        [.. recipe.Reagents.Select(reagent => new ReagentEntry(reagent.Item.Value, reagent.Name.In(locale), reagent.Quantity))],
        [.. recipe.Slots.Select(slot => slot.Name.In(locale))], recipe.Build);
}
