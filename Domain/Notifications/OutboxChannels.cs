namespace DiscordAH.Domain.Notifications;

/// <summary>The ways a message can go. A message of another way becomes a dead letter.</summary>
public static class OutboxChannels
{
    /// <summary>A direct message; the target is a Discord user id.</summary>
    public const string DiscordDirect = "discord_dm";

    /// <summary>A message in a guild's channel; the target is a Discord channel id.</summary>
    public const string DiscordChannel = "discord_channel";

    /// <summary>A mail; the target is an address.</summary>
    public const string Mail = "mail";
}
