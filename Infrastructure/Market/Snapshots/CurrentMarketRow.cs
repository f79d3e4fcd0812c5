using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;

namespace DiscordAH.Infrastructure.Market.Snapshots;

/// <summary>What is on sale of a variant by the market's newest live snapshot. Its time stands in <see cref="MarketRow.LastLiveAt"/>, so unchanged rows need no write.</summary>
internal sealed class CurrentMarketRow
{
    public MarketId MarketId { get; set; }

    public ItemId ItemId { get; set; }

    public long Traits { get; set; }

    public Copper Minimum { get; set; }

    public Copper MarketValue { get; set; }

    public Copper Median { get; set; }

    public long Quantity { get; set; }

    public int Auctions { get; set; }

    public int BidOnly { get; set; }

    /// <summary>Packed by <see cref="LadderBytes"/>.</summary>
    public byte[] Ladder { get; set; } = [];
}
