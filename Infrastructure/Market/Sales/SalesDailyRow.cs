using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;

namespace DiscordAH.Infrastructure.Market.Sales;

/// <summary>What the ended auctions of one variant amount to on one day; a variant of which nothing ended has no row. Single precision: they are estimates, and the rows are many.</summary>
internal sealed class SalesDailyRow
{
    public MarketId MarketId { get; set; }

    /// <summary>Days since 1970, UTC, of the later snapshot of each pair.</summary>
    public int Day { get; set; }

    public ItemId ItemId { get; set; }

    public long Traits { get; set; }

    public float SoldUnits { get; set; }

    public float SoldValue { get; set; }

    public float Sold { get; set; }

    public float Expired { get; set; }

    public float Cancelled { get; set; }

    public float Relisted { get; set; }

    public float Ambiguous { get; set; }
}
