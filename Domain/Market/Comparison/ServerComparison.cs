namespace DiscordAH.Domain.Market;

/// <summary>One good on every connected realm of a region.</summary>
/// <param name="Item">The item's facts.</param>
/// <param name="Variant">Which variant of it.</param>
/// <param name="VariantName">Its name for people.</param>
/// <param name="OtherVariants">Other variants on sale in the region, by number of realms, most first.</param>
/// <param name="Region">The region.</param>
/// <param name="Summary">Median and spread over the realms that sell it, of a commodity its one price; null when it is on sale nowhere.</param>
/// <param name="Offers">Every connected realm whose auctions have been read: those that sell it, cheapest first, then the others by name.</param>
/// <param name="IsCommodity">Whether it is a commodity: then there is one offer, the region's.</param>
public sealed record ServerComparison(
    Item Item,
    VariantKey Variant,
    string VariantName,
    IReadOnlyList<VariantKey> OtherVariants,
    Region Region,
    RegionPrice? Summary,
    IReadOnlyList<RealmOffer> Offers,
    bool IsCommodity);
