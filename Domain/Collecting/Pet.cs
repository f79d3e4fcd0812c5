using DiscordAH.Domain.Common;

namespace DiscordAH.Domain.Collecting;

/// <summary>A battle pet species.</summary>
/// <param name="Id">Species id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Family">BEAST, DRAGONKIN…; empty when not told.</param>
/// <param name="Source">Where it comes from: WILDPET, DROP, VENDOR…; empty when not told.</param>
/// <param name="IsTradable">Whether it can be caged, and so sold.</param>
/// <param name="IsCapturable">Whether it is caught in the wild.</param>
/// <param name="IsBattlePet">Whether it can fight.</param>
/// <param name="Faction">ALLIANCE or HORDE; null for both.</param>
/// <param name="IconUrl">Icon; null when there is none.</param>
/// <param name="Build">The build it was read at.</param>
public sealed record Pet(
    int Id, LocalName Name, string Family, string Source, bool IsTradable, bool IsCapturable, bool IsBattlePet, string? Faction, string? IconUrl, string Build);
