using DiscordAH.Domain.Market;
using Microsoft.Extensions.Logging;

namespace DiscordAH.Infrastructure.Market.BattleNet;

internal static partial class Log
{
    [LoggerMessage(Level = LogLevel.Information, Message = "Battle.net gave a token that lasts {Seconds} s")]
    public static partial void TokenFetched(ILogger log, long seconds);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Battle.net {Region} {Endpoint}: {Status}, {Problem}")]
    public static partial void RequestFailed(ILogger log, Region region, string endpoint, ApiStatus status, string? problem, Exception? exception);

    [LoggerMessage(Level = LogLevel.Information, Message = "Market {Market} of {PublishedAt:u}: {Auctions} auctions, {Variants} variants, {Skipped} skipped, {Bytes} bytes")]
    public static partial void SnapshotRead(ILogger log, MarketId market, DateTimeOffset publishedAt, int auctions, int variants, int skipped, long bytes);
}
