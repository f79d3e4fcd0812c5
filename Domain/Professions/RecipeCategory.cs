using DiscordAH.Domain.Common;

namespace DiscordAH.Domain.Professions;

/// <summary>A group of recipes within a tier.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Recipes">Ids of its recipes, in the game's order.</param>
public sealed record RecipeCategory(LocalName Name, IReadOnlyList<int> Recipes);
