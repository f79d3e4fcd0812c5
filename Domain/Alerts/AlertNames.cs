using DiscordAH.Domain.Market;

namespace DiscordAH.Domain.Alerts;

/// <summary>Names for people.</summary>
internal static class AlertNames
{
    /// <summary>A market's name: its realms, or the region's commodities.</summary>
    public static string OfMarket(IRealmCatalog realms, MarketId market) =>
        market.IsCommodities ? MarketNames.Commodities((Region)(-market.Value))
        : realms.Find(market) is { } connected ? MarketNames.Of(connected)
        : $"realm {market}";
}
