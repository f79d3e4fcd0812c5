using DiscordAH.Domain.Common;

namespace DiscordAH.Bot.Discord.Commands;

/// <summary>Who acts, where, with what rights, as Discord computed them at this moment.</summary>
/// <param name="User">The person.</param>
/// <param name="DisplayName">Nickname or name; hostile text.</param>
/// <param name="Guild">The server; null in a direct message.</param>
/// <param name="Channel">The channel.</param>
/// <param name="Permissions">The person's permission bits in the channel; 0 in a direct message.</param>
/// <param name="AppPermissions">The bot's permission bits in the channel.</param>
/// <param name="Locale">The person's language, <c>en-US</c>.</param>
public sealed record Caller(UserId User, string DisplayName, GuildId? Guild, ChannelId Channel, ulong Permissions, ulong AppPermissions, string Locale)
{
    public bool Can(ulong permission) =>
        (Permissions & DiscordPermissions.Administrator) != 0 || (Permissions & permission) == permission;
}
