namespace DiscordAH.Domain.Market;

/// <summary>Prices over all realms of a region, reckoned anew every quarter of an hour. Commodities have one market a region and are not in it.</summary>
public interface IRegionPrices
{
    /// <summary>Of some goods; those on sale nowhere are not in the result.</summary>
    Task<IReadOnlyDictionary<VariantKey, RegionPrice>> OfAsync(Region region, IReadOnlyCollection<VariantKey> variants, CancellationToken ct);
}
