using DiscordAH.Domain.Market;
using DiscordAH.Domain.Professions;
using DiscordAH.Domain.StaticData;
using DiscordAH.Infrastructure.Market.BattleNet;
using DiscordAH.Infrastructure.Market.BattleNet.Json;

namespace DiscordAH.Infrastructure.StaticData;

/// <summary>Reads recipes, and the icons of those whose product is not told.</summary>
internal sealed class RecipeStep(BattleNetClient client, IProfessionStore store, TimeProvider clock)
    : DocumentStep<RecipeJson, Recipe>(StaticKind.Recipes, "professions", client)
{
    protected override ApiRequest Request(Region region, StaticEntry entry) => ApiRequest.StaticData(region, "recipe", $"recipe/{entry.Id}");

    protected override async Task<Recipe?> ReadAsync(RecipeJson json, Region region, StaticEntry entry, GameBuild build, CancellationToken ct)
    {
        if (json.ToRecipe(entry.Parent, null, build.ToString()) is not { } recipe || recipe.Id != entry.Id) return null;
        if (json.HasProduct) return recipe;
        var media = await Client.GetAsync<MediaJson>(ApiRequest.StaticData(region, "media", $"media/recipe/{entry.Id}"), ct);
        return recipe with { IconUrl = media.Value?.Icon() };
    }

    protected override Task SaveAsync(IReadOnlyList<Recipe> facts, GameBuild build, CancellationToken ct) => store.SaveAsync(facts, clock.GetUtcNow(), ct);
}
