using DiscordAH.Domain.Common;
using DiscordAH.Domain.Professions;

namespace DiscordAH.Infrastructure.Market.BattleNet.Json;

/// <summary>A reagent of a recipe.</summary>
internal sealed record ReagentJson(NamedIdJson? Reagent, int Quantity)
{
    /// <summary>The reagent; null without an item or a quantity.</summary>
    public RecipeReagent? ToReagent() =>
        Reagent is { Id: > 0 } && Quantity > 0 ? new RecipeReagent(new ItemId(Reagent.Id), Reagent.Name?.ToName() ?? LocalName.Of(""), Quantity) : null;
}
