using DiscordAH.Domain.Common;

namespace DiscordAH.Domain.Collecting;

/// <summary>A mount. Which item teaches it Battle.net does not tell.</summary>
/// <param name="Id">Blizzard's id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Source">Where it comes from: VENDOR, DROP, PROFESSION…; empty when not told.</param>
/// <param name="Faction">ALLIANCE or HORDE; null for both.</param>
/// <param name="Build">The build it was read at.</param>
public sealed record Mount(int Id, LocalName Name, string Source, string? Faction, string Build);
