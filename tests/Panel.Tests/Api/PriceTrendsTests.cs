using System.Net;
using System.Text.Json;

namespace DiscordAH.Panel.Tests.Api;

public sealed class PriceTrendsTests(SharedPanel shared) : IClassFixture<SharedPanel>
{
    private const string Herb = "/api/price-trends/210796/us-area-52";
    private static readonly string[] States = ["unknown", "flat", "rising", "falling", "bottoming", "topping", "volatile"];

    [Theory]
    [InlineData("?range=24h", 24, "01:00:00")]
    [InlineData("", 168, "01:00:00")]
    [InlineData("?range=14D", 336, "01:00:00")]
    [InlineData("?range=30d", 30, "1.00:00:00")]
    [InlineData("?range=90d", 61, "1.00:00:00")]
    public async Task Range_Given_HasItsBarsAndFigures(string query, int bars, string length)
    {
        var answer = await JsonAsync(Herb + query, 200);
        var steps = answer.GetProperty("bars").EnumerateArray().ToList();

        // The nine hours that nobody read are missing, the hour or day that has just begun is there.
        Assert.InRange(steps.Count, bars - 9, bars + 2);
        Assert.All(steps, step => Assert.Equal(TimeSpan.Parse(length, System.Globalization.CultureInfo.InvariantCulture), step.GetProperty("to").GetDateTimeOffset() - step.GetProperty("from").GetDateTimeOffset()));
        Assert.Equal(JsonValueKind.Number, steps[^1].GetProperty("close").ValueKind);
        var trend = answer.GetProperty("trend");
        Assert.Contains(trend.GetProperty("state").GetString(), States);
        Assert.Equal(1_234_567, trend.GetProperty("last").GetProperty("copper").GetInt64());
        Assert.Equal("123g 45s 67c", trend.GetProperty("last").GetProperty("formatted").GetString());
        foreach (var name in new[] { "slope_per_day", "slope_chance", "momentum", "volatility_per_day", "robust_volatility_per_day", "percentile", "z_score" })
            Assert.Equal(JsonValueKind.Number, trend.GetProperty(name).ValueKind);
        Assert.Equal(answer.GetProperty("to").GetDateTimeOffset(), answer.GetProperty("as_of").GetDateTimeOffset());
        Assert.Equal(steps.Count, answer.GetProperty("averages").GetArrayLength());
    }

    [Fact]
    public async Task Commodity_HasForecastAndNoRegion_AndARealmItemTheOtherWay()
    {
        var herb = await JsonAsync(Herb, 200);
        Assert.Equal("Commodities (US)", herb.GetProperty("market_name").GetString());
        Assert.Equal(37 * 60 + 12, herb.GetProperty("age_seconds").GetInt64());
        Assert.Equal(JsonValueKind.Null, herb.GetProperty("region").ValueKind);
        var forecast = herb.GetProperty("forecast");
        Assert.Equal((40, 0.79, 1_100_000), (forecast.GetProperty("scored").GetInt32(), forecast.GetProperty("coverage_80").GetDouble(), forecast.GetProperty("points")[0].GetProperty("low_80").GetInt64()));

        var sword = await JsonAsync("/api/price-trends/2825/us-area-52?variant=2825-i632-t2", 200);
        Assert.Equal("2825-i632-t2", sword.GetProperty("variant").GetString());
        Assert.Equal(1_200_000, sword.GetProperty("region").GetProperty("median").GetProperty("copper").GetInt64());
        Assert.Equal(JsonValueKind.Null, sword.GetProperty("forecast").ValueKind);
    }

    [Fact]
    public async Task SoldOut_HasATrendButNoPrice()
    {
        var trend = (await JsonAsync("/api/price-trends/777/us-area-52", 200)).GetProperty("trend");
        Assert.Equal(JsonValueKind.Null, trend.GetProperty("last").ValueKind);
        Assert.Equal(JsonValueKind.Null, trend.GetProperty("percentile").ValueKind);
        Assert.NotEqual(JsonValueKind.Null, trend.GetProperty("average").ValueKind);
    }

    [Fact]
    public async Task ETag_SentBack_Gives304UntilTheNextSnapshot()
    {
        await using var panel = await TestPanel.StartAsync();
        using var browser = panel.Anonymous();
        using var first = await browser.GetAsync(Herb);
        var tag = first.Headers.GetValues("ETag").Single();
        Assert.Equal(panel.Market.Published, first.Content.Headers.LastModified);
        panel.Clock.Advance(TimeSpan.FromMinutes(5));
        Assert.Equal(HttpStatusCode.NotModified, await AgainAsync(Herb));
        Assert.Equal(HttpStatusCode.OK, await AgainAsync(Herb + "?range=14d"));
        panel.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal(HttpStatusCode.OK, await AgainAsync(Herb));

        async Task<HttpStatusCode> AgainAsync(string path)
        {
            var request = new HttpRequestMessage(HttpMethod.Get, path);
            request.Headers.TryAddWithoutValidation("If-None-Match", tag);
            using var response = await browser.SendAsync(request);
            return response.StatusCode;
        }
    }

    [Theory]
    [InlineData("/api/price-trends/mycoblom/us-area-52", "market.unknown_item")]
    [InlineData("/api/price-trends/210796/us-aera-52", "market.unknown_realm")]
    [InlineData("/api/price-trends/210796/illidan", "market.ambiguous_realm")]
    [InlineData("/api/price-trends/888/us-area-52", "market.never_seen")]
    [InlineData("/api/price-trends/2825/us-area-52?variant=2825-i1", "market.never_seen")]
    [InlineData("/api/server-comparison/mycoblom?region=us", "market.unknown_item")]
    [InlineData("/api/server-comparison/888?region=us", "market.never_seen")]
    [InlineData("/api/server-comparison/2825?region=kr", "market.no_snapshot")]
    public async Task UnknownThing_Gives404_WithItsCode(string path, string code) => Assert.Equal(code, (await JsonAsync(path, 404)).GetProperty("code").GetString());

    [Theory]
    [InlineData(Herb + "?range=5y&variant=x&colour=red", "#/colour #/range #/variant")]
    [InlineData(Herb + "?range=7d&range=24h", "#/range")]
    [InlineData(Herb + "?variant=2825", "#/variant")]
    [InlineData("/api/server-comparison/2825", "#/region")]
    [InlineData("/api/server-comparison/2825?region=", "#/region")]
    [InlineData("/api/server-comparison/2825?region=1", "#/region")]
    [InlineData("/api/server-comparison/2825?region=us&region=eu", "#/region")]
    [InlineData("/api/server-comparison/2825?region=us&limit=5&variant=210796", "#/limit")]
    [InlineData("/api/server-comparison/2825?region=us&variant=210796", "#/variant")]
    public async Task BadParameters_AreAllNamed(string path, string pointers)
    {
        var problem = await JsonAsync(path, 400);
        Assert.Equal(pointers, string.Join(' ', problem.GetProperty("errors").EnumerateArray().Select(fault => fault.GetProperty("pointer").GetString()).Order()));
    }

    [Fact]
    public async Task Comparison_RealmItem_ListsEveryRealmWithItsReasonForDoubt()
    {
        var answer = await JsonAsync("/api/server-comparison/2825?region=US", 200);
        var offers = answer.GetProperty("offers").EnumerateArray().ToList();
        Assert.Equal(2, offers.Count);
        Assert.Equal(2, answer.GetProperty("summary").GetProperty("realms").GetInt32());
        Assert.Equal(1_234_567, answer.GetProperty("summary").GetProperty("median").GetProperty("copper").GetInt64());
        Assert.Equal(0, offers[0].GetProperty("against_median").GetDouble());
        Assert.Equal("2825-i632-t2", answer.GetProperty("other_variants")[0].GetString());
        Assert.False(answer.GetProperty("is_commodity").GetBoolean());
        var gone = await JsonAsync("/api/server-comparison/777?region=us", 200);
        Assert.Equal(JsonValueKind.Null, gone.GetProperty("summary").ValueKind);
        Assert.Equal(1_230_000, gone.GetProperty("offers")[0].GetProperty("last_minimum").GetProperty("copper").GetInt64());
        Assert.Equal("Its auctions were last read 5 hours ago.", gone.GetProperty("offers")[1].GetProperty("suspicion").GetString());
    }

    [Fact]
    public async Task Comparison_Commodity_HasOneOfferAndAnETag()
    {
        const string Path = "/api/server-comparison/210796?region=us";
        Assert.Single((await JsonAsync(Path, 200)).GetProperty("offers").EnumerateArray());
        using var browser = shared.Panel.Anonymous();
        using var first = await browser.GetAsync(Path);
        Assert.Equal(shared.Panel.Market.Published, first.Content.Headers.LastModified);
        var request = new HttpRequestMessage(HttpMethod.Get, Path);
        request.Headers.TryAddWithoutValidation("If-None-Match", first.Headers.GetValues("ETag").Single());
        using var again = await browser.SendAsync(request);
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
    }

    [Fact]
    public async Task OpenApi_TellsWhatEveryFigureMeans()
    {
        using var browser = shared.Panel.Anonymous();
        var document = await browser.TextAsync("/openapi/v1.json");
        foreach (var text in new[] { "Theil and Sen", "132, 125, 100, 75, 45, 34, 33, 38, 28, 21, 15, 10, 7, 5, 4", "compareServers", "robust_volatility_per_day", "Suspect prices are marked, not left out" })
            Assert.Contains(text, document, StringComparison.Ordinal);
    }

    private async Task<JsonElement> JsonAsync(string path, int status)
    {
        using var browser = shared.Panel.Anonymous();
        using var response = await browser.GetAsync(path);
        var text = await response.Content.ReadAsStringAsync();
        Assert.True((int)response.StatusCode == status, $"{path}: {(int)response.StatusCode} {text}");
        return JsonDocument.Parse(text).RootElement.Clone();
    }
}
