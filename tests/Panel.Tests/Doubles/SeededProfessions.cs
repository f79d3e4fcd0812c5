using DiscordAH.Domain.Common;
using DiscordAH.Domain.Professions;

namespace DiscordAH.Panel.Tests.Doubles;

/// <summary>One profession with two tiers and many recipes, in English and German.</summary>
public sealed class SeededProfessions : IProfessionStore
{
    private const string Build = "12.0.7_67808";

    public Task SaveAsync(IReadOnlyList<Profession> professions, DateTimeOffset at, CancellationToken ct) => throw new NotSupportedException();

    public Task SaveAsync(IReadOnlyList<SkillTier> tiers, DateTimeOffset at, CancellationToken ct) => throw new NotSupportedException();

    public Task SaveAsync(IReadOnlyList<Recipe> recipes, DateTimeOffset at, CancellationToken ct) => throw new NotSupportedException();

    public Task<IReadOnlyList<Profession>> ListAsync(CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<Profession>>([new Profession(171, Name("Alchemy", "Alchemie"), true, null, Build)]);

    public Task<IReadOnlyList<SkillTier>> TiersAsync(int? profession, CancellationToken ct) => Task.FromResult<IReadOnlyList<SkillTier>>(
        profession is null or 171 ? [Tier(2871, 1, 60), Tier(2906, 61, 20)] : []);

    public async Task<IReadOnlyList<Recipe>> RecipesAsync(int profession, int? tier, CancellationToken ct) =>
        [.. (await TiersAsync(profession, ct)).Where(one => tier is null || one.Id == tier).SelectMany(one => one.Categories[0].Recipes.Select(id => Recipe(id, one.Id)))];

    private static LocalName Name(string english, string german) => new(english, new Dictionary<string, string> { ["en_US"] = english, ["de_DE"] = german });

    private static SkillTier Tier(int id, int first, int count) =>
        new(id, 171, Name($"Tier {id}", $"Stufe {id}"), 1, 100, [new RecipeCategory(Name("Potions", "Tränke"), [.. Enumerable.Range(first, count)])], Build);

    // Quality recipes, as Blizzard tells them: without product.
    private static Recipe Recipe(int id, int tier) => tier == 2906
        ? new Recipe(id, tier, Name($"Potion {id}", $"Trank {id}"), null, null, null, null, null, null, null, [], [new RecipeSlot(408, Name("Peridot", "Peridot von Harandar"), 0)], Build)
        : new Recipe(id, tier, Name($"Potion {id}", $"Trank {id}"), null, new ItemId(9), null, null, 1, 1, null, [new RecipeReagent(new ItemId(5), Name("Herb", "Kraut"), 2)], [], Build);
}
