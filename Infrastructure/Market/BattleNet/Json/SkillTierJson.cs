using System.Text.Json.Serialization;
using DiscordAH.Domain.Common;
using DiscordAH.Domain.Professions;

namespace DiscordAH.Infrastructure.Market.BattleNet.Json;

/// <summary><c>profession/{id}/skill-tier/{tier}</c>.</summary>
internal sealed record SkillTierJson(
    [property: JsonPropertyName("_links")] LinksJson? Links, int Id, LocalizedText? Name, int MinimumSkillLevel, int MaximumSkillLevel,
    IReadOnlyList<RecipeCategoryJson>? Categories) : IStaticJson
{
    /// <summary>The tier; null without an id or a name.</summary>
    public SkillTier? ToTier(int profession, string build)
    {
        if (Id <= 0 || Name?.ToName() is not { } name) return null;
        var categories = (Categories ?? []).Select(category => new RecipeCategory(
            category.Name?.ToName() ?? LocalName.Of(""), [.. (category.Recipes ?? []).Select(recipe => recipe.Id).Where(id => id > 0).Distinct()]));
        return new SkillTier(Id, profession, name, MinimumSkillLevel, MaximumSkillLevel, [.. categories], build);
    }
}
