using DiscordAH.Domain.Common;

namespace DiscordAH.Infrastructure.Professions;

internal sealed class RecipeReagentRow
{
    public int RecipeId { get; set; }

    public int Position { get; set; }

    public ItemId ItemId { get; set; }

    public string Name { get; set; } = "";

    public string Names { get; set; } = "{}";

    public int Quantity { get; set; }
}
