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

    /// <summary>Of <see cref="Skipped"/>: no auction, or numbers without sense. 0 in rows from before the reasons were kept.</summary>
    public int Unsound { get; set; }

    /// <summary>Of <see cref="Skipped"/>: items that contradict themselves.</summary>
    public int Contradictory { get; set; }

    /// <summary>Of <see cref="Skipped"/>: ids that had come before.</summary>
    public int Repeated { get; set; }

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
        Unsound = snapshot.Rejects.Unsound,
        Contradictory = snapshot.Rejects.Contradictory,
        Repeated = snapshot.Rejects.Repeated,
    };
}
