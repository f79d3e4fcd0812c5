namespace DiscordAH.Infrastructure.Sources;

/// <summary>How much of something a recipe takes.</summary>
internal sealed class RecipeAmountRow
{
    public int RecipeId { get; set; }

    /// <summary>Whether <see cref="SubjectId"/> is a slot type; else an item.</summary>
    public bool IsSlot { get; set; }

    public int SubjectId { get; set; }

    public int Quantity { get; set; }
}
