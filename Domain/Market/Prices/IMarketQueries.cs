using DiscordAH.Domain.Common;

namespace DiscordAH.Domain.Market;

/// <summary>Reads of the market, for display.</summary>
public interface IMarketQueries
{
    /// <summary>What is on sale of a variant in a market; null when nothing is.</summary>
    Task<CurrentPrice?> CurrentAsync(MarketId market, VariantKey variant, CancellationToken ct);

    /// <summary>All variants of an item on sale in a market, by units on sale, most first.</summary>
    Task<IReadOnlyList<CurrentPrice>> VariantsAsync(MarketId market, ItemId item, CancellationToken ct);

    /// <summary>All variants of many items on sale in a market, in one read; by units on sale, most first. Items that are not on sale are not in the result.</summary>
    Task<ILookup<ItemId, CurrentPrice>> CurrentOfItemsAsync(MarketId market, IReadOnlyCollection<ItemId> items, CancellationToken ct);

    /// <summary>Variants of an item that a market has any history of, most recently seen first; at most 50.</summary>
    Task<IReadOnlyList<VariantKey>> KnownVariantsAsync(MarketId market, ItemId item, CancellationToken ct);

    /// <summary>Changes in <c>[from, to)</c>, ascending, preceded by the last change before <paramref name="from"/> when there is one.</summary>
    Task<IReadOnlyList<PricePoint>> ChangesAsync(MarketId market, VariantKey variant, DateTimeOffset from, DateTimeOffset to, CancellationToken ct);

    /// <summary>Publication times of the market's snapshots in <c>[from, to)</c>, archived ones included, ascending.</summary>
    Task<IReadOnlyList<DateTimeOffset>> SnapshotTimesAsync(MarketId market, DateTimeOffset from, DateTimeOffset to, CancellationToken ct);

    /// <summary>Whether the item was ever seen in the region's commodity market.</summary>
    Task<bool> IsCommodityAsync(Region region, ItemId item, CancellationToken ct);

    /// <summary>Freshness of every market that is known, by region and name.</summary>
    Task<IReadOnlyList<MarketFreshness>> FreshnessAsync(CancellationToken ct);
}
