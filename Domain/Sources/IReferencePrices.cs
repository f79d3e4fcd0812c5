using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;

namespace DiscordAH.Domain.Sources;

/// <summary>Prices of a second source, stored.</summary>
public interface IReferencePrices
{
    /// <summary>All of a region, by item; empty when the source is off or was never read.</summary>
    Task<IReadOnlyDictionary<ItemId, ReferencePrice>> OfRegionAsync(Region region, CancellationToken ct);

    /// <summary>One item's; null when the source does not know it.</summary>
    Task<ReferencePrice?> FindAsync(Region region, ItemId item, CancellationToken ct);

    /// <summary>Puts a region's prices, and where the source stands, in place of the ones before, in one transaction.</summary>
    Task ReplaceAsync(Region region, IReadOnlyCollection<ReferencePrice> prices, SourceState state, CancellationToken ct);
}
