using System.Text.Json.Nodes;

namespace DiscordAH.Sandbox.Discord;

/// <summary>The one place where messages appear, change and vanish; tells bots that listen and people who watch.</summary>
internal sealed class MessageDesk(GatewayHub gateway, LiveFeed feed)
{
    public MessageSlot Post(Message message)
    {
        var slot = message.Channel.Log.Add(message);
        Announce("MESSAGE_CREATE", message);
        return slot;
    }

    public Message? Change(MessageSlot slot, Func<Message, Message> change)
    {
        var after = slot.Change(change);
        if (after is not null)
            Announce("MESSAGE_UPDATE", after);
        return after;
    }

    public Message? Delete(MessageSlot slot)
    {
        var gone = slot.Channel.Log.Remove(slot);
        if (gone is null)
            return null;
        feed.MessageDeleted(gone);
        if (!gone.IsEphemeral && gateway.Wants(Intent(gone.Channel)))
        {
            var body = new JsonObject { ["id"] = gone.Id, ["channel_id"] = gone.Channel.Id };
            if (gone.Channel.Guild is { } guild)
                body["guild_id"] = guild.Id;
            gateway.Dispatch("MESSAGE_DELETE", gone.Channel.Guild?.Id, Intent(gone.Channel), body);
        }

        return gone;
    }

    private void Announce(string type, Message message)
    {
        feed.Message(message);
        if (message.IsEphemeral || !gateway.Wants(Intent(message.Channel)))
            return;
        var body = Wire.Message(message);
        if (message.Channel.Guild is { } guild)
        {
            body["guild_id"] = guild.Id;
            if (guild.Find(message.Author) is { } member)
                body["member"] = Wire.Member(member, withUser: false);
            // Without the privileged MESSAGE_CONTENT intent, texts of others arrive empty unless they mention the bot.
            if (!message.Author.IsBot && !message.Mentions.Any(user => user.IsBot))
                (body["content"], body["embeds"], body["attachments"], body["components"]) = ("", new JsonArray(), new JsonArray(), new JsonArray());
        }

        gateway.Dispatch(type, message.Channel.Guild?.Id, Intent(message.Channel), body);
    }

    private static int Intent(Channel channel) => channel.IsDirect ? GatewayIntents.DirectMessages : GatewayIntents.GuildMessages;
}
