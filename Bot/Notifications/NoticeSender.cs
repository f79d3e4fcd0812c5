using DiscordAH.Bot.Discord.Replies;
using DiscordAH.Bot.Discord.Rest;
using DiscordAH.Domain.Common;
using DiscordAH.Domain.Notifications;

namespace DiscordAH.Bot.Notifications;

/// <summary>Writes a notice into a channel once: the nonce answers a repetition within minutes, a look into the channel one after a longer outage.</summary>
internal sealed class NoticeSender(DiscordChannels channels, NoticeComposer composer, INoticePictures pictures)
{
    private const int MarkLength = 12;

    /// <param name="channel">Where.</param>
    /// <param name="dispatch">What.</param>
    /// <param name="only">The person of a direct message, whose buttons nobody else may press; null in a guild's channel.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<Delivery> SendAsync(ChannelId channel, Dispatch dispatch, UserId? only, CancellationToken ct)
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

        var picture = dispatch.Notice.Card?.Picture is { } wanted ? await pictures.DrawAsync(wanted, ct) : null;
        try
        {
            await WriteAsync(channel, dispatch, mark, picture, only, ct);
            return new Delivery.Done();
        }
        catch (DiscordException e)
        {
            return NoticeRefusal.OfSending(e);
        }
    }

    /// <summary>The small print by which a message is found again.</summary>
    internal static string MarkOf(string nonce) => $"-# notice {nonce[..Math.Min(MarkLength, nonce.Length)]}";

    private async Task WriteAsync(ChannelId channel, Dispatch dispatch, string mark, ReplyFile? picture, UserId? only, CancellationToken ct)
    {
        try
        {
            await channels.CreateAsync(channel, composer.Compose(dispatch.Notice, mark, picture, only), dispatch.Nonce, ct);
        }
        catch (DiscordException e) when (e.Error == DiscordError.MissingPermission && dispatch.Notice.Card is not null)
        {
            // Cards and files are permissions of their own, and may have been taken away since the alert was made; text may still go.
            await channels.CreateAsync(channel, composer.ComposePlain(dispatch.Notice, mark, only), dispatch.Nonce, ct);
        }
    }
}
