namespace DiscordAH.Sandbox.Discord;

/// <summary>A text channel of a guild, or the direct messages between one person and the bot.</summary>
internal sealed class Channel
{
    public required string Id { get; init; }
    public required string Name { get; init; }
    public required MessageLog Log { get; init; }
    public Guild? Guild { get; init; }
    public User? Recipient { get; init; }
    public string? Topic { get; init; }
    public int Position { get; init; }
    public List<Overwrite> Overwrites { get; init; } = [];
    public bool IsDirect => Guild is null;
}
