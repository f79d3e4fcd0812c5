using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace DiscordAH.EndToEnd.Tests.Sandbox;

/// <summary>Realms that go down, fill up and close; builds; the token's past.</summary>
public sealed class BattleNetConditionTests : IAsyncLifetime
{
    private BattleNetHost _host = null!;

    public async ValueTask InitializeAsync() => _host = await BattleNetHost.StartAsync(options => options.BattleNetQuota = false);

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task State_SetByHand_ShowsInDocumentAndSearch()
    {
        await PostAsync("us/realm/3676/state", new { status = "down", population = "LOW", locked_for_transfers = true });

        foreach (var realm in new[] { await RealmAsync(3676), await SearchAsync(3676) })
        {
            Assert.Equal("DOWN", realm.GetProperty("status").GetProperty("type").GetString());
            Assert.Equal("LOW", realm.GetProperty("population").GetProperty("type").GetString());
            Assert.True(realm.GetProperty("realm_locked_status").GetProperty("is_locked_for_pct").GetBoolean());
        }

        Assert.Equal("UP", (await RealmAsync(57)).GetProperty("status").GetProperty("type").GetString());
        using var reset = await _host.Client.DeleteAsync("us/realm/3676/state");
        Assert.Equal("UP", (await RealmAsync(3676)).GetProperty("status").GetProperty("type").GetString());
    }

    [Fact]
    public async Task State_Down_PublishesNothingUntilItIsBack()
    {
        var before = await PublishedAsync(3676);
        await PostAsync("us/realm/3676/state", new { status = "DOWN" });
        _host.Clock.Advance(TimeSpan.FromHours(3));

        Assert.Equal(before, await PublishedAsync(3676));
        Assert.True(await PublishedAsync(57) > before);

        await PostAsync("us/realm/3676/state", new { status = "UP" });
        Assert.True(await PublishedAsync(3676) > before);
    }

    [Theory]
    [InlineData("us/realm/3676/state", """{"status":"SLEEPING"}""", HttpStatusCode.BadRequest)]
    [InlineData("us/realm/3676/state", """{"locked_for_transfers":"yes"}""", HttpStatusCode.BadRequest)]
    [InlineData("us/realm/3676/state", "{}", HttpStatusCode.BadRequest)]
    [InlineData("us/realm/3676/state", "[]", HttpStatusCode.BadRequest)]
    [InlineData("us/realm/3676/state", "{", HttpStatusCode.BadRequest)]
    [InlineData("eu/realm/3676/state", """{"status":"DOWN"}""", HttpStatusCode.NotFound)]
    [InlineData("us/realm/x/state", """{"status":"DOWN"}""", HttpStatusCode.NotFound)]
    [InlineData("build", """{"build":"soon"}""", HttpStatusCode.BadRequest)]
    [InlineData("build", """{"version":"12.0.8_1"}""", HttpStatusCode.BadRequest)]
    public async Task Change_BadInput_IsRefusedInOneSentence(string path, string body, HttpStatusCode status)
    {
        using var response = await _host.Client.PostAsync(path, new StringContent(body));

        Assert.Equal(status, response.StatusCode);
        Assert.EndsWith(".", (await BattleNetHost.ParseAsync(response)).GetProperty("error").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Maintenance_ComesOnceAWeekForAnHour()
    {
        // From Saturday noon to Tuesday 15:30 UTC, and on to 16:00.
        _host.Clock.Advance(new TimeSpan(3, 3, 30, 0));
        Assert.Equal("DOWN", (await RealmAsync(3676)).GetProperty("status").GetProperty("type").GetString());
        _host.Clock.Advance(TimeSpan.FromMinutes(30));
        Assert.Equal("UP", (await RealmAsync(3676)).GetProperty("status").GetProperty("type").GetString());
    }

    [Fact]
    public async Task Conditions_ChangeNowAndThenButTheSameForASeed()
    {
        await using var twin = await BattleNetHost.StartAsync(options => options.BattleNetQuota = false);
        var seen = new HashSet<string>();
        for (var day = 0; day < 120; day += 4)
        {
            var here = await StatesAsync(_host);
            Assert.Equal(here, await StatesAsync(twin));
            seen.Add(here);
            _host.Clock.Advance(TimeSpan.FromDays(4));
            twin.Clock.Advance(TimeSpan.FromDays(4));
        }

        Assert.InRange(seen.Count, 5, 30);
        Assert.Contains(seen, states => states.Contains("\"is_locked_for_pct\":true", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Build_Released_PinsStaticLinks()
    {
        await PostAsync("build", new { build = "12.0.9_69001" });

        var classes = await _host.GetAsync("us/data/wow/item-class/index?namespace=static-us&locale=en_US");

        Assert.EndsWith("namespace=static-12.0.9_69001-us", classes.GetProperty("_links").GetProperty("self").GetProperty("href").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task TokenArchive_EndsWithThePriceOfNowAndMovesBelievably()
    {
        var prices = (await _host.GetAsync("us/archive/token")).GetProperty("prices").EnumerateArray()
            .Select(one => (At: one.GetProperty("last_updated_timestamp").GetInt64(), Price: one.GetProperty("price").GetInt64())).ToList();
        var now = await _host.GetAsync("us/data/wow/token/index?namespace=dynamic-us");

        Assert.Equal((now.GetProperty("last_updated_timestamp").GetInt64(), now.GetProperty("price").GetInt64()), prices[^1]);
        Assert.True(prices.Count > 1000);
        Assert.All(prices.Zip(prices.Skip(1)), pair =>
        {
            Assert.Equal(1_200_000, pair.Second.At - pair.First.At);
            Assert.InRange(Math.Abs((pair.Second.Price - pair.First.Price) / (double)pair.First.Price), 0, 0.01);
        });
        Assert.InRange(prices.Max(one => one.Price) / (double)prices.Min(one => one.Price), 1.03, 2);
        Assert.All(prices, one => Assert.Equal(0, one.Price % 10_000));
    }

    private static async Task<string> StatesAsync(BattleNetHost host) => string.Join('\n',
        (await host.GetAsync("us/data/wow/search/connected-realm?namespace=dynamic-us")).GetProperty("results").EnumerateArray().Select(result =>
            result.GetProperty("data").GetProperty("population").GetProperty("type").GetString() + result.GetProperty("data").GetProperty("realm_locked_status").GetRawText()));

    private Task<JsonElement> RealmAsync(int id) => _host.GetAsync(FormattableString.Invariant($"us/data/wow/connected-realm/{id}?namespace=dynamic-us&locale=en_US"));

    private async Task<JsonElement> SearchAsync(int id) =>
        (await _host.GetAsync(FormattableString.Invariant($"us/data/wow/search/connected-realm?namespace=dynamic-us&id={id}"))).GetProperty("results")[0].GetProperty("data");

    private async Task<DateTimeOffset> PublishedAsync(int id)
    {
        using var response = await _host.Client.GetAsync(FormattableString.Invariant($"us/data/wow/connected-realm/{id}/auctions?namespace=dynamic-us"));
        return response.Content.Headers.LastModified!.Value;
    }

    private async Task PostAsync(string path, object body)
    {
        using var response = await _host.Client.PostAsJsonAsync(path, body);
        response.EnsureSuccessStatusCode();
    }
}
