namespace DiscordAH.Infrastructure.Market.Jobs;

/// <summary>Kinds of market jobs.</summary>
internal static class MarketJobs
{
    public const string RefreshRealms = "refresh-realms";
    public const string RefreshItems = "refresh-items";
    public const string TakeSnapshot = "take-snapshot";
    public const string RefreshStatic = "refresh-static";
    public const string Backfill = "backfill";
    public const string PackHistory = "pack-history";
}
