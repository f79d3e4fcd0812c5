namespace DiscordAH.Infrastructure.Market.Quality;

/// <summary>What the digest needs of section <c>Panel</c>.</summary>
/// <param name="Admins">User ids that get it when no channel is set.</param>
/// <param name="PanelUrl">Address of the panel; null when there is none to link to.</param>
internal sealed record DigestAddresses(IReadOnlyList<string> Admins, string? PanelUrl);
