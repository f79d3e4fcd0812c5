using DiscordAH.Domain.Common;

namespace DiscordAH.Domain.Professions;

/// <summary>
/// A recipe, as far as Battle.net tells. For quality crafting (since Dragonflight) it tells neither product nor quantities nor quality
/// reagents: then the product and the counts are null, and <paramref name="Slots"/> name what goes in.
/// </summary>
/// <param name="Id">Blizzard's id.</param>
/// <param name="TierId">The skill tier that lists it.</param>
/// <param name="Name">Its name.</param>
/// <param name="Rank">Rank, for recipes that had several; else null.</param>
/// <param name="Product">What it makes; null when not told, or when it differs by faction.</param>
/// <param name="AllianceProduct">What it makes for Alliance characters, where that differs; else null.</param>
/// <param name="HordeProduct">What it makes for Horde characters, where that differs; else null.</param>
/// <param name="Minimum">Fewest units made; null when not told.</param>
/// <param name="Maximum">Most units made; null when not told.</param>
/// <param name="IconUrl">Icon, of recipes whose product is not told; else null.</param>
/// <param name="Reagents">What it takes; may be incomplete where there are slots.</param>
/// <param name="Slots">Choices of reagents, in the order shown.</param>
/// <param name="Build">The build it was read at.</param>
public sealed record Recipe(
    int Id,
    int TierId,
    LocalName Name,
    int? Rank,
    ItemId? Product,
    ItemId? AllianceProduct,
    ItemId? HordeProduct,
    int? Minimum,
    int? Maximum,
    string? IconUrl,
    IReadOnlyList<RecipeReagent> Reagents,
    IReadOnlyList<RecipeSlot> Slots,
    string Build)
{
    /// <summary>Whether product, count and all reagents are told, so that its cost can be reckoned from these data alone.</summary>
    public bool IsComplete => (Product ?? AllianceProduct ?? HordeProduct) is not null && Minimum is not null && Reagents.Count > 0 && Slots.Count == 0;
}
