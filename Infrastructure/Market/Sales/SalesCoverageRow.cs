using DiscordAH.Domain.Market;

namespace DiscordAH.Infrastructure.Market.Sales;

/// <summary>How much of a day was observed by comparing snapshots of a market: without it "nothing sold" and "not looked" are the same.</summary>
internal sealed class SalesCoverageRow
{
    public MarketId MarketId { get; set; }

    public int Day { get; set; }

    public long Seconds { get; set; }

    public int Pairs { get; set; }
}
