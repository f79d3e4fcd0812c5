using System.Globalization;
using DiscordAH.Sandbox.BattleNet.Market;
using DiscordAH.Sandbox.BattleNet.World;
using Microsoft.AspNetCore.Http;

namespace DiscordAH.Sandbox.BattleNet.Http;

/// <summary>Snapshots of auctions, present and past, and the token's price.</summary>
internal sealed class AuctionEndpoints(SandboxMarket market, SnapshotStore store, RealmConditions conditions)
{
    public Task RealmAsync(BattleNetCall call) => SnapshotAsync(call, call.RouteNumber("id") is { } id and > 0 ? id : -1);

    public Task CommoditiesAsync(BattleNetCall call) => SnapshotAsync(call, 0);

    public Task TokenAsync(BattleNetCall call)
    {
        if (call.Region.Realms.Count == 0)
            return call.NotFoundAsync();
        var (time, price) = market.Token(call.Region, market.Now);
        return call.SendAsync(call.DynamicLink("token/"), json =>
        {
            json.WriteNumber("last_updated_timestamp", time * 1000);
            json.WriteNumber("price", price);
        });
    }

    private Task SnapshotAsync(BattleNetCall call, int realm)
    {
        if (market.House(call.Region, realm) is not { } house)
            return call.NotFoundAsync();
        // A realm that was taken down by hand publishes nothing until it is back.
        var asked = house.Realm is { } home && conditions.DownSince(home) is { } down ? down : market.Now;
        var at = call.Http.Request.Query["at"].ToString();
        if (at.Length > 0)
        {
            if (!long.TryParse(at, NumberStyles.None, CultureInfo.InvariantCulture, out var past))
                return BattleNetErrors.SendAsync(call.Http, 400, "at is a time in unix seconds.");
            if (past < market.Earliest || past > asked)
                return BattleNetErrors.SendAsync(call.Http, 404, "There is no snapshot of that time; archive/index says from when to when.");
            asked = past;
        }

        var published = market.Published(house, asked);
        var modified = DateTimeOffset.FromUnixTimeSeconds(published);
        var headers = call.Http.Response.GetTypedHeaders();
        headers.LastModified = modified;
        if (call.Http.Request.GetTypedHeaders().IfModifiedSince is { } since && since >= modified)
        {
            call.Http.Response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }

        return call.SendGzippedAsync(store.Gzipped(house, published, call.BaseUrl));
    }
}
