namespace DiscordAH.Domain.Market;

/// <summary>What the listings of one snapshot come to.</summary>
/// <param name="Variants">
/// One summary a variant, in the order of first appearance. Variants that nobody can buy now (bid-only listings alone) are left out:
/// for a buyer they are not on sale.
/// </param>
/// <param name="Listings">Every listing, bid-only ones included, each id once.</param>
/// <param name="Repeated">Listings left out because their id had come before.</param>
public sealed record SnapshotContents(IReadOnlyList<VariantSummary> Variants, SnapshotListings Listings, int Repeated);
