using System.Text.Json;
using DiscordAH.Domain.Common;
using DiscordAH.Domain.StaticData;
using DiscordAH.Infrastructure.Market.BattleNet.Json;

namespace DiscordAH.Infrastructure.Tests.StaticData;

/// <summary>Real answers on static data; they are not part of the project (DISCORDAH_REFERENCE_DATA names their folder).</summary>
public sealed class StaticFixturesTests
{
    private static readonly string? Root = Environment.GetEnvironmentVariable("DISCORDAH_REFERENCE_DATA") is { Length: > 0 } root ? Path.Combine(root, "blizzard-fixtures") : null;

    [Fact]
    public void Recipes_All_ParseWithTheGapsThatTheyHave()
    {
        var recipes = Files("wow-auction-engine/recipe", "*.json").Concat(Files("argentpony", "Recipe*Response.json").Where(file => !file.Contains("Media", StringComparison.Ordinal)))
            .Select(file => Read<RecipeJson>(file).ToRecipe(7, null, "b")).ToList();

        Assert.Equal(62, recipes.Count);
        Assert.DoesNotContain(null, recipes);
        Assert.Equal(15, recipes.Count(recipe => recipe!.Product is not null));
        Assert.Equal((1, 1), (recipes.Count(recipe => recipe!.AllianceProduct is not null), recipes.Count(recipe => recipe!.HordeProduct is not null)));
        Assert.Equal(21, recipes.Count(recipe => recipe!.Minimum is not null && recipe.Maximum >= recipe.Minimum));
        Assert.Equal(29, recipes.Count(recipe => recipe!.Reagents.Count > 0));
        Assert.Equal(21, recipes.Count(recipe => recipe!.Slots.Count > 0));
        Assert.All(recipes, recipe => Assert.NotEmpty(recipe!.Name.English));
        Assert.All(recipes.SelectMany(recipe => recipe!.Reagents), reagent => Assert.True(reagent.Quantity > 0 && reagent.Name.English.Length > 0));
        var peridot = recipes.Single(recipe => recipe!.Id == 52572)!;
        Assert.Equal(["Harandar Peridot", "Glimmering Gemdust", "Artisan's Authenticity"], peridot.Slots.Select(slot => slot.Name.English));
        Assert.Equal(("Flinker Peridot", 12, false), (peridot.Name.In("de_DE"), peridot.Name.ByLocale.Count, peridot.IsComplete));
        Assert.Equal(new GameBuild("12.0.7", 67808), GameBuild.InLink(Read<RecipeJson>(Files("wow-auction-engine/recipe", "52572*").Single()).Links?.Self?.Href));
    }

    [Fact]
    public void ProfessionsAndTiers_All_Parse()
    {
        var professions = Files("wow-auction-engine/profession", "*-response.json").Where(file => Path.GetFileName(file) != "index-response.json")
            .Append(Files("argentpony", "ProfessionResponse.json").Single()).Select(Read<ProfessionJson>).ToList();
        var tiers = Directory.GetFiles(Path.Combine(Data(), "wow-auction-engine/profession"), "*.json", SearchOption.AllDirectories).Where(file => file.Contains("skill-tier", StringComparison.Ordinal))
            .Append(Files("argentpony", "SkillTierResponse.json").Single()).Select(file => Read<SkillTierJson>(file).ToTier(1, "b")).ToList();

        Assert.Equal(6, professions.Count);
        Assert.All(professions, json => Assert.NotNull(json.ToProfession(null, "b")));
        Assert.All(professions, json => Assert.NotEmpty(json.TierIds()));
        Assert.False(professions.Single(json => json.Id == 356).ToProfession(null, "b")!.IsPrimary);
        Assert.Equal(11, tiers.Count);
        Assert.All(tiers, tier => Assert.True(tier is { MinimumSkill: 1, MaximumSkill: >= 75 } && tier.Categories.Sum(category => category.Recipes.Count) > 0));
        Assert.All(tiers.SelectMany(tier => tier!.Categories), category => Assert.NotEmpty(category.Name.English));
    }

    [Fact]
    public void IndexesMediaAndCollectibles_All_Parse()
    {
        string[] indexes = ["argentpony/ProfessionsIndexResponse.json", "argentpony/MountsIndexResponse.json", "argentpony/PetsIndexResponse.json", "wow-auction-engine/profession/index-response.json"];
        foreach (var index in indexes)
        {
            var read = Read<StaticIndexJson>(Path.Combine(Data(), index));
            Assert.NotEmpty(read.Ids()!);
            Assert.NotNull(GameBuild.InLink(read.Links?.Self?.Href));
        }

        foreach (var media in (string[])["ProfessionMediaResponse.json", "RecipeMediaResponse.json", "ItemMediaResponse.json"])
            Assert.NotNull(Read<MediaJson>(Path.Combine(Data(), "argentpony", media)).Icon());
        var mount = Read<MountJson>(Path.Combine(Data(), "argentpony", "MountResponse.json")).ToMount("b");
        var pet = Read<PetJson>(Path.Combine(Data(), "argentpony", "PetResponse.json")).ToPet("b");
        Assert.Equal(("Brown Horse", "VENDOR", "ALLIANCE"), (mount!.Name.English, mount.Source, mount.Faction));
        Assert.Equal(("Mechanical Squirrel", "MECHANICAL", true, true), (pet!.Name.English, pet.Family, pet.IsTradable, pet.IsBattlePet));
    }

    [Theory]
    [InlineData("""{"id":0,"name":"x"}""")]
    [InlineData("""{"id":1}""")]
    [InlineData("""{"id":1,"name":{}}""")]
    [InlineData("""{"id":1,"name":"x","reagents":[{"quantity":1}]}""")]
    [InlineData("""{"id":1,"name":"x","reagents":[{"reagent":{"id":5},"quantity":0}]}""")]
    [InlineData("""{"id":1,"name":"x","modified_crafting_slots":[{"display_order":1}]}""")]
    public void Recipe_ThatMakesNoSense_IsRefused(string json) => Assert.Null(Parse<RecipeJson>(json).ToRecipe(1, null, "b"));

    [Fact]
    public void Others_WithoutIdOrName_AreRefused()
    {
        Assert.Null(Parse<ProfessionJson>("""{"id":5}""").ToProfession(null, "b"));
        Assert.Null(Parse<SkillTierJson>("""{"name":"x"}""").ToTier(1, "b"));
        Assert.Null(Parse<MountJson>("""{"id":5}""").ToMount("b"));
        Assert.Null(Parse<ToyJson>("""{"id":5}""").ToToy("b"));
        Assert.Null(Parse<PetJson>("""{"id":5}""").ToPet("b"));
        Assert.Null(Parse<StaticIndexJson>("""{"_links":{}}""").Ids());
        Assert.Throws<JsonException>(() => Parse<RecipeJson>("""{"id":"no number"}"""));
    }

    [Theory]
    [InlineData("""{"value":2}""", 2, 2)]
    [InlineData("""{"minimum":1,"maximum":3}""", 1, 3)]
    [InlineData("""{"minimum":1.5,"maximum":2.5}""", 1, 3)]
    [InlineData("""{"minimum":4}""", 4, 4)]
    [InlineData("""{}""", null, null)]
    public void Quantity_EitherForm_IsRead(string json, int? least, int? most)
    {
        var quantity = Parse<QuantityJson>(json);
        Assert.Equal((least, most), (quantity.Least, quantity.Most));
    }

    [Fact]
    public void Toy_NamedByItsItem()
    {
        var toy = Parse<ToyJson>("""{"id":30,"item":{"key":{},"name":{"en_US":"Crystal Ball","de_DE":"Kristallkugel"},"id":2},"source":{"type":"VENDOR","name":"Vendor"}}""").ToToy("b")!;
        Assert.Equal((new ItemId(2), "Kristallkugel", "VENDOR"), (toy.Item, toy.Name.In("de_DE"), toy.Source));
    }

    private static string Data()
    {
        if (Root is null) Assert.Skip("DISCORDAH_REFERENCE_DATA does not name the folder of reference data.");
        return Root;
    }

    private static string[] Files(string folder, string pattern) => Directory.GetFiles(Path.Combine(Data(), folder), pattern);

    private static T Read<T>(string file)
        where T : class => Parse<T>(File.ReadAllText(file));

    private static T Parse<T>(string json)
        where T : class => JsonSerializer.Deserialize<T>(json, BattleNetJson.Options)!;
}
