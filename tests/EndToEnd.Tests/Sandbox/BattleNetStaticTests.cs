using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace DiscordAH.EndToEnd.Tests.Sandbox;

/// <summary>Professions, recipes, mounts and toys of the sandbox, and its patch days.</summary>
public sealed class BattleNetStaticTests : IAsyncLifetime
{
    private BattleNetHost _host = null!;

    public async ValueTask InitializeAsync() => _host = await BattleNetHost.StartAsync(options => options.BattleNetQuota = false);

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task Professions_EveryLink_LeadsThroughTiersToRecipes()
    {
        var recipes = new HashSet<int>();
        var tiers = 0;
        foreach (var profession in Elements(await _host.GetAsync("us/data/wow/profession/index?namespace=static-us&locale=en_US"), "professions"))
        {
            var detail = await FollowAsync(profession);
            Assert.Equal(Id(profession), Id(detail));
            foreach (var tier in Elements(detail, "skill_tiers"))
            {
                tiers++;
                foreach (var category in Elements(await FollowAsync(tier), "categories"))
                    recipes.UnionWith(Elements(category, "recipes").Select(Id));
            }
        }

        Assert.Equal(156, tiers);
        Assert.InRange(recipes.Count, 200, 600);
        Assert.Superset(new HashSet<int> { 1631, 38729, 52333, 52572 }, recipes);
    }

    [Theory]
    [InlineData(1631, "minimum", true, false)]
    [InlineData(38729, "value", true, true)]
    [InlineData(52333, null, true, true)]
    [InlineData(52572, null, false, true)]
    public async Task Recipe_Shape_IsThatOfTheRealApi(int id, string? quantity, bool reagents, bool slots)
    {
        var recipe = await _host.GetAsync(FormattableString.Invariant($"us/data/wow/recipe/{id}?namespace=static-us&locale=en_US"));

        Assert.Equal(quantity is not null, recipe.TryGetProperty("crafted_quantity", out var made));
        if (quantity is not null) Assert.Equal(1, made.GetProperty(quantity).GetInt32());
        Assert.Equal(id == 1631, recipe.TryGetProperty("crafted_item", out _));
        Assert.Equal(id == 38729, recipe.TryGetProperty("alliance_crafted_item", out _) && recipe.TryGetProperty("horde_crafted_item", out _));
        Assert.Equal(reagents, Elements(recipe, "reagents").Count > 0);
        Assert.Equal(slots, Elements(recipe, "modified_crafting_slots").Count > 0);
        Assert.All(Elements(recipe, "reagents"), one => Assert.NotEmpty(one.GetProperty("reagent").GetProperty("name").GetString()!));
        foreach (var slot in Elements(recipe, "modified_crafting_slots"))
        {
            var type = await FollowAsync(slot.GetProperty("slot_type"));
            foreach (var category in Elements(type, "compatible_categories"))
                Assert.Equal(Id(category), Id(await FollowAsync(category)));
        }
    }

    [Fact]
    public async Task Text_WithoutLocale_IsAnObjectAndWithOneAString()
    {
        var all = await _host.GetAsync("eu/data/wow/recipe/52572?namespace=static-eu");
        var german = await _host.GetAsync("eu/data/wow/recipe/52572?namespace=static-eu&locale=de_DE");

        Assert.Equal(12, all.GetProperty("name").EnumerateObject().Count());
        Assert.Equal("Flinker Peridot", german.GetProperty("name").GetString());
        Assert.Equal("Glimmering Gemdust", all.GetProperty("modified_crafting_slots")[1].GetProperty("slot_type").GetProperty("name").GetProperty("en_US").GetString());
    }

    [Theory]
    [InlineData("mount", 50)]
    [InlineData("toy", 50)]
    public async Task Collectibles_EveryLink_NamesItsSource(string kind, int least)
    {
        var index = Elements(await _host.GetAsync($"us/data/wow/{kind}/index?namespace=static-us&locale=en_US"), kind + "s");

        Assert.True(index.Count >= least, $"{index.Count} of {kind}");
        foreach (var one in index.Where((_, at) => at % 10 == 0))
        {
            var detail = await FollowAsync(one);
            Assert.NotEmpty(detail.GetProperty("source").GetProperty("type").GetString()!);
            Assert.Equal(kind == "toy", detail.TryGetProperty("item", out _));
        }
    }

    [Theory]
    [InlineData("profession/1")]
    [InlineData("profession/164/skill-tier/2906")]
    [InlineData("recipe/999999")]
    [InlineData("mount/999999")]
    [InlineData("toy/999999")]
    [InlineData("media/recipe/999999")]
    [InlineData("modified-crafting/reagent-slot-type/1")]
    public async Task Unknown_Is404InBlizzardsWords(string path)
    {
        using var response = await _host.Client.GetAsync($"us/data/wow/{path}?namespace=static-us");

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal("""{"code":404,"type":"BLZWEBAPI00000404","detail":"Not Found"}""", await response.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("profession", 171)]
    [InlineData("recipe", 52572)]
    public async Task Media_LeadsToAPicture(string kind, int id)
    {
        var media = await _host.GetAsync(FormattableString.Invariant($"us/data/wow/media/{kind}/{id}?namespace=static-us"));
        var icon = await _host.Client.GetByteArrayAsync(media.GetProperty("assets")[0].GetProperty("value").GetString());

        Assert.Equal([0x89, 0x50, 0x4E, 0x47], icon[..4]);
    }

    [Fact]
    public async Task Build_Posted_PinsEveryStaticLink()
    {
        const string Self = "us/data/wow/item/2447?namespace=static-us";
        Assert.Contains("namespace=static-12.0.7_67808-us", SelfOf(await _host.GetAsync(Self)), StringComparison.Ordinal);

        using var patched = await _host.Client.PostAsJsonAsync("build", new { build = "12.0.8_68123" });
        using var refused = await _host.Client.PostAsJsonAsync("build", new { build = "tomorrow" });

        Assert.Equal(HttpStatusCode.OK, patched.StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Equal("12.0.8_68123", (await _host.GetAsync("build")).GetProperty("build").GetString());
        foreach (var path in (string[])[Self, "us/data/wow/profession/index?namespace=static-us", "us/data/wow/pet/index?namespace=static-us"])
            Assert.Contains("namespace=static-12.0.8_68123-us", SelfOf(await _host.GetAsync(path)), StringComparison.Ordinal);
    }

    private static string SelfOf(JsonElement answer) => answer.GetProperty("_links").GetProperty("self").GetProperty("href").GetString()!;

    private static int Id(JsonElement element) => element.GetProperty("id").GetInt32();

    private static List<JsonElement> Elements(JsonElement of, string name) => of.TryGetProperty(name, out var list) ? [.. list.EnumerateArray()] : [];

    private Task<JsonElement> FollowAsync(JsonElement reference) => _host.GetAsync(reference.GetProperty("key").GetProperty("href").GetString() + "&locale=en_US");
}
