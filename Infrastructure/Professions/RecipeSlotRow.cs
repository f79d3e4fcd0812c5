namespace DiscordAH.Infrastructure.Professions;

internal sealed class RecipeSlotRow
{
    public int RecipeId { get; set; }

    public int Position { get; set; }

    public int SlotType { get; set; }

    public string Name { get; set; } = "";

    public string Names { get; set; } = "{}";

    public int DisplayOrder { get; set; }
}
