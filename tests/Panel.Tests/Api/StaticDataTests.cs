using System.Net;
using System.Text.Json;

namespace DiscordAH.Panel.Tests.Api;

public sealed class StaticDataTests(SharedPanel shared) : IClassFixture<SharedPanel>
{
    [Theory]
    [InlineData("", "en_US", "Alchemy", "Tier 2906")]
    [InlineData("?locale=de_DE", "de_DE", "Alchemie", "Stufe 2906")]
    [InlineData("?locale=de", "de_DE", "Alchemie", "Stufe 2906")]
    [InlineData("?locale=ru-RU", "ru_RU", "Alchemy", "Tier 2906")]
    public async Task Professions_InTheAskedLanguage_OrEnglish(string query, string locale, string name, string tier)
    {
        var answer = await JsonAsync("/api/professions" + query, 200);

        var profession = answer.GetProperty("professions")[0];
        Assert.Equal((locale, name), (answer.GetProperty("locale").GetString(), profession.GetProperty("name").GetString()));
        Assert.Equal((tier, 20), (profession.GetProperty("tiers")[1].GetProperty("name").GetString(), profession.GetProperty("tiers")[1].GetProperty("recipes").GetInt32()));
    }

    [Fact]
    public async Task Recipes_Pages_GiveEachOnce_AndTierNarrows()
    {
        var first = await JsonAsync("/api/professions/171/recipes?limit=50&locale=de", 200);
        var second = await JsonAsync("/api/professions/171/recipes?limit=50&page=2", 200);
        var tier = await JsonAsync("/api/professions/171/recipes?tier=2906&limit=200", 200);

        Assert.Equal((80, 2), (first.GetProperty("total").GetInt32(), first.GetProperty("pages").GetInt32()));
        Assert.Equal(80, Ids(first).Concat(Ids(second)).Distinct().Count());
        Assert.Equal(("Trank 1", "Tränke", "Kraut"), (Recipe(first).GetProperty("name").GetString(), Recipe(first).GetProperty("category").GetString(), Recipe(first).GetProperty("reagents")[0].GetProperty("name").GetString()));
        Assert.Equal(20, Ids(tier).Count());
        Assert.Equal(JsonValueKind.Null, Recipe(tier).GetProperty("item").ValueKind);
        Assert.Equal((false, "Peridot"), (Recipe(tier).GetProperty("is_complete").GetBoolean(), Recipe(tier).GetProperty("slots")[0].GetString()));
    }

    [Theory]
    [InlineData("/api/professions?locale=klingon", 400)]
    [InlineData("/api/professions/171/recipes?limit=0", 400)]
    [InlineData("/api/professions/171/recipes?tier=x", 400)]
    [InlineData("/api/professions/171/recipes?tier=5", 404)]
    [InlineData("/api/professions/999/recipes", 404)]
    [InlineData("/api/items/search?q=myco&locale=xx", 400)]
    public async Task Wrong_IsRefusedInWords(string path, int status) =>
        Assert.NotEmpty((await JsonAsync(path, status)).GetProperty("detail").GetString()!);

    [Fact]
    public async Task Search_WithLocale_TellsTheNameInIt()
    {
        var hit = (await JsonAsync("/api/items/search?q=mycobloom&locale=de_DE", 200)).GetProperty("items")[0];

        Assert.Equal(("Mycobloom", "Pilzblüte"), (hit.GetProperty("name").GetString(), hit.GetProperty("local_name").GetString()));
    }

    [Fact]
    public async Task Page_ForOfficers_TellsBuildAndCounts()
    {
        using var browser = await shared.Panel.SignInAsync(People.Officer);
        var page = await (await browser.GetAsync("/static-data")).Content.ReadAsStringAsync();

        Assert.Contains("12.0.7", page, StringComparison.Ordinal);
        Assert.Contains("75 %", page, StringComparison.Ordinal);
        Assert.Contains("12,840", page, StringComparison.Ordinal);
        Assert.Contains("/static-data", await (await browser.GetAsync("/")).Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fr;q=0.5, de-AT", "<p lang=\"de-DE\">Pilzblüte</p>")]
    [InlineData("en-GB, de", null)]
    [InlineData("ko", null)]
    public async Task ItemPage_InAnotherLanguage_NamesTheItemInItToo(string languages, string? expected)
    {
        using var browser = await shared.Panel.SignInAsync(People.Member);
        var request = new HttpRequestMessage(HttpMethod.Get, "/market/us-area-52/210796");
        request.Headers.TryAddWithoutValidation("Accept-Language", languages);
        using var response = await browser.SendAsync(request);
        var page = WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync());

        Assert.Contains("<h1>Mycobloom</h1>", page, StringComparison.Ordinal);
        if (expected is null) Assert.DoesNotContain("<p lang=", page, StringComparison.Ordinal);
        else Assert.Contains(expected, page, StringComparison.Ordinal);
    }

    private static JsonElement Recipe(JsonElement answer) => answer.GetProperty("recipes")[0];

    private static IEnumerable<int> Ids(JsonElement answer) => answer.GetProperty("recipes").EnumerateArray().Select(one => one.GetProperty("id").GetInt32());

    private async Task<JsonElement> JsonAsync(string path, int status)
    {
        using var browser = shared.Panel.Anonymous();
        using var response = await browser.GetAsync(path);
        Assert.Equal((HttpStatusCode)status, response.StatusCode);
        return JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;
    }
}
