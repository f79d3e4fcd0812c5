using DiscordAH.Domain.Market;
using DiscordAH.Domain.Upstream;
using DiscordAH.Panel.Pages.Ingestion;

namespace DiscordAH.Panel.Api;

/// <summary>How the markets are kept up with, as the panel shows it.</summary>
internal static class IngestionEndpoint
{
    private const int Failures = 50;

    public static async Task<IResult> GetAsync(
        HttpContext context, IIngestionQueries ingestion, IIngestionSettings settings, IUpstreamHealth upstream, TimeProvider time)
    {
        var query = new QueryReader(context.Request.Query, "region", "state");
        Region? region = null;
        IngestionState? state = null;
        if (query.Text("region", 10) is { } name)
        {
            if (RegionNames.TryParse(name, out var parsed)) region = parsed;
            else query.Fault("region", "unknown_region", "region must be us, kr, eu or tw.");
        }

        if (query.Text("state", 20) is { } word)
        {
            if (IngestionView.TryReadState(word, out var parsed)) state = parsed;
            else query.Fault("state", "unknown_state", "state must be current, due, late, failing or waiting.");
        }

        if (query.Refuses(context)) return Results.Empty;
        var markets = await ingestion.ListAsync(context.RequestAborted);
        var now = time.GetUtcNow();
        context.Response.Headers.CacheControl = "no-store";
        return Results.Json(new IngestionAnswer(
            now.ToUniversalTime(),
            IngestionSettingsRow.Of(await settings.ReadAsync(context.RequestAborted)),
            [.. IngestionView.Pick(markets, now, region, state).Select(market => IngestionRow.Of(market, now))],
            UpstreamRow.Of(await upstream.ReadAsync("battle.net", Failures, context.RequestAborted))));
    }
}
