using DiscordAH.Domain.Common;
using DiscordAH.Domain.Professions;

namespace DiscordAH.Infrastructure.Market.BattleNet.Json;

/// <summary>A slot of a recipe.</summary>
internal sealed record CraftingSlotJson(NamedIdJson? SlotType, int DisplayOrder)
{
    /// <summary>The slot; null without a type.</summary>
    public RecipeSlot? ToSlot() => SlotType is { Id: > 0 } ? new RecipeSlot(SlotType.Id, SlotType.Name?.ToName() ?? LocalName.Of(""), DisplayOrder) : null;
}
