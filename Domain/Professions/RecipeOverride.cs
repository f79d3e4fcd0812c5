using DiscordAH.Domain.Common;

namespace DiscordAH.Domain.Professions;

/// <summary>What is known of a recipe beside what Battle.net tells. What is left out stays as Battle.net tells it.</summary>
/// <param name="RecipeId">The recipe.</param>
public sealed record RecipeOverride(int RecipeId)
{
    /// <summary>What it makes.</summary>
    public ItemId? Product { get; init; }

    /// <summary>Units made on average, above 0.</summary>
    public double? Units { get; init; }

    /// <summary>All it always takes, in place of what Battle.net tells; empty leaves that.</summary>
    public IReadOnlyList<RecipeInput> Reagents { get; init; } = [];

    /// <summary>What goes into its slots.</summary>
    public IReadOnlyList<SlotFill> Slots { get; init; } = [];

    /// <summary>Whether to leave the recipe out of every reckoning.</summary>
    public bool IsSkipped { get; init; }
}
