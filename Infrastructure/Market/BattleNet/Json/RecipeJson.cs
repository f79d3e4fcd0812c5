using System.Text.Json.Serialization;
using DiscordAH.Domain.Common;
using DiscordAH.Domain.Professions;

namespace DiscordAH.Infrastructure.Market.BattleNet.Json;

/// <summary><c>recipe/{id}</c>. Quality recipes lack product, quantity and quality reagents.</summary>
internal sealed record RecipeJson(
    [property: JsonPropertyName("_links")] LinksJson? Links, int Id, LocalizedText? Name, NamedIdJson? CraftedItem, NamedIdJson? AllianceCraftedItem,
    NamedIdJson? HordeCraftedItem, IReadOnlyList<ReagentJson>? Reagents, QuantityJson? CraftedQuantity, int? Rank,
    IReadOnlyList<CraftingSlotJson>? ModifiedCraftingSlots) : IStaticJson
{
    /// <summary>Whether it names what it makes; then the item's icon is its picture.</summary>
    public bool HasProduct => Item(CraftedItem ?? AllianceCraftedItem ?? HordeCraftedItem) is not null;

    /// <summary>The recipe; null without an id or a name, or with a reagent that makes no sense.</summary>
    public Recipe? ToRecipe(int tier, string? icon, string build)
    {
        if (Id <= 0 || Name?.ToName() is not { } name) return null;
        var reagents = (Reagents ?? []).Select(reagent => reagent.ToReagent()).ToList();
        var slots = (ModifiedCraftingSlots ?? []).Select(slot => slot.ToSlot()).ToList();
        if (reagents.Contains(null) || slots.Contains(null)) return null;
        return new Recipe(
            Id, tier, name, Rank, Item(CraftedItem), Item(AllianceCraftedItem), Item(HordeCraftedItem), CraftedQuantity?.Least, CraftedQuantity?.Most, icon,
            [.. reagents.OfType<RecipeReagent>()], [.. slots.OfType<RecipeSlot>().OrderBy(slot => slot.Order)], build);
    }

    private static ItemId? Item(NamedIdJson? item) => item is { Id: > 0 } ? new ItemId(item.Id) : null;
}
