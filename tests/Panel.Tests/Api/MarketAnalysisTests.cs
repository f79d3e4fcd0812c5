using System.Net;
using System.Text.Json;

namespace DiscordAH.Panel.Tests.Api;

public sealed class MarketAnalysisTests(SharedPanel shared) : IClassFixture<SharedPanel>
{
    [Theory]
    [InlineData("alchemy")]
    [InlineData("Alchemie")]
    [InlineData("171")]
    public async Task Get_AnyNameOfTheProfession_GivesTheSame(string name)
    {
        using var browser = shared.Panel.Anonymous();
        using var response = await browser.GetAsync($"/api/market-analysis/{name}?realm=us-area-52&tier=2871");
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("public, no-cache", response.Headers.CacheControl!.ToString());
        using var body = JsonDocument.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        var root = body.RootElement;

        // Potion 1: three herbs at 123g 45s 67c each make a bow.
        var craft = root.GetProperty("crafts").EnumerateArray().Single(one => one.GetProperty("recipe").GetInt32() == 1);
        Assert.Equal(3 * 123_4567, craft.GetProperty("cost").GetInt64());
        Assert.Equal("Mycobloom", craft.GetProperty("inputs")[0].GetProperty("name").GetString());
        Assert.Equal("2825-i619", craft.GetProperty("product").GetString());
        var opportunity = Assert.Single(root.GetProperty("opportunities").EnumerateArray());
        Assert.Equal(("Mycobloom", 152_0000), (opportunity.GetProperty("name").GetString(), opportunity.GetProperty("usual").GetInt64()));
        Assert.Contains(root.GetProperty("left_out").EnumerateArray(), left => left.GetProperty("reason").GetString() == "Left out by the recipe file");
    }

    [Fact]
    public async Task Get_SameTag_Gives304()
    {
        using var browser = shared.Panel.Anonymous();
        using var first = await browser.GetAsync("/api/market-analysis/alchemy?realm=us-area-52");
        using var again = new HttpRequestMessage(HttpMethod.Get, "/api/market-analysis/alchemy?realm=us-area-52");
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await browser.SendAsync(again);

        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
    }

    [Theory]
    [InlineData("/api/market-analysis/alchemy", 400, "realm must be given")]
    [InlineData("/api/market-analysis/alchemy?realm=us-area-52&tier=x", 400, "tier must be a whole number")]
    [InlineData("/api/market-analysis/alchemy?realm=us-area-52&x=1", 400, "There is no such parameter")]
    [InlineData("/api/market-analysis/alchemy?realm=nowhere", 404, "No realm is called")]
    [InlineData("/api/market-analysis/alchemy?realm=illidan", 404, "exists in several regions")]
    [InlineData("/api/market-analysis/basketry?realm=us-area-52", 404, "No profession is called \"basketry\". Known are Alchemy.")]
    [InlineData("/api/market-analysis/alchemy?realm=us-area-52&tier=5", 404, "Alchemy has no such tier. Its tiers are Tier 2871 (2871), Tier 2906 (2906).")]
    public async Task Get_BadInput_GetsOneClearSentence(string path, int status, string sentence)
    {
        using var browser = shared.Panel.Anonymous();
        using var response = await browser.GetAsync(path);

        Assert.Equal(status, (int)response.StatusCode);
        using var body = JsonDocument.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Contains(sentence, body.RootElement.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }
}
