using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using DiscordAH.Sandbox;

namespace DiscordAH.EndToEnd.Tests.Sandbox;

/// <summary>Login, namespaces, locales and the shapes of realms, items and pets.</summary>
public sealed class BattleNetApiTests : IAsyncLifetime
{
    private BattleNetHost _host = null!;

    public async ValueTask InitializeAsync() => _host = await BattleNetHost.StartAsync(options => options.BattleNetQuota = false);

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task Token_RightSecret_IsABearerTokenForADay()
    {
        using var response = await _host.TokenAsync(SandboxIdentity.BattleNetClientId, SandboxIdentity.BattleNetClientSecret);
        var body = await BattleNetHost.ParseAsync(response);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("bearer", body.GetProperty("token_type").GetString());
        Assert.Equal(86_399, body.GetProperty("expires_in").GetInt32());
    }

    [Theory]
    [InlineData(SandboxIdentity.BattleNetClientId, "wrong")]
    [InlineData("somebody", SandboxIdentity.BattleNetClientSecret)]
    public async Task Token_WrongClient_Is401(string id, string secret)
    {
        using var response = await _host.TokenAsync(id, secret);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Equal("invalid_client", (await BattleNetHost.ParseAsync(response)).GetProperty("error").GetString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("Bearer nonsense")]
    public async Task Data_WithoutAValidToken_Is401(string? authorization)
    {
        _host.Client.DefaultRequestHeaders.Authorization = authorization is null ? null : AuthenticationHeaderValue.Parse(authorization);

        await AssertErrorAsync("us/data/wow/connected-realm/index?namespace=dynamic-us", 401);
    }

    [Theory]
    [InlineData("us/data/wow/connected-realm/index")]
    [InlineData("us/data/wow/connected-realm/index?namespace=static-us")]
    [InlineData("us/data/wow/connected-realm/index?namespace=dynamic-eu")]
    [InlineData("us/data/wow/connected-realm/index?namespace=dynamic-classic-us")]
    [InlineData("us/data/wow/item/2447?namespace=dynamic-us")]
    [InlineData("xx/data/wow/connected-realm/index?namespace=dynamic-xx")]
    [InlineData("us/data/wow/connected-realm/581?namespace=dynamic-us")]
    [InlineData("us/data/wow/connected-realm/9999/auctions?namespace=dynamic-us")]
    [InlineData("us/data/wow/item/270901?namespace=static-us")]
    [InlineData("us/data/wow/pet/999999?namespace=static-us")]
    public async Task Data_WrongNamespaceOrUnknown_Is404(string path) => await AssertErrorAsync(path, 404);

    [Fact]
    public async Task Namespace_InTheHeader_IsAccepted()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "eu/data/wow/realm/index");
        request.Headers.Add("Battlenet-Namespace", "dynamic-eu");
        using var response = await _host.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Theory]
    [InlineData("us", 5)]
    [InlineData("eu", 6)]
    [InlineData("kr", 0)]
    [InlineData("tw", 0)]
    public async Task ConnectedRealmIndex_EveryLink_LeadsToARealm(string region, int count)
    {
        var links = (await _host.GetAsync($"{region}/data/wow/connected-realm/index?namespace=dynamic-{region}"))
            .GetProperty("connected_realms").EnumerateArray().Select(link => link.GetProperty("href").GetString()!).ToList();

        Assert.Equal(count, links.Count);
        foreach (var link in links)
        {
            var realm = await _host.GetAsync(link + "&locale=en_US");
            Assert.Contains(realm.GetProperty("id").GetRawText(), link, StringComparison.Ordinal);
            Assert.Equal("UP", realm.GetProperty("status").GetProperty("type").GetString());
            var auctions = await _host.GetAsync(realm.GetProperty("auctions").GetProperty("href").GetString()!);
            Assert.True(auctions.GetProperty("auctions").GetArrayLength() > 1000);
            Assert.EndsWith($"/auctions/commodities?namespace=dynamic-{region}", auctions.GetProperty("commodities").GetProperty("href").GetString(), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("us", "area-52", 1566, 3676)]
    [InlineData("us", "nerzhul", 8, 1168)]
    [InlineData("eu", "blackrock", 581, 581)]
    [InlineData("eu", "chants-éternels", 1336, 510)]
    public async Task Realm_BySlug_NamesItsConnectedRealm(string region, string slug, int id, int connected)
    {
        var realm = await _host.GetAsync($"{region}/data/wow/realm/{Uri.EscapeDataString(slug)}?namespace=dynamic-{region}&locale=en_US");

        Assert.Equal(id, realm.GetProperty("id").GetInt32());
        Assert.Contains(FormattableString.Invariant($"/connected-realm/{connected}?"), realm.GetProperty("connected_realm").GetProperty("href").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Text_WithoutLocale_IsAnObjectOfAllLocales()
    {
        var realm = await _host.GetAsync("eu/data/wow/realm/gordunni?namespace=dynamic-eu");
        var russian = await _host.GetAsync("eu/data/wow/realm/gordunni?namespace=dynamic-eu&locale=ru_RU");
        var herb = await _host.GetAsync("eu/data/wow/item/2447?namespace=static-eu");

        Assert.Equal("Гордунни", realm.GetProperty("name").GetProperty("ru_RU").GetString());
        Assert.Equal("Gordunni", realm.GetProperty("name").GetProperty("en_GB").GetString());
        Assert.Equal("Гордунни", russian.GetProperty("name").GetString());
        Assert.Equal(12, herb.GetProperty("name").EnumerateObject().Count());
        Assert.Equal("Friedensblume", herb.GetProperty("name").GetProperty("de_DE").GetString());
    }

    [Fact]
    public async Task SearchConnectedRealm_OnePage_GivesTheWholeRegionLocalized()
    {
        var all = await _host.GetAsync("us/data/wow/search/connected-realm?namespace=dynamic-us&status.type=UP&_page=1&_pageSize=100&locale=en_US");
        var two = await _host.GetAsync("us/data/wow/search/connected-realm?namespace=dynamic-us&realms.slug=illidan||cairne&_pageSize=1");

        Assert.Equal((1, 1, 100), (all.GetProperty("page").GetInt32(), all.GetProperty("pageCount").GetInt32(), all.GetProperty("maxPageSize").GetInt32()));
        Assert.Equal(5, all.GetProperty("results").GetArrayLength());
        Assert.Equal(JsonValueKind.Object, all.GetProperty("results")[0].GetProperty("data").GetProperty("realms")[0].GetProperty("name").ValueKind);
        Assert.Equal((2, 1), (two.GetProperty("pageCount").GetInt32(), two.GetProperty("results").GetArrayLength()));
    }

    [Fact]
    public async Task SearchItem_ByIdRange_WalksTheWholeCatalogue()
    {
        var ids = new List<int>();
        for (var last = 1; ;)
        {
            var page = (await _host.GetAsync(string.Create(CultureInfo.InvariantCulture,
                $"us/data/wow/search/item?namespace=static-us&orderby=id&id=[{last},]&_pageSize=1000"))).GetProperty("results");
            ids.AddRange(page.EnumerateArray().Select(one => one.GetProperty("data").GetProperty("id").GetInt32()));
            if (page.GetArrayLength() < 1000)
                break;
            last = ids[^1] + 1;
        }

        Assert.Equal(ids.Order().Distinct(), ids);
        Assert.True(ids.Count >= 3000, $"{ids.Count} items");
        Assert.Superset(new HashSet<int> { 210796, 210797, 210798, 210799, 210802, 210930, 236761, 82800 }, ids.ToHashSet());
    }

    [Fact]
    public async Task Item_EverySortOfAuctionedItem_HasShapeClassAndIcon()
    {
        var items = (await _host.AuctionsAsync("us", "3676")).GetProperty("auctions").EnumerateArray()
            .Concat((await _host.AuctionsAsync("us", "commodities")).GetProperty("auctions").EnumerateArray())
            .Select(auction => auction.GetProperty("item").GetProperty("id").GetInt32()).Distinct().ToList();
        var classes = new HashSet<int>();
        var missing = 0;
        foreach (var id in items.Where((_, index) => index % 40 == 0).Concat(items.Where(id => id is >= 270901 and <= 270904)))
        {
            using var response = await _host.Client.GetAsync(FormattableString.Invariant($"us/data/wow/item/{id}?namespace=static-us&locale=en_US"));
            if (response.StatusCode == HttpStatusCode.NotFound)
            {
                missing++;
                continue;
            }

            var item = await BattleNetHost.ParseAsync(response);
            Assert.NotEmpty(item.GetProperty("name").GetString()!);
            Assert.False(string.IsNullOrEmpty(item.GetProperty("item_subclass").GetProperty("name").GetString()));
            classes.Add(item.GetProperty("item_class").GetProperty("id").GetInt32());
            var media = await _host.GetAsync(item.GetProperty("media").GetProperty("key").GetProperty("href").GetString()!);
            var icon = await _host.Client.GetByteArrayAsync(media.GetProperty("assets")[0].GetProperty("value").GetString());
            Assert.Equal([0x89, 0x50, 0x4E, 0x47], icon[..4]);
        }

        Assert.True(missing is > 0 and < 5, $"{missing} missing");
        Assert.True(classes.Count >= 6, $"{classes.Count} classes");
    }

    [Fact]
    public async Task ItemClasses_EveryLink_LeadsToSubclasses()
    {
        var classes = (await _host.GetAsync("us/data/wow/item-class/index?namespace=static-us&locale=de_DE")).GetProperty("item_classes");

        Assert.Contains(classes.EnumerateArray(), one => one.GetProperty("name").GetString() == "Rüstung");
        foreach (var one in classes.EnumerateArray())
        {
            var detail = await _host.GetAsync(one.GetProperty("key").GetProperty("href").GetString()!);
            Assert.Equal(one.GetProperty("id").GetInt32(), detail.GetProperty("class_id").GetInt32());
            Assert.True(detail.GetProperty("item_subclasses").GetArrayLength() > 0);
        }
    }

    [Fact]
    public async Task Pets_OfTheIndex_AreTheSpeciesOnSale()
    {
        var index = (await _host.GetAsync("us/data/wow/pet/index?namespace=static-us&locale=en_US")).GetProperty("pets").EnumerateArray()
            .ToDictionary(pet => pet.GetProperty("id").GetInt32(), pet => pet.GetProperty("name").GetString());
        var onSale = (await _host.AuctionsAsync("us", "57")).GetProperty("auctions").EnumerateArray()
            .Select(auction => auction.GetProperty("item")).Where(item => item.GetProperty("id").GetInt32() == 82800)
            .Select(item => item.GetProperty("pet_species_id").GetInt32()).ToHashSet();
        var squirrel = await _host.GetAsync("us/data/wow/pet/39?namespace=static-us&locale=en_US");

        Assert.True(onSale.Count > 50);
        Assert.True(onSale.IsSubsetOf(index.Keys));
        Assert.Equal("Mechanical Squirrel", index[39]);
        Assert.Equal("MECHANICAL", squirrel.GetProperty("battle_pet_type").GetProperty("type").GetString());
    }

    [Fact]
    public async Task WowToken_Price_IsInTheHundredThousandsOfGold()
    {
        var token = await _host.GetAsync("eu/data/wow/token/index?namespace=dynamic-eu");

        Assert.InRange(token.GetProperty("price").GetInt64(), 1_000_000_000, 9_000_000_000);
        Assert.InRange(token.GetProperty("last_updated_timestamp").GetInt64(), 0, BattleNetHost.Start.ToUnixTimeMilliseconds());
    }

    private async Task AssertErrorAsync(string path, int status)
    {
        using var response = await _host.Client.GetAsync(path);
        Assert.Equal(status, (int)response.StatusCode);
        var body = await BattleNetHost.ParseAsync(response);
        Assert.Equal(status, body.GetProperty("code").GetInt32());
        Assert.NotEmpty(body.GetProperty("detail").GetString()!);
    }
}
