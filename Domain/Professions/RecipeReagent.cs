using DiscordAH.Domain.Common;

namespace DiscordAH.Domain.Professions;

/// <summary>A reagent that a recipe always takes.</summary>
/// <param name="Item">The item.</param>
/// <param name="Name">Its name.</param>
/// <param name="Quantity">Units for one craft.</param>
public sealed record RecipeReagent(ItemId Item, LocalName Name, int Quantity);
