namespace DiscordAH.Sandbox.Discord;

internal sealed record Member(User User, IReadOnlyList<string> Roles, DateTimeOffset JoinedAt);
