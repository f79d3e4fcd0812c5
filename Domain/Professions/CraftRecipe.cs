using DiscordAH.Domain.Common;

namespace DiscordAH.Domain.Professions;

/// <summary>A recipe of which everything is known that its cost needs.</summary>
/// <param name="Id">The recipe.</param>
/// <param name="Name">Its name.</param>
/// <param name="TierName">The skill tier that teaches it.</param>
/// <param name="Product">What it makes.</param>
/// <param name="Units">Units made on average, above 0.</param>
/// <param name="Inputs">What goes in, at least one.</param>
public sealed record CraftRecipe(int Id, string Name, string TierName, ItemId Product, double Units, IReadOnlyList<RecipeInput> Inputs);
