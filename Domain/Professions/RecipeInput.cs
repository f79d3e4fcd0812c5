using DiscordAH.Domain.Common;

namespace DiscordAH.Domain.Professions;

/// <summary>What a craft takes in one place.</summary>
/// <param name="Items">The items that fit, at least one: several where any quality does.</param>
/// <param name="Quantity">Units for one craft, above 0.</param>
public sealed record RecipeInput(IReadOnlyList<ItemId> Items, int Quantity);
