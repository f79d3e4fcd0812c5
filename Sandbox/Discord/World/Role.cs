namespace DiscordAH.Sandbox.Discord;

internal sealed record Role(string Id, string Name, ulong Permissions, int Position, int Color, bool Managed = false);
