using DiscordAH.Domain.Market;

namespace DiscordAH.Infrastructure.Market.Snapshots;

/// <summary>One reading of one auction house; without it history cannot tell "unchanged" from "not looked".</summary>
internal sealed class SnapshotRow
{
    public MarketId MarketId { get; set; }

    public DateTimeOffset PublishedAt { get; set; }

    public bool IsArchived { get; set; }

    public DateTimeOffset FetchedAt { get; set; }

    public int Auctions { get; set; }

    public int Variants { get; set; }

    public int ChangedRows { get; set; }

    public int Skipped { get; set; }

    public long Bytes { get; set; }

    public static SnapshotRow Of(MarketSnapshot snapshot, int variants, int changedRows, bool archived) => new()
    {
        MarketId = snapshot.Market,
        PublishedAt = snapshot.PublishedAt,
        IsArchived = archived,
        FetchedAt = snapshot.FetchedAt,
        Auctions = snapshot.Auctions,
        Variants = variants,
        ChangedRows = changedRows,
        Skipped = snapshot.Skipped,
        Bytes = snapshot.Bytes,
    };
}
