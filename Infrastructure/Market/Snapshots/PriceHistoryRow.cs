using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;

namespace DiscordAH.Infrastructure.Market.Snapshots;

/// <summary>A variant's numbers from <see cref="At"/> on, until its next row; quantity 0 says it vanished.</summary>
internal sealed class PriceHistoryRow
{
    public MarketId MarketId { get; set; }

    public ItemId ItemId { get; set; }

    public long Traits { get; set; }

    public DateTimeOffset At { get; set; }

    public Copper Minimum { get; set; }

    public Copper MarketValue { get; set; }

    public Copper Median { get; set; }

    public long Quantity { get; set; }

    public int Auctions { get; set; }
}
