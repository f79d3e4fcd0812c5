using DiscordAH.Domain.Common;

namespace DiscordAH.Domain.Market;

/// <summary>
/// What is traded as one good: an item, and for gear and pets the traits that buyers pay for. Two auctions with the same
/// key are interchangeable; per-craft noise (modifiers 28, 42, 44) is not part of it.
/// </summary>
/// <param name="Item">The item; <see cref="ItemId.PetCage"/> for battle pets.</param>
/// <param name="Traits">0 for plain goods, else made by <see cref="VariantTraits"/>.</param>
public readonly record struct VariantKey(ItemId Item, long Traits)
{
    /// <summary>A good without traits.</summary>
    public static VariantKey Plain(ItemId item) => new(item, 0);

    /// <summary>
    /// Short text that <see cref="TryParse"/> reads back: <c>210796</c>, <c>2825-i619</c>, <c>2825-i619-t2</c>,
    /// <c>82800-p1155-b3-q3-l25</c>.
    /// </summary>
    public override string ToString() => Traits == 0 ? Item.ToString() : $"{Item}{VariantTraits.Describe(Traits)}";

    /// <summary>Reads the short text; false when it is none.</summary>
    public static bool TryParse(string? text, out VariantKey key) => VariantTraits.TryParse(text, out key);
}
