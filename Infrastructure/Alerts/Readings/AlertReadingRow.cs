using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;

namespace DiscordAH.Infrastructure.Alerts;

/// <summary>What a snapshot changed of a good that somebody watches, ladder included: written with the snapshot, judged after it. Quantity 0 says it vanished.</summary>
internal sealed class AlertReadingRow
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

    public byte[] Ladder { get; set; } = [];
}
