using DiscordAH.Domain.Market;

namespace DiscordAH.Infrastructure.Market.Sales;

/// <summary>The auctions of a market's newest snapshot, packed, for comparing the next one with; of the live series and of the archive being filled in.</summary>
internal sealed class AuctionBookRow
{
    public MarketId MarketId { get; set; }

    public bool IsArchived { get; set; }

    public DateTimeOffset PublishedAt { get; set; }

    public byte[] Bytes { get; set; } = [];
}
