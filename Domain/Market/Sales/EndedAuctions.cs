namespace DiscordAH.Domain.Market;

/// <summary>
/// What happened between two snapshots, column by column; indices are those of the earlier snapshot. The same position in
/// <paramref name="Indices"/>, <paramref name="Fates"/>, <paramref name="Sold"/> and <paramref name="RanOut"/> is one auction.
/// </summary>
/// <param name="Indices">Auctions that are missing in the later snapshot.</param>
/// <param name="Fates">The likeliest reading of each.</param>
/// <param name="Sold">Probability that it was bought, 0 to 1; 0 for relisted and bid-only ones.</param>
/// <param name="RanOut">Probability that its time was up before the later snapshot; 0 where it cannot have been.</param>
/// <param name="PartIndices">Auctions that stand in both snapshots with fewer units: a part was bought, which is certain.</param>
/// <param name="PartUnits">Units bought of each.</param>
public sealed record EndedAuctions(
    int[] Indices,
    AuctionFate[] Fates,
    float[] Sold,
    float[] RanOut,
    int[] PartIndices,
    int[] PartUnits);
