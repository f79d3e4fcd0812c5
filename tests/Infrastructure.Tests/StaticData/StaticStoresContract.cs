using DiscordAH.Domain.Collecting;
using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;
using DiscordAH.Domain.Professions;
using DiscordAH.Infrastructure.Persistence;
using DiscordAH.Infrastructure.Tests.Market;

namespace DiscordAH.Infrastructure.Tests.StaticData;

/// <summary>Professions and collectibles come back as they went in.</summary>
public abstract class StaticStoresContract(StorageProvider provider) : StorageContract(provider)
{
    private const string Build = "12.0.7_67808";

    private IProfessionStore Professions => Get<IProfessionStore>();

    private ICollectibleStore Collectibles => Get<ICollectibleStore>();

    [Fact]
    public async Task Recipe_SavedTwice_KeepsTheLastReagentsAndTheIcon()
    {
        await TierAsync(2906, 171);
        var recipe = Recipe(5, 2906) with
        {
            Rank = 2, Product = new ItemId(9), Minimum = 1, Maximum = 3, IconUrl = "https://x/5.jpg",
            Reagents = [new RecipeReagent(new ItemId(3), Name("Ore", "Erz"), 4), new RecipeReagent(new ItemId(1), Name("Dust", "Staub"), 2), new RecipeReagent(new ItemId(1), Name("Dust", "Staub"), 1)],
            Slots = [new RecipeSlot(404, Name("Eversinging Dust", "Immersang"), 0), new RecipeSlot(388, Name("Authenticity", "Echtheit"), 3)],
        };
        await Professions.SaveAsync([recipe], Snap.T0, Ct);
        AssertSame(recipe, Assert.Single(await Professions.RecipesAsync(171, null, Ct)));

        var poorer = recipe with { Product = null, AllianceProduct = new ItemId(7), HordeProduct = new ItemId(8), Minimum = null, Maximum = null, IconUrl = null, Reagents = [recipe.Reagents[1]], Slots = [] };
        await Professions.SaveAsync([poorer], Snap.T0, Ct);

        AssertSame(poorer with { IconUrl = recipe.IconUrl }, Assert.Single(await Professions.RecipesAsync(171, 2906, Ct)));
    }

    [Fact]
    public async Task Recipes_ByProfessionAndTier_LeaveOutOthers()
    {
        await TierAsync(2906, 171);
        await TierAsync(2871, 171);
        await TierAsync(2907, 164);
        await Professions.SaveAsync([.. Enumerable.Range(1, 900).Select(id => Recipe(id, id % 3 == 0 ? 2906 : id % 3 == 1 ? 2871 : 2907))], Snap.T0, Ct);

        Assert.Equal(600, (await Professions.RecipesAsync(171, null, Ct)).Count);
        Assert.Equal(300, (await Professions.RecipesAsync(171, 2906, Ct)).Count);
        Assert.Empty(await Professions.RecipesAsync(171, 2907, Ct));
        Assert.Equal([2871, 2906], (await Professions.TiersAsync(171, Ct)).Select(tier => tier.Id));
        Assert.Equal([2871, 2906, 2907], (await Professions.TiersAsync(null, Ct)).Select(tier => tier.Id));
    }

    [Fact]
    public async Task ProfessionAndTier_RoundTrip()
    {
        var profession = new Profession(171, Name("Alchemy", "Alchemie"), true, "https://x/171.jpg", Build);
        var tier = new SkillTier(2906, 171, Name("Midnight Alchemy", "Alchemie von Midnight"), 1, 100, [new RecipeCategory(Name("Potions", "Tränke"), [3, 1, 2])], Build);
        await Professions.SaveAsync([profession], Snap.T0, Ct);
        await Professions.SaveAsync([profession with { IconUrl = null }], Snap.T0, Ct);
        await Professions.SaveAsync([tier], Snap.T0, Ct);

        var readProfession = Assert.Single(await Professions.ListAsync(Ct));
        var readTier = Assert.Single(await Professions.TiersAsync(171, Ct));
        Assert.Equal(profession, readProfession with { Name = profession.Name });
        Assert.Equal(profession.Name.ByLocale, readProfession.Name.ByLocale);
        Assert.Equal(tier, readTier with { Name = tier.Name, Categories = tier.Categories });
        Assert.Equal(("Tränke", "3 1 2"), (readTier.Categories[0].Name.In("de_DE"), string.Join(' ', readTier.Categories[0].Recipes)));
    }

    [Fact]
    public async Task Collectibles_RoundTrip_AndPetsKeepTheirNamesFromTheIndex()
    {
        var name = Name("Brown Horse", "Braunes Pferd");
        var mount = new Mount(6, name, "VENDOR", "ALLIANCE", Build);
        var toy = new Toy(30, new ItemId(2), name, "DROP", Build);
        var pet = new Pet(39, name, "BEAST", "WILDPET", true, false, true, null, "https://x/39.jpg", Build);
        await Get<IItemStore>().SavePetNamesAsync(new Dictionary<int, string> { [39] = "Old", [40] = "Only named" }, Ct);
        Assert.Empty(await Collectibles.PetsAsync(Ct));
        foreach (var _ in new int[2])
        {
            await Collectibles.SaveAsync([mount], Snap.T0, Ct);
            await Collectibles.SaveAsync([toy], Snap.T0, Ct);
            await Collectibles.SaveAsync([pet], Snap.T0, Ct);
        }

        Assert.Equal(mount, Assert.Single(await Collectibles.MountsAsync(Ct)) with { Name = name });
        Assert.Equal(toy, Assert.Single(await Collectibles.ToysAsync(Ct)) with { Name = name });
        Assert.Equal(pet, Assert.Single(await Collectibles.PetsAsync(Ct)) with { Name = name });
        Assert.Equal(new Dictionary<int, string> { [39] = "Brown Horse", [40] = "Only named" }, await Get<IItemStore>().PetNamesAsync(Ct));
        Assert.Equal("Braunes Pferd", (await Collectibles.PetsAsync(Ct))[0].Name.In("de_DE"));
    }

    private static void AssertSame(Recipe expected, Recipe actual)
    {
        Assert.Equal(expected.Reagents.Select(one => (one.Item, one.Name.In("de_DE"), one.Quantity)), actual.Reagents.Select(one => (one.Item, one.Name.In("de_DE"), one.Quantity)));
        Assert.Equal(expected.Slots.Select(one => (one.SlotType, one.Name.In("de_DE"), one.Order)), actual.Slots.Select(one => (one.SlotType, one.Name.In("de_DE"), one.Order)));
        Assert.Equal(expected.Name.ByLocale, actual.Name.ByLocale);
        Assert.Equal(expected with { Name = actual.Name, Reagents = actual.Reagents, Slots = actual.Slots }, actual);
    }

    private static LocalName Name(string english, string german) => new(english, new Dictionary<string, string> { ["en_US"] = english, ["de_DE"] = german });

    private static Recipe Recipe(int id, int tier) => new(id, tier, Name($"Recipe {id}", $"Rezept {id}"), null, null, null, null, null, null, null, [], [], Build);

    private Task TierAsync(int id, int profession) => Professions.SaveAsync([new SkillTier(id, profession, Name("Tier", "Stufe"), 1, 100, [], Build)], Snap.T0, Ct);
}
