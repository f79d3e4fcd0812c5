namespace DiscordAH.Domain.Market;

/// <summary>Every auction of one snapshot, column by column: the same index in each column is one auction. Ids ascend, each once.</summary>
/// <param name="Ids">Auction ids, ascending.</param>
/// <param name="Variants">Index into <paramref name="Keys"/>.</param>
/// <param name="UnitPrices">Copper a unit; 0 for an auction that can only be bid on.</param>
/// <param name="Quantities">Units, 1 or more.</param>
/// <param name="TimeLeft">Time left at least.</param>
/// <param name="Keys">The goods, each once; of some every listing may have been left out as repeated.</param>
public sealed record SnapshotListings(
    long[] Ids,
    int[] Variants,
    long[] UnitPrices,
    int[] Quantities,
    TimeLeft[] TimeLeft,
    IReadOnlyList<VariantKey> Keys)
{
    /// <summary>Auctions.</summary>
    public int Count => Ids.Length;
}
