namespace DiscordAH.Bot.Alerts.Channels;

/// <summary>What a channel gives to, or takes from, a role or a member.</summary>
/// <param name="Id">The role's or the member's id.</param>
/// <param name="IsRole">Which of the two.</param>
/// <param name="Allow">Bits given.</param>
/// <param name="Deny">Bits taken.</param>
internal sealed record PermissionOverwrite(long Id, bool IsRole, ulong Allow, ulong Deny);
