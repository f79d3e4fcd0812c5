namespace DiscordAH.Domain.Market;

/// <summary>
/// Why an auction of one snapshot is missing in the next, as far as two snapshots can tell. Battle.net publishes no ends: every fate but the ones
/// of auctions without a buyout is inferred.
/// </summary>
public enum AuctionFate : byte
{
    /// <summary>Probably bought; how probably says <see cref="EndedAuctions.Sold"/>.</summary>
    Sold = 1,

    /// <summary>Its time was up before the next snapshot.</summary>
    Expired = 2,

    /// <summary>Priced where nobody buys, or dearer than others that still stand: taken down by its owner.</summary>
    Cancelled = 3,

    /// <summary>A new auction of the same good, quantity and about the same price took its place.</summary>
    Relisted = 4,

    /// <summary>It may have been bought and may have run out; counted for neither.</summary>
    Ambiguous = 5,

    /// <summary>It could only be bid on; its end says nothing about buyers.</summary>
    BidGone = 6,
}
