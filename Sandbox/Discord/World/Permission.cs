using System.Globalization;

namespace DiscordAH.Sandbox.Discord;

/// <summary>Permission bits that the sandbox checks, with the words Discord shows for them.</summary>
internal static class Permission
{
    public const ulong Administrator = 1UL << 3;
    public const ulong ManageChannels = 1UL << 4;
    public const ulong ManageGuild = 1UL << 5;
    public const ulong AddReactions = 1UL << 6;
    public const ulong ViewChannel = 1UL << 10;
    public const ulong SendMessages = 1UL << 11;
    public const ulong ManageMessages = 1UL << 13;
    public const ulong EmbedLinks = 1UL << 14;
    public const ulong AttachFiles = 1UL << 15;
    public const ulong ReadMessageHistory = 1UL << 16;
    public const ulong MentionEveryone = 1UL << 17;
    public const ulong UseExternalEmojis = 1UL << 18;
    public const ulong ManageRoles = 1UL << 28;
    public const ulong ManageWebhooks = 1UL << 29;
    public const ulong UseApplicationCommands = 1UL << 31;
    public const ulong SendMessagesInThreads = 1UL << 38;
    public const ulong All = (1UL << 53) - 1;

    public const ulong Talk = ViewChannel | SendMessages | EmbedLinks | AttachFiles | ReadMessageHistory | AddReactions
        | UseExternalEmojis | UseApplicationCommands | SendMessagesInThreads;

    /// <summary>What two people and bots can do in a direct message.</summary>
    public const ulong InDirectMessage = ViewChannel | SendMessages | EmbedLinks | AttachFiles | ReadMessageHistory | AddReactions
        | UseExternalEmojis | UseApplicationCommands;

    private static readonly (ulong Bit, string Words)[] Named =
    [
        (Administrator, "Administrator"), (ManageGuild, "Manage Server"), (ManageChannels, "Manage Channels"),
        (ManageMessages, "Manage Messages"), (ManageRoles, "Manage Roles"), (ManageWebhooks, "Manage Webhooks"),
        (SendMessages, "Send Messages"), (EmbedLinks, "Embed Links"), (AttachFiles, "Attach Files"), (ViewChannel, "View Channel"),
    ];

    public static string Text(ulong bits) => bits.ToString(CultureInfo.InvariantCulture);

    public static string Words(ulong bits) =>
        string.Join(", ", Named.Where(named => (bits & named.Bit) != 0).Select(named => named.Words)) is { Length: > 0 } words ? words : "Administrator";
}
