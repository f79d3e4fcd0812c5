namespace DiscordAH.Infrastructure.Sources;

/// <summary>What the game's tables say about a recipe.</summary>
internal sealed class RecipeFactRow
{
    public int RecipeId { get; set; }

    public int SpellId { get; set; }

    public int TierId { get; set; }

    public int Required { get; set; }

    public int Yellow { get; set; }

    public int Grey { get; set; }

    public int SkillUps { get; set; }
}
