using System.Collections.Concurrent;
using System.Globalization;
using DiscordAH.Bot.Discord.Rest;
using DiscordAH.Domain.Common;
using DiscordAH.Domain.Notifications;

namespace DiscordAH.Bot.Notifications;

/// <summary>Notices as direct messages.</summary>
internal sealed class DirectMessages(DiscordChannels channels, NoticeSender sender) : IMessageChannel
{
    private const int MostKnown = 10_000;
    private readonly ConcurrentDictionary<UserId, ChannelId> _known = new();

    public string Name => OutboxChannels.DiscordDirect;

    public async Task<Delivery> DeliverAsync(Dispatch dispatch, CancellationToken ct)
    {
        if (!long.TryParse(dispatch.Target, NumberStyles.None, CultureInfo.InvariantCulture, out var id) || id <= 0) return new Delivery.Refused("Its receiver is not a Discord user.");
        var user = new UserId(id);
        if (!_known.TryGetValue(user, out var channel))
        {
            try
            {
                channel = await channels.OpenDirectAsync(user, ct);
            }
            catch (DiscordException e)
            {
                return NoticeRefusal.BeforeSending(e);
            }

            if (_known.Count >= MostKnown) _known.Clear();
            _known[user] = channel;
        }

        var delivery = await sender.SendAsync(channel, dispatch, user, ct);
        if (delivery is Delivery.Refused) _known.TryRemove(user, out _);
        return delivery;
    }
}
