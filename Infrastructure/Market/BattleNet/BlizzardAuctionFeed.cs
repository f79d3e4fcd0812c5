using DiscordAH.Domain.Market;
using DiscordAH.Infrastructure.Market.BattleNet.Json;
using DiscordAH.Infrastructure.Market.Parsing;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace DiscordAH.Infrastructure.Market.BattleNet;

/// <summary>Reads auctions from Battle.net, or from the sandbox's.</summary>
internal sealed class BlizzardAuctionFeed(
    BattleNetClient client,
    ItemShapes shapes,
    TimeProvider clock,
    IOptionsMonitor<BattleNetOptions> options,
    ILogger<BlizzardAuctionFeed> log) : IAuctionFeed
{
    public async Task<FeedReading> ReadAsync(Region region, MarketId market, DateTimeOffset? since, CancellationToken ct)
    {
        var request = ApiRequest.Auctions(region, market, since);
        var answer = await client.ReadAsync<FeedReading>(
            request,
            async (body, modified, token) =>
            {
                if (modified is not { } published) throw new MalformedBodyException("It does not say when it was published.");

                // Servers may ignore If-Modified-Since; the same publication need not be read again.
                return published <= since ? new FeedReading.Unchanged() : await ParseAsync(request, market, body, published, token);
            },
            ct);
        return Reading(answer);
    }

    public async Task<IReadOnlyList<DateTimeOffset>> ListArchiveAsync(Region region, MarketId market, CancellationToken ct)
    {
        if (string.IsNullOrEmpty(options.CurrentValue.ArchiveUrl)) return [];
        var index = (await client.GetAsync<ArchiveIndexJson>(ApiRequest.Archive(region), ct)).Require();
        if (!market.IsCommodities && index.ConnectedRealms is { } realms && !realms.Contains(market.Value)) return [];
        return [.. (index.Snapshots ?? []).Distinct().Order().Select(DateTimeOffset.FromUnixTimeSeconds)];
    }

    public async Task<FeedReading> ReadArchivedAsync(Region region, MarketId market, DateTimeOffset at, CancellationToken ct)
    {
        var request = ApiRequest.ArchivedAuctions(region, market, at);
        var answer = await client.ReadAsync<FeedReading>(
            request, async (body, modified, token) => await ParseAsync(request, market, body, modified ?? at, token), ct);
        return Reading(answer);
    }

    private static FeedReading Reading(ApiAnswer<FeedReading> answer) => answer switch
    {
        { Value: { } reading } => reading,
        { Status: ApiStatus.NotModified } => new FeedReading.Unchanged(),
        _ => new FeedReading.Unavailable(answer.Problem ?? "Battle.net gave no snapshot."),
    };

    private async Task<FeedReading> ParseAsync(ApiRequest request, MarketId market, Stream body, DateTimeOffset published, CancellationToken ct)
    {
        var parsed = await AuctionBody.ReadAsync(body, await shapes.IdentityAsync(ct), null, ct);

        // Around maintenance Battle.net has served empty lists; taken at their word they would empty every page until the next hour.
        if (parsed.Auctions == 0) throw new MalformedBodyException("It holds no auction that could be used.");
        if (parsed.Skipped > 0) BattleNetMetrics.Skipped.WithLabels(request.Endpoint).Inc(parsed.Skipped);
        var snapshot = parsed.At(market, published, clock.GetUtcNow());
        Log.SnapshotRead(log, market, published, snapshot.Auctions, snapshot.Variants.Count, snapshot.Skipped, snapshot.Bytes);
        return new FeedReading.Snapshot(snapshot);
    }
}
