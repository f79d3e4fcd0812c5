using DiscordAH.Domain.Market;

namespace DiscordAH.Infrastructure.Market.Rollups;

/// <summary>
/// Which goods share a row. Neighbours by item id, so that a list of goods in key order touches few rows; caged pets, which are all one item, by species.
/// Seven goods a row and more: its key and header weigh little, and reading one good reads little that was not asked for.
/// </summary>
internal static class RollupBuckets
{
    /// <summary>The row that says how much of a period was read at all; it has no goods.</summary>
    public const int Market = -1;

    private const int ItemsABucket = 32;
    private const int PetBuckets = 256;

    public static int Of(VariantKey variant) => VariantTraits.IsPet(variant.Traits)
        ? Market - 1 - VariantTraits.PetSpecies(variant.Traits) % PetBuckets
        : variant.Item.Value / ItemsABucket;
}
