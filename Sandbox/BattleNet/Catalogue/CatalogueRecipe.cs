namespace DiscordAH.Sandbox.BattleNet.Catalogue;

/// <summary>One row of <c>recipes.csv</c>.</summary>
/// <param name="Item">What it makes; null for what the API does not tell (quality crafting) or where a faction pair stands instead.</param>
/// <param name="Minimum">Units made; null for what the API does not tell.</param>
/// <param name="Maximum">Set where the API sends a range.</param>
/// <param name="Slots">Slot types in their order.</param>
internal sealed record CatalogueRecipe(
    int Id,
    LocalText Name,
    int Tier,
    LocalText Category,
    int? Item,
    int? AllianceItem,
    int? HordeItem,
    int? Minimum,
    int? Maximum,
    int? Rank,
    IReadOnlyList<(int Item, int Quantity)> Reagents,
    IReadOnlyList<int> Slots);
