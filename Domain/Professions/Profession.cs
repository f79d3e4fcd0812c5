using DiscordAH.Domain.Common;

namespace DiscordAH.Domain.Professions;

/// <summary>A profession of the game.</summary>
/// <param name="Id">Blizzard's id.</param>
/// <param name="Name">Its name.</param>
/// <param name="IsPrimary">Whether a character has only two such.</param>
/// <param name="IconUrl">Icon; null when there is none.</param>
/// <param name="Build">The build it was read at.</param>
public sealed record Profession(int Id, LocalName Name, bool IsPrimary, string? IconUrl, string Build);
