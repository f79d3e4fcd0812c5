using DiscordAH.Domain.Common;

namespace DiscordAH.Domain.Sources;

/// <summary>What a second source says about an item.</summary>
/// <param name="Item">The item.</param>
/// <param name="Name">Its English name.</param>
/// <param name="Quality">0 poor to 7 heirloom.</param>
/// <param name="Level">Item level.</param>
/// <param name="ClassId">Item class.</param>
/// <param name="SubclassId">Subclass within it.</param>
/// <param name="Icon">Name of its icon, <c>inv_sword_04</c>; null when there is none.</param>
/// <param name="Link">Its page for people.</param>
public sealed record ItemFact(ItemId Item, string Name, int Quality, int Level, int ClassId, int SubclassId, string? Icon, string Link);
