using DiscordAH.Bot.Discord.Replies;
using DiscordAH.Bot.Discord.Rest;
using DiscordAH.Domain.Common;
using DiscordAH.Domain.Notifications;

namespace DiscordAH.Bot.Notifications;

/// <summary>Writes a notice into a channel once: the nonce answers a repetition within minutes, a look into the channel one after a longer outage.</summary>
internal sealed class NoticeSender(DiscordChannels channels)
{
    private const int MaxTitle = 250;
    private const int MaxText = 1400;
    private const int MarkLength = 12;

    public async Task<Delivery> SendAsync(ChannelId channel, Dispatch dispatch, CancellationToken ct)
    {
        var mark = MarkOf(dispatch.Nonce);
        try
        {
            if (dispatch.MayBeThere && await channels.HasAsync(channel, dispatch.Nonce, mark, ct)) return new Delivery.Done();
        }
        catch (DiscordException e)
        {
            return NoticeRefusal.BeforeSending(e);
        }

        try
        {
            await channels.CreateAsync(channel, new Reply { Text = Compose(dispatch.Notice, mark) }, dispatch.Nonce, ct);
            return new Delivery.Done();
        }
        catch (DiscordException e)
        {
            return NoticeRefusal.OfSending(e);
        }
    }

    /// <summary>The small print by which a message is found again.</summary>
    internal static string MarkOf(string nonce) => $"-# notice {nonce[..Math.Min(MarkLength, nonce.Length)]}";

    private static string Compose(Notice notice, string mark)
    {
        var text = $"**{DiscordText.Clip(DiscordText.Escape(notice.Title), MaxTitle)}**\n{DiscordText.Clip(DiscordText.Escape(notice.Text), MaxText)}";
        return notice.Link is null ? $"{text}\n{mark}" : $"{text}\n<{notice.Link}>\n{mark}";
    }
}
