using DiscordAH.Domain.Market;

namespace DiscordAH.Infrastructure.Market.Trends;

/// <summary>Up to which snapshot a market's trends are reckoned.</summary>
internal sealed class TrendMarkRow
{
    public MarketId MarketId { get; set; }

    public DateTimeOffset ReckonedTo { get; set; }
}
