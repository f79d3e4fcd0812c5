using DiscordAH.Domain.Common;

namespace DiscordAH.Domain.Market;

/// <summary>Reads of one item over all realms of a region, each in one question to the store.</summary>
public interface IRealmOffers
{
    /// <summary>Every variant of some items on sale now in the region's realm markets; commodities are not in it.</summary>
    Task<IReadOnlyList<CurrentPrice>> OnSaleAsync(Region region, IReadOnlyCollection<ItemId> items, CancellationToken ct);

    /// <summary>The last numbers of each variant of an item, while it was on sale, in each of the region's realm markets that ever had it.</summary>
    Task<IReadOnlyList<PastOffer>> LastSeenAsync(Region region, ItemId item, CancellationToken ct);
}
