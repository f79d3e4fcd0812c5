using DiscordAH.Domain.Alerts;
using DiscordAH.Domain.Common;

namespace DiscordAH.Bot.Alerts.Drafts;

/// <summary>Where a wished alert tells.</summary>
internal static class WishTarget
{
    public static AlertTarget Of(long? channel, long? guild) =>
        channel is { } id && guild is { } home ? new AlertTarget(AlertWay.Channel, new GuildId(home), new ChannelId(id)) : AlertTarget.Person;
}
