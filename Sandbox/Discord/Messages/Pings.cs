namespace DiscordAH.Sandbox.Discord;

/// <summary>Whom a message would notify after its allowed mentions are weighed.</summary>
internal sealed record Pings(IReadOnlyList<string> Users, IReadOnlyList<string> Roles, bool Everyone)
{
    public static Pings None { get; } = new([], [], false);
}
