using DiscordAH.Domain.Market;

namespace DiscordAH.Panel.Api;

/// <summary>Freshness of every auction house.</summary>
internal static class MarketsEndpoint
{
    public static async Task<IResult> GetAsync(HttpContext context, IMarketQueries market, TimeProvider time)
    {
        if (new QueryReader(context.Request.Query).Refuses(context)) return Results.Empty;
        var now = time.GetUtcNow();
        context.Response.Headers.CacheControl = "no-cache";
        return Results.Json(new MarketsAnswer([.. (await market.FreshnessAsync(context.RequestAborted)).Select(row => MarketRow.Of(row, now))]));
    }
}
