using DiscordAH.Domain.Common;

namespace DiscordAH.Bot.Alerts.Channels;

/// <summary>A channel as permissions see it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Guild">Its guild; null for a direct message.</param>
/// <param name="Type">Its kind, as Discord numbers them.</param>
/// <param name="Name">Its name.</param>
/// <param name="Overwrites">What it gives and takes.</param>
internal sealed record GuildChannel(ChannelId Id, GuildId? Guild, int Type, string Name, IReadOnlyList<PermissionOverwrite> Overwrites)
{
    /// <summary>An ordinary text channel.</summary>
    public const int Text = 0;
}
