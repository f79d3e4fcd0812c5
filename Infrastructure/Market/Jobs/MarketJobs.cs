using DiscordAH.Domain.Market;

namespace DiscordAH.Infrastructure.Market.Jobs;

/// <summary>Kinds of market jobs.</summary>
internal static class MarketJobs
{
    public const string RefreshRealms = "refresh-realms";
    public const string RefreshItems = "refresh-items";
    public const string TakeSnapshot = CheckMarketNow.JobKind;
    public const string RefreshStatic = "refresh-static";
    public const string Backfill = "backfill";
    public const string WatchRealms = "watch-realms";
    public const string WatchBuild = "watch-build";
    public const string ReadToken = "read-token";
    public const string PackHistory = "pack-history";
    public const string RollUp = "roll-up";
    public const string RefreshRegionPrices = "refresh-region-prices";
    public const string ReckonTrends = "reckon-trends";
}
