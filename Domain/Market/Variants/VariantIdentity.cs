using DiscordAH.Domain.Common;

namespace DiscordAH.Domain.Market;

/// <summary>
/// Tells which good a listing is. Pets: species, breed with sexes merged, quality, level bucket. Gear: item level and tertiary stat.
/// Everything else: the item alone. What varies from craft to craft without a buyer caring (modifiers 28, 42, 44) never enters.
/// </summary>
/// <param name="levels">What bonus ids do to item levels.</param>
/// <param name="shapes">Looks an item up; null when it is not known yet.</param>
public sealed class VariantIdentity(ItemLevelRules levels, Func<ItemId, ItemShape?> shapes)
{
    /// <summary>The listing's good; null when the listing contradicts itself (a pet cage without a species, a trait beyond its range).</summary>
    public VariantKey? Of(in ListedItem listing)
    {
        var item = new ItemId(listing.ItemId);
        if (IsPet(listing)) return Pet(listing);

        var shape = shapes(item);
        var isGear = shape is { } known
            ? known.ClassId is 2 or 4 or 19
            // Unknown item: only gear carries bonuses or the level of the player who found it.
            : !listing.Bonuses.IsEmpty || listing.PlayerLevel > 0;
        if (!isGear) return VariantKey.Plain(item);

        var level = levels.LevelOf(listing.ItemId, shape?.Level ?? 0, listing.Bonuses, listing.PlayerLevel);
        return new VariantKey(item, VariantTraits.Gear(Math.Min(level, 0xFFFF), levels.TertiaryOf(listing.Bonuses)));
    }

    /// <summary>Whether it is a caged pet, or claims to be.</summary>
    public static bool IsPet(in ListedItem listing) => listing.PetSpecies != 0 || listing.ItemId == ItemId.PetCage.Value;

    /// <summary>Male and female breeds have the same stats: 13–22 become 3–12. 0 stays unknown.</summary>
    public static int NormalizeBreed(int breed) => breed < 3 ? 0 : (breed - 3) % 10 + 3;

    /// <summary>Buyers tell level 25 from not quite, and everything below 21 hardly: 1, 11, 21 or 25.</summary>
    public static int LevelBucket(int level) => level switch { >= 25 => 25, >= 21 => 21, >= 11 => 11, _ => 1 };

    private static VariantKey? Pet(in ListedItem listing)
    {
        if (listing.PetSpecies is < 1 or > 0xFFFFF || listing.PetQuality is < 0 or > 7 || listing.PetBreed < 0 || listing.PetLevel < 0) return null;
        var traits = VariantTraits.Pet(listing.PetSpecies, NormalizeBreed(listing.PetBreed), listing.PetQuality, LevelBucket(listing.PetLevel));
        return new VariantKey(new ItemId(listing.ItemId), traits);
    }
}
