using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;

namespace DiscordAH.Infrastructure.Market.Sales;

/// <summary>What the ended auctions of one variant amount to on one day; a variant of which nothing ended has no row.</summary>
internal sealed class SalesDailyRow
{
    public MarketId MarketId { get; set; }

    public ItemId ItemId { get; set; }

    public long Traits { get; set; }

    /// <summary>Days since 1970, UTC, of the later snapshot of each pair.</summary>
    public int Day { get; set; }

    public double SoldUnits { get; set; }

    public double SoldValue { get; set; }

    public double Sold { get; set; }

    public double Expired { get; set; }

    public double Cancelled { get; set; }

    public double Relisted { get; set; }

    public double Ambiguous { get; set; }
}
