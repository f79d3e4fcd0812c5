namespace DiscordAH.Sandbox.Discord;

/// <summary>A channel's exception for a role or a member.</summary>
internal sealed record Overwrite(string Id, bool IsRole, ulong Allow, ulong Deny);
