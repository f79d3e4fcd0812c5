using System.Globalization;
using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;

namespace DiscordAH.Infrastructure.Market.BattleNet;

/// <summary>One question to Battle.net.</summary>
/// <param name="Region">Whom to ask.</param>
/// <param name="Endpoint">Its class, for metrics and logs.</param>
/// <param name="Path">Path below the API's address.</param>
/// <param name="Namespace"><c>dynamic</c> or <c>static</c>.</param>
/// <param name="Lane">How urgent it is.</param>
/// <param name="Query">Further query, ready to send; empty for none.</param>
/// <param name="Since">If-Modified-Since.</param>
internal sealed record ApiRequest(
    Region Region, string Endpoint, string Path, string Namespace, ApiLane Lane, string Query = "", DateTimeOffset? Since = null)
{
    public static ApiRequest ConnectedRealms(Region region) =>
        new(region, "connected-realms", "/data/wow/connected-realm/index", "dynamic", ApiLane.LookUps);

    public static ApiRequest ConnectedRealm(Region region, int id) =>
        new(region, "connected-realm", Invariant($"/data/wow/connected-realm/{id}"), "dynamic", ApiLane.LookUps);

    /// <summary>A page of all connected realms of a region with their states: one request instead of one a realm.</summary>
    public static ApiRequest RealmStates(Region region, int page) =>
        new(region, "realm-search", "/data/wow/search/connected-realm", "dynamic", ApiLane.LookUps, Invariant($"&orderby=id&_page={page}&_pageSize=100"));

    /// <summary>The smallest static document; its link to itself names the build.</summary>
    public static ApiRequest Build(Region region) => new(region, "build", "/data/wow/item-class/index", "static", ApiLane.LookUps, "&locale=en_US");

    public static ApiRequest Token(Region region) => new(region, "token", "/data/wow/token/index", "dynamic", ApiLane.LookUps);

    /// <summary>Past token prices; stand on the archive's address.</summary>
    public static ApiRequest TokenArchive(Region region) => new(region, "archive", "/token", "dynamic", ApiLane.Archive);

    public static ApiRequest Auctions(Region region, MarketId market, DateTimeOffset? since) => market.IsCommodities
        ? new(region, "commodities", "/data/wow/auctions/commodities", "dynamic", ApiLane.Auctions, "", since)
        : new(region, "auctions", Invariant($"/data/wow/connected-realm/{market.Value}/auctions"), "dynamic", ApiLane.Auctions, "", since);

    public static ApiRequest ArchivedAuctions(Region region, MarketId market, DateTimeOffset at) =>
        Auctions(region, market, null) with { Lane = ApiLane.Archive, Query = Invariant($"&at={at.ToUnixTimeSeconds()}") };

    public static ApiRequest Item(Region region, ItemId item) =>
        new(region, "item", Invariant($"/data/wow/item/{item.Value}"), "static", ApiLane.LookUps);

    public static ApiRequest ItemMedia(Region region, ItemId item) =>
        new(region, "media", Invariant($"/data/wow/media/item/{item.Value}"), "static", ApiLane.LookUps);

    /// <summary>Items with an id of at least <paramref name="first"/>, ascending. The search never goes past 1,000 results, so pages are cut by id.</summary>
    public static ApiRequest ItemsFrom(Region region, int first, int count) =>
        new(region, "item-search", "/data/wow/search/item", "static", ApiLane.LookUps, Invariant($"&orderby=id&id=[{first},]&_page=1&_pageSize={count}"));

    public static ApiRequest Pets(Region region) => new(region, "pets", "/data/wow/pet/index", "static", ApiLane.LookUps);

    /// <summary>A document of static data, in the lane that nobody waits for.</summary>
    /// <param name="region">Whom to ask.</param>
    /// <param name="endpoint">Its class, for metrics and logs.</param>
    /// <param name="path">Path below <c>/data/wow/</c>.</param>
    public static ApiRequest StaticData(Region region, string endpoint, FormattableString path) =>
        new(region, endpoint, "/data/wow/" + Invariant(path), "static", ApiLane.Static);

    /// <summary>The times of past snapshots; stands on an address of its own.</summary>
    public static ApiRequest Archive(Region region) => new(region, "archive", "/index", "dynamic", ApiLane.Archive);

    /// <summary>The address to ask.</summary>
    public string Address(BattleNetOptions settings)
    {
        var root = Endpoint == "archive" ? settings.ArchiveUrl! : settings.ApiUrl;
        var region = Region.Slug();
        return $"{root.Replace("{region}", region, StringComparison.Ordinal).TrimEnd('/')}{Path}?namespace={Namespace}-{region}{Query}";
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
