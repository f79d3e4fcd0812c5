using System.Globalization;
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

    /// <summary>The channel for direct messages to a person, opened when there is none yet.</summary>
    public async Task<ChannelId> OpenDirectAsync(UserId user, CancellationToken ct)
    {
        var body = ReplyWriter.Write(json =>
        {
            json.WriteStartObject();
            json.WriteString("recipient_id"u8, user.ToString());
            json.WriteEndObject();
        });
        var answer = await rest.SendAsync(new RestRequest(DiscordRoutes.OpenDirect, body), ct);
        using var json = answer.Json();
        return long.TryParse(json.RootElement.GetProperty("id"u8).GetString(), NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? new ChannelId(id)
            : throw new JsonException("Discord's channel has no id.");
    }

    /// <summary>Whether one of the channel's newest hundred messages has this nonce, or this mark in its text where Discord no longer tells nonces.</summary>
    public async Task<bool> HasAsync(ChannelId channel, string nonce, string mark, CancellationToken ct)
    {
        var answer = await rest.SendAsync(new RestRequest(DiscordRoutes.NewestMessages(channel.ToString())), ct);
        using var json = answer.Json();
        return json.RootElement.EnumerateArray().Any(message =>
            (message.TryGetProperty("nonce"u8, out var given) && given.ValueKind == JsonValueKind.String && given.ValueEquals(nonce))
            || (message.TryGetProperty("content"u8, out var content) && content.GetString()?.Contains(mark, StringComparison.Ordinal) == true));
    }

    /// <summary>Replaces a message's content, pictures and buttons.</summary>
    public async Task EditAsync(ChannelId channel, string message, Reply reply, CancellationToken ct) =>
        await rest.SendAsync(new RestRequest(DiscordRoutes.EditMessage(channel.ToString(), message), writer.Edit(reply), reply.Files), ct);
}
