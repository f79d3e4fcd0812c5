namespace DiscordAH.Bot.Discord;

/// <summary>Discord's permission bits used here.</summary>
public static class DiscordPermissions
{
    public const ulong Administrator = 1UL << 3;
    public const ulong ManageChannels = 1UL << 4;
    public const ulong ManageGuild = 1UL << 5;
    public const ulong ViewChannel = 1UL << 10;
    public const ulong SendMessages = 1UL << 11;
    public const ulong ManageMessages = 1UL << 13;
    public const ulong EmbedLinks = 1UL << 14;
    public const ulong AttachFiles = 1UL << 15;
    public const ulong ReadMessageHistory = 1UL << 16;
    public const ulong MentionEveryone = 1UL << 17;

    /// <summary>Every bit there is: owners and administrators.</summary>
    public const ulong All = ulong.MaxValue;

    /// <summary>What the bot asks for in its invitation.</summary>
    public const ulong Wanted = ViewChannel | SendMessages | EmbedLinks | AttachFiles | ReadMessageHistory;
}
