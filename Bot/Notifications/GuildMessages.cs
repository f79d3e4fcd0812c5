using System.Globalization;
using DiscordAH.Domain.Common;
using DiscordAH.Domain.Notifications;

namespace DiscordAH.Bot.Notifications;

/// <summary>Notices in a guild's channel.</summary>
internal sealed class GuildMessages(NoticeSender sender) : IMessageChannel
{
    public string Name => OutboxChannels.DiscordChannel;

    public async Task<Delivery> DeliverAsync(Dispatch dispatch, CancellationToken ct) =>
        long.TryParse(dispatch.Target, NumberStyles.None, CultureInfo.InvariantCulture, out var id) && id > 0
            ? await sender.SendAsync(new ChannelId(id), dispatch, null, ct)
            : new Delivery.Refused("Its target is not a Discord channel.");
}
