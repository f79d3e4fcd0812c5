namespace DiscordAH.Domain.Market;

/// <summary>What telling variants apart needs to know of an item.</summary>
/// <param name="ClassId">Item class; 2 weapons, 4 armour, 19 profession gear are gear.</param>
/// <param name="Level">Base item level as Battle.net gives it (before the squish of 12.0 for items older than it).</param>
public readonly record struct ItemShape(int ClassId, int Level);
