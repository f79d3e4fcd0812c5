using System.Net;
using System.Text.Json;

namespace DiscordAH.Panel.Tests.Api;

public sealed class EventsAndTokenTests(SharedPanel shared) : IClassFixture<SharedPanel>
{
    [Theory]
    [InlineData("", 63, 2)]
    [InlineData("?region=us", 3, 1)]
    [InlineData("?realm=us-area-52", 3, 1)]
    [InlineData("?region=us&realm=illidan", 1, 1)]
    [InlineData("?region=EU&limit=7", 60, 9)]
    [InlineData("?realm=us-area-52&from=2026-11-22T00:00:00Z", 1, 1)]
    [InlineData("?to=2000-01-01T00:00:00Z", 0, 1)]
    public async Task Events_Filter_GivesAPage(string query, int total, int pages)
    {
        using var browser = shared.Panel.Anonymous();
        var answer = await JsonAsync(browser, "/api/market-events" + query);

        Assert.Equal((total, pages, 1), (answer.GetProperty("total").GetInt32(), answer.GetProperty("pages").GetInt32(), answer.GetProperty("page").GetInt32()));
    }

    [Fact]
    public async Task Events_Row_SaysWhatWhereAndWhen()
    {
        using var browser = shared.Panel.Anonymous();
        var row = (await JsonAsync(browser, "/api/market-events?realm=us-area-52")).GetProperty("events")[1];

        Assert.Equal("realm_down", row.GetProperty("kind").GetString());
        Assert.Equal("Realm down", row.GetProperty("text").GetString());
        Assert.Equal("us-area-52", row.GetProperty("realms")[0].GetString());
        Assert.Equal("2026-11-21T23:00:00+00:00", row.GetProperty("at").GetString());
        Assert.True(row.GetProperty("since").GetDateTimeOffset() < row.GetProperty("at").GetDateTimeOffset());
    }

    [Theory]
    [InlineData("/api/market-events?region=xx", 400, "region must be us, eu, kr or tw.")]
    [InlineData("/api/market-events?days=3", 400, "There is no such parameter.")]
    [InlineData("/api/market-events?from=yesterday", 400, "from must be a time like")]
    [InlineData("/api/market-events?from=2026-11-22T00:00:00Z&to=2026-11-21T00:00:00Z", 400, "to must be after from.")]
    [InlineData("/api/market-events?limit=201", 400, "limit must be a whole number from 1 to 200.")]
    [InlineData("/api/market-events?page=0", 400, "page must be a whole number")]
    [InlineData("/api/market-events?region=eu&realm=us-area-52", 400, "realm is in another region")]
    [InlineData("/api/market-events?realm=nowhere", 404, "No realm is called")]
    [InlineData("/api/market-events?realm=illidan", 404, "exists in several regions")]
    [InlineData("/api/token/xx", 404, "is not a region")]
    [InlineData("/api/token/eu", 404, "has been read yet")]
    [InlineData("/api/token/us?range=8d", 400, "range must be one of 24h, 7d, 14d, 30d, 90d.")]
    [InlineData("/api/token/us?x=1", 400, "There is no such parameter.")]
    public async Task BadInput_GetsOneClearSentence(string path, int status, string sentence)
    {
        using var browser = shared.Panel.Anonymous();
        using var response = await browser.GetAsync(path);

        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        using var body = JsonDocument.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Contains(sentence, body.RootElement.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("24h", "raw", 72, 73)]
    [InlineData("7d", "raw", 504, 505)]
    [InlineData("30d", "hour", 720, 721)]
    public async Task Token_Range_GivesPriceAndHistory(string range, string granularity, int least, int most)
    {
        using var browser = shared.Panel.Anonymous();
        var answer = await JsonAsync(browser, "/api/token/us?range=" + range);

        Assert.InRange(answer.GetProperty("points").GetArrayLength(), least - 2, most);
        Assert.Equal(granularity, answer.GetProperty("granularity").GetString());
        Assert.EndsWith("g", answer.GetProperty("price").GetProperty("formatted").GetString(), StringComparison.Ordinal);
        Assert.True(answer.GetProperty("per_dollar").GetProperty("copper").GetInt64() * 20 <= answer.GetProperty("price").GetProperty("copper").GetInt64());
        Assert.NotEqual(JsonValueKind.Null, answer.GetProperty("change_week").ValueKind);
    }

    [Fact]
    public async Task Token_SameAgain_Is304()
    {
        using var browser = shared.Panel.Anonymous();
        using var first = await browser.GetAsync("/api/token/us");
        var again = new HttpRequestMessage(HttpMethod.Get, "/api/token/us");
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await browser.SendAsync(again);

        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.Equal("public, no-cache", first.Headers.CacheControl?.ToString());
        Assert.NotNull(first.Content.Headers.LastModified);
    }

    private static async Task<JsonElement> JsonAsync(Browser browser, string path)
    {
        using var response = await browser.GetAsync(path);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        using var body = JsonDocument.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        return body.RootElement.Clone();
    }
}
