using DiscordAH.Sandbox.BattleNet.Market;
using DiscordAH.Sandbox.BattleNet.World;
using Microsoft.AspNetCore.Http;

namespace DiscordAH.Sandbox.BattleNet.Http;

/// <summary>Which past snapshots there are. Not part of the real API, so neither token nor namespace is asked for.</summary>
internal sealed class ArchiveEndpoint(SandboxMarket market)
{
    /// <summary>Every price of the token so far, as the token's own endpoint gave it then.</summary>
    public async Task TokenAsync(HttpContext context)
    {
        if (GameWorld.Region(context.Request.RouteValues["region"] as string ?? "") is not { Realms.Count: > 0 } region)
        {
            await BattleNetErrors.SendAsync(context, StatusCodes.Status404NotFound);
            return;
        }

        await context.Response.WriteAsJsonAsync(
            new { prices = market.TokenPrices(region).Select(each => new { last_updated_timestamp = each.Time * 1000, price = each.Price }) }, context.RequestAborted);
    }

    public async Task GetAsync(HttpContext context)
    {
        if (GameWorld.Region(context.Request.RouteValues["region"] as string ?? "") is not { } region)
        {
            await BattleNetErrors.SendAsync(context, StatusCodes.Status404NotFound);
            return;
        }

        var now = market.Now;
        var snapshots = region.Realms.Count == 0 ? [] : market.Publications(region, market.Earliest, now).ToArray();
        await context.Response.WriteAsJsonAsync(
            new
            {
                connected_realms = region.Realms.Select(realm => realm.Id).ToArray(),
                from = market.Earliest,
                to = now,
                interval_seconds = 3600,
                snapshots,
            },
            context.RequestAborted);
    }
}
