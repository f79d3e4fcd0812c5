using System.Globalization;
using System.Net;
using System.Text.Json;

namespace DiscordAH.Panel.Tests.Api;

public sealed class PriceHistoryTests(SharedPanel shared) : IClassFixture<SharedPanel>
{
    private const string Herb = "/api/price-history/210796/us-area-52";

    [Theory]
    [InlineData("", 168)]
    [InlineData("?range=24h", 24)]
    [InlineData("?range=24H&granularity=HOUR", 24)]
    [InlineData("?range=7d&granularity=day", 8)]
    [InlineData("?range=30d&granularity=week", 5)]
    [InlineData("?range=30d&granularity=Month", 1)]
    public async Task Range_Given_HasThatManyPoints(string query, int points)
    {
        var all = new List<JsonElement>();
        var path = Herb + query + (query.Length == 0 ? "?" : "&") + "limit=50";
        string? cursor = null;
        do
        {
            var page = await JsonAsync(path + (cursor is null ? "" : "&cursor=" + cursor), 200);
            all.AddRange(page.GetProperty("points").EnumerateArray());
            cursor = page.GetProperty("next_cursor").GetString();
        }
        while (cursor is not null);

        // Buckets in the nine hours that were not read are missing; changes stored in them are not.
        Assert.InRange(all.Count, points, points + 1);
        var times = all.Select(point => point.GetProperty("at").GetDateTimeOffset()).ToList();
        Assert.Equal(times.Distinct().Order(), times);
    }

    [Fact]
    public async Task Bars_SayHowThePriceMoved_AndChangesDoNot()
    {
        var page = await JsonAsync(Herb + "?range=7d&granularity=day", 200);
        foreach (var bar in page.GetProperty("points").EnumerateArray())
        {
            var (low, high) = (Price(bar, "low"), Price(bar, "high"));
            foreach (var name in new[] { "open", "close", "mean" }) Assert.InRange(Price(bar, name), low, high);
            Assert.Equal(low, Price(bar, "minimum"));
            Assert.InRange(bar.GetProperty("covered").GetDouble(), 0.01, 1);
            Assert.Equal(bar.GetProperty("covered").GetDouble(), bar.GetProperty("on_sale").GetDouble());
            Assert.InRange(bar.GetProperty("quantity").GetInt64(), 30_000, 50_000);
            Assert.Equal(JsonValueKind.Null, bar.GetProperty("median").ValueKind);
        }

        Assert.Equal(JsonValueKind.Null, page.GetProperty("kept_from").ValueKind);
        var change = (await JsonAsync(Herb, 200)).GetProperty("points")[0];
        Assert.Equal(JsonValueKind.Null, change.GetProperty("open").ValueKind);
        Assert.Equal(JsonValueKind.Number, change.GetProperty("median").GetProperty("copper").ValueKind);

        static long Price(JsonElement bar, string name) => bar.GetProperty(name).GetProperty("copper").GetInt64();
    }

    [Fact]
    public async Task Bars_OfManyYears_MayBeAskedForByWeekAndMonth()
    {
        await JsonAsync(Herb + "?from=2020-01-01T00:00:00Z&to=2026-01-01T00:00:00Z&granularity=month", 200);
        await JsonAsync(Herb + "?from=2020-01-01T00:00:00Z&to=2026-01-01T00:00:00Z&granularity=day", 400);
        await JsonAsync(Herb + "?from=2000-01-01T00:00:00Z&to=2026-01-01T00:00:00Z&granularity=week", 400);
    }

    [Fact]
    public async Task Answer_Numbers_AreCopperWithTextAndTimesUtcWithAge()
    {
        var page = await JsonAsync(Herb + "?limit=1", 200);
        var minimum = page.GetProperty("points")[0].GetProperty("minimum");
        Assert.Equal(JsonValueKind.Number, minimum.GetProperty("copper").ValueKind);
        Assert.Matches("^[0-9,]+g", minimum.GetProperty("formatted").GetString()!);
        Assert.Equal(37 * 60 + 12, page.GetProperty("age_seconds").GetInt64());
        Assert.Equal("Commodities (US)", page.GetProperty("market_name").GetString());
        Assert.Equal("us-area-52", page.GetProperty("realm").GetString());
        Assert.NotEqual(JsonValueKind.Null, page.GetProperty("opening").ValueKind);
    }

    [Fact]
    public async Task Sales_WithEnoughEvidence_AreGivenAndElseNull()
    {
        var herb = await JsonAsync(Herb, 200);
        var sales = herb.GetProperty("sales");
        Assert.Equal(1234.568, sales.GetProperty("sold_per_day").GetDouble());
        Assert.Equal(0.3457, sales.GetProperty("sale_rate").GetDouble());
        Assert.Equal(912.3, sales.GetProperty("ended_auctions").GetDouble());
        Assert.Equal(7, sales.GetProperty("evidence_days").GetInt32());
        Assert.Equal(14, sales.GetProperty("window_days").GetInt32());
        Assert.Equal(150.2, sales.GetProperty("observed_hours").GetDouble(), 1);
        Assert.Equal(JsonValueKind.Null, herb.GetProperty("region_sales").ValueKind);

        var sword = await JsonAsync("/api/price-history/2825/us-area-52?variant=2825-i632-t2", 200);
        Assert.Equal(JsonValueKind.Null, sword.GetProperty("sales").ValueKind);
        Assert.Equal(60, sword.GetProperty("region_sales").GetProperty("realms").GetInt32());

        using var browser = shared.Panel.Anonymous();
        var document = await browser.TextAsync("/openapi/v1.json");
        Assert.Contains("sold_per_day", document, StringComparison.Ordinal);
        Assert.Contains("Battle.net publishes no sales", document, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ItemGone_Points_SayQuantityZeroAndNoPrice()
    {
        var page = await JsonAsync("/api/price-history/777/us-area-52?limit=200&range=7d", 200);
        var last = page.GetProperty("points").EnumerateArray().Last();
        Assert.Equal(0, last.GetProperty("quantity").GetInt64());
        Assert.Equal(JsonValueKind.Null, last.GetProperty("minimum").ValueKind);
    }

    [Fact]
    public async Task Variant_Asked_IsGiven_AndOthersAreNamed()
    {
        var page = await JsonAsync("/api/price-history/2825/us-area-52?variant=2825-i632-t2", 200);
        Assert.Equal("2825-i632-t2", page.GetProperty("variant").GetString());
        Assert.Equal("2825-i619", page.GetProperty("other_variants")[0].GetString());
        await JsonAsync("/api/price-history/2825/us-area-52?variant=210796", 400);
        await JsonAsync("/api/price-history/2825/us-area-52?variant=2825-i1", 404);
    }

    [Fact]
    public async Task ETag_SentBack_Gives304UntilTheNextSnapshot()
    {
        await using var panel = await TestPanel.StartAsync();
        using var browser = panel.Anonymous();
        using var first = await browser.GetAsync(Herb);
        var tag = first.Headers.GetValues("ETag").Single();
        Assert.Equal(panel.Market.Published, first.Content.Headers.LastModified);
        Assert.Equal(HttpStatusCode.NotModified, await AgainAsync(tag));
        panel.Clock.Advance(TimeSpan.FromMinutes(5));
        Assert.Equal(HttpStatusCode.NotModified, await AgainAsync(tag));
        panel.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal(HttpStatusCode.OK, await AgainAsync(tag));
        using var other = await browser.GetAsync(Herb + "?range=24h");
        Assert.NotEqual(tag, other.Headers.GetValues("ETag").Single());

        async Task<HttpStatusCode> AgainAsync(string value)
        {
            var request = new HttpRequestMessage(HttpMethod.Get, Herb);
            request.Headers.TryAddWithoutValidation("If-None-Match", value);
            using var response = await browser.SendAsync(request);
            return response.StatusCode;
        }
    }

    [Theory]
    [InlineData("/api/price-history/mycoblom/us-area-52", "market.unknown_item", "210796")]
    [InlineData("/api/price-history/210796/us-aera-52", "market.unknown_realm", null)]
    [InlineData("/api/price-history/210796/area52", "market.unknown_realm", null)]
    [InlineData("/api/price-history/210796/illidan", "market.ambiguous_realm", "us-illidan")]
    [InlineData("/api/price-history/888/us-area-52", "market.never_seen", null)]
    [InlineData("/api/price-history/210796/eu-draenor", "market.no_snapshot", null)]
    public async Task UnknownThing_Gives404_WithCodeAndSuggestions(string path, string code, string? suggestion)
    {
        var problem = await JsonAsync(path, 404);
        Assert.Equal(code, problem.GetProperty("code").GetString());
        Assert.False(string.IsNullOrEmpty(problem.GetProperty("traceId").GetString()));
        if (suggestion is not null) Assert.Equal(suggestion, problem.GetProperty("suggestions")[0].GetProperty("value").GetString());
    }

    [Fact]
    public async Task BadParameters_AreAllNamedAtOnce()
    {
        var problem = await JsonAsync(Herb + "?range=5y&granularity=weekly&limit=201&cursor=!!&variant=x&colour=red", 400);
        var pointers = problem.GetProperty("errors").EnumerateArray().Select(fault => fault.GetProperty("pointer").GetString()).Order().ToList();
        Assert.Equal(["#/colour", "#/cursor", "#/granularity", "#/limit", "#/range", "#/variant"], pointers);
        Assert.All(problem.GetProperty("errors").EnumerateArray(), fault => Assert.NotEqual("", fault.GetProperty("message").GetString() + fault.GetProperty("code").GetString()));
    }

    [Theory]
    [InlineData("?from=2026-11-20T00:00:00Z&to=2026-11-19T00:00:00Z")]
    [InlineData("?from=yesterday")]
    [InlineData("?to=2026-11-19T00:00:00Z")]
    [InlineData("?from=2020-01-01T00:00:00Z&to=2026-01-01T00:00:00Z")]
    [InlineData("?from=2026-11-19T00:00:00Z&range=7d")]
    [InlineData("?limit=-1")]
    [InlineData("?limit=1e3")]
    [InlineData("?granularity=1")]
    [InlineData("?range=7d&range=24h")]
    public async Task Parameters_ThatMakeNoSense_Are400(string query) => await JsonAsync(Herb + query, 400);

    [Fact]
    public async Task Window_FromTo_IsExclusiveAtTheEnd()
    {
        var page = await JsonAsync(Herb + "?from=2026-11-20T00:00:00Z&to=2026-11-20T03:00:00%2B00:00", 200);
        Assert.Equal([0, 1, 2], page.GetProperty("points").EnumerateArray().Select(point => point.GetProperty("at").GetDateTimeOffset().Hour));
    }

    [Theory]
    [InlineData("GET", "/api/nothing", 404)]
    [InlineData("POST", "/api/realms", 405)]
    [InlineData("GET", "/api/jobs", 401)]
    [InlineData("GET", "/api/items/search", 400)]
    [InlineData("GET", "/api/realms?x=1", 400)]
    [InlineData("DELETE", "/api/realms", 405)]
    public async Task EveryApiError_IsAProblemDocument(string method, string path, int status)
    {
        using var browser = shared.Panel.Anonymous();
        var request = new HttpRequestMessage(new HttpMethod(method), path);
        if (method == "POST") request.Headers.Add("Origin", browser.Origin);
        using var response = await browser.SendAsync(request);
        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        if (status == 405) Assert.NotEmpty(response.Content.Headers.Allow);
    }

    [Fact]
    public async Task DatabaseOut_Is503_WithAnErrorIdThatIsInTheLog_AndNothingOfTheException()
    {
        await using var panel = await TestPanel.StartAsync();
        panel.Market.Outage = new Outage("Host=db.internal;Password=PLANTED_SECRET");
        using var browser = panel.Anonymous();
        using var response = await browser.GetAsync(Herb);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        var body = await response.Content.ReadAsStringAsync();
        Assert.DoesNotContain("PLANTED_SECRET", body, StringComparison.Ordinal);
        using var problem = JsonDocument.Parse(body);
        Assert.Contains(panel.Log.Lines, line => line.Contains(problem.RootElement.GetProperty("traceId").GetString()!, StringComparison.Ordinal));

        using var member = await panel.SignInAsync(People.Member);
        using var page = await member.GetAsync("/");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, page.StatusCode);
        Assert.Contains("The database does not answer", await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Crash_OnAPage_ShowsAnErrorIdAndNoTrace()
    {
        using var browser = shared.Panel.Anonymous();
        var body = await browser.TextAsync("/crash-test");
        Assert.Contains("Error id", body, StringComparison.Ordinal);
        Assert.DoesNotContain("PLANTED_SECRET", body, StringComparison.Ordinal);
        Assert.DoesNotContain("InvalidOperation", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Limit_Anonymous_Is429WithHeaders_AndForgedForwardedForDoesNotRaiseIt()
    {
        await using var panel = await TestPanel.StartAsync(values => values["Panel:AnonymousPerMinute"] = "5");
        using var browser = panel.Anonymous();
        var statuses = new List<int>();
        for (var i = 0; i < 8; i++)
        {
            var request = new HttpRequestMessage(HttpMethod.Get, "/api/realms");
            request.Headers.Add("X-Forwarded-For", $"198.51.100.{i}");
            using var response = await browser.SendAsync(request);
            statuses.Add((int)response.StatusCode);
            Assert.Contains($"r={Math.Max(0, 4 - i)}", response.Headers.GetValues("RateLimit").Single(), StringComparison.Ordinal);
            if (i < 5) continue;
            Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
            Assert.InRange(int.Parse(response.Headers.GetValues("Retry-After").Single(), CultureInfo.InvariantCulture), 1, 60);
        }

        Assert.Equal([200, 200, 200, 200, 200, 429, 429, 429], statuses);
        panel.Clock.Advance(TimeSpan.FromMinutes(1));
        using var later = await browser.GetAsync("/api/realms");
        Assert.Equal(HttpStatusCode.OK, later.StatusCode);
    }

    [Fact]
    public async Task Limit_BehindAKnownProxy_CountsTheRealClients()
    {
        await using var panel = await TestPanel.StartAsync(values => (values["Panel:AnonymousPerMinute"], values["Panel:KnownProxies:0"]) = ("1", "127.0.0.1"));
        using var browser = panel.Anonymous();
        foreach (var client in new[] { "198.51.100.1", "198.51.100.2" })
        {
            var request = new HttpRequestMessage(HttpMethod.Get, "/api/realms");
            request.Headers.Add("X-Forwarded-For", client);
            using var response = await browser.SendAsync(request);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        }
    }

    [Fact]
    public async Task Head_AnswersLikeGetWithoutBody()
    {
        using var browser = shared.Panel.Anonymous();
        using var response = await browser.SendAsync(new HttpRequestMessage(HttpMethod.Head, Herb));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync());
        Assert.True(response.Headers.Contains("ETag"));
    }

    private async Task<JsonElement> JsonAsync(string path, int status)
    {
        using var browser = shared.Panel.Anonymous();
        using var response = await browser.GetAsync(path);
        var body = await response.Content.ReadAsStringAsync();
        Assert.True((int)response.StatusCode == status, $"{path}: {(int)response.StatusCode} {body}");
        if (status >= 400) Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
        return JsonDocument.Parse(body).RootElement.Clone();
    }

    private sealed class Outage(string message) : System.Data.Common.DbException(message);
}
