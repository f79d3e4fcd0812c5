using DiscordAH.Domain.Common;

namespace DiscordAH.Domain.Professions;

/// <summary>What a craft takes of one good.</summary>
/// <param name="Item">The reagent bought: of several qualities that fit, the one that costs least.</param>
/// <param name="Name">Its name.</param>
/// <param name="Quantity">Units for one craft.</param>
/// <param name="Cost">What these units cost at depth; null when so many cannot be bought.</param>
/// <param name="IsVendor">Whether a vendor sells it for less than the market.</param>
public sealed record CraftInput(ItemId Item, string Name, int Quantity, Copper? Cost, bool IsVendor);
