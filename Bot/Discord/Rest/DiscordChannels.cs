using System.Text.Json;
using DiscordAH.Bot.Discord.Replies;
using DiscordAH.Domain.Common;

namespace DiscordAH.Bot.Discord.Rest;

/// <summary>Messages the bot writes on its own, outside an interaction.</summary>
internal sealed class DiscordChannels(DiscordRest rest, ReplyWriter writer)
{
    /// <summary>Writes a message; the same nonce within some minutes writes it once, however often it is sent.</summary>
    /// <param name="channel">Where.</param>
    /// <param name="reply">What.</param>
    /// <param name="nonce">1–25 characters.</param>
    /// <param name="ct">Cancels.</param>
    /// <returns>The message's id.</returns>
    public async Task<string> CreateAsync(ChannelId channel, Reply reply, string nonce, CancellationToken ct)
    {
        var request = new RestRequest(DiscordRoutes.CreateMessage(channel.ToString()), writer.Message(reply, nonce), reply.Files);
        var answer = await rest.SendAsync(request, ct);
        using var json = answer.Json();
        return json.RootElement.GetProperty("id"u8).GetString() ?? throw new JsonException("Discord's message has no id.");
    }

    /// <summary>Replaces a message's content, pictures and buttons.</summary>
    public async Task EditAsync(ChannelId channel, string message, Reply reply, CancellationToken ct) =>
        await rest.SendAsync(new RestRequest(DiscordRoutes.EditMessage(channel.ToString(), message), writer.Edit(reply), reply.Files), ct);
}
