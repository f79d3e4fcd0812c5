namespace DiscordAH.Domain.Market;

/// <summary>One reading of one auction house, aggregated.</summary>
/// <param name="Market">The auction house.</param>
/// <param name="PublishedAt">Blizzard's <c>Last-Modified</c>: together with the market the snapshot's identity.</param>
/// <param name="FetchedAt">When we had it all.</param>
/// <param name="Variants">One summary a variant, each variant once.</param>
/// <param name="Auctions">Auctions read, bid-only ones included.</param>
/// <param name="Skipped">Elements left out because they were malformed.</param>
/// <param name="Bytes">Size of the body after decompression.</param>
/// <param name="Listings">The auctions themselves; null where only the summaries are at hand.</param>
/// <param name="Rejects">What was left out, by reason; all zero where the reasons are not known.</param>
public sealed record MarketSnapshot(
    MarketId Market,
    DateTimeOffset PublishedAt,
    DateTimeOffset FetchedAt,
    IReadOnlyList<VariantSummary> Variants,
    int Auctions,
    int Skipped,
    long Bytes,
    SnapshotListings? Listings = null,
    RejectCounts Rejects = default);
