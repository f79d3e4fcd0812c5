using System.Globalization;
using System.Text.Json.Nodes;

namespace DiscordAH.Sandbox.Discord;

/// <summary>Users, members and messages in the shape Discord sends them.</summary>
internal static class Wire
{
    public static string Time(DateTimeOffset time) =>
        time.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'+00:00'", CultureInfo.InvariantCulture);

    public static JsonObject User(User user)
    {
        var json = new JsonObject
        {
            ["id"] = user.Id, ["username"] = user.Name, ["global_name"] = user.IsBot ? null : user.GlobalName,
            ["discriminator"] = user.IsBot ? "0001" : "0", ["avatar"] = null, ["banner"] = null, ["accent_color"] = null,
            ["public_flags"] = 0, ["flags"] = 0, ["primary_guild"] = null, ["avatar_decoration_data"] = null,
        };
        if (user.IsBot)
            json["bot"] = true;
        return json;
    }

    /// <summary>A user as told to itself.</summary>
    public static JsonObject Self(User user, bool withEmail)
    {
        var json = User(user);
        json["mfa_enabled"] = user.IsBot;
        json["locale"] = "en-US";
        json["verified"] = true;
        json["email"] = withEmail ? $"{user.Name}@sandbox.invalid" : null;
        if (!withEmail && !user.IsBot)
            json.Remove("email");
        return json;
    }

    public static JsonObject Member(Member member, bool withUser = true)
    {
        var json = new JsonObject
        {
            ["nick"] = null, ["avatar"] = null, ["banner"] = null, ["roles"] = Strings(member.Roles), ["joined_at"] = Time(member.JoinedAt),
            ["premium_since"] = null, ["pending"] = false, ["communication_disabled_until"] = null, ["flags"] = 0,
        };
        if (!withUser)
            return json; // resolved members carry neither the user nor voice state
        json["user"] = User(member.User);
        json["deaf"] = false;
        json["mute"] = false;
        return json;
    }

    public static JsonObject Message(Message message)
    {
        var json = new JsonObject
        {
            ["id"] = message.Id, ["channel_id"] = message.Channel.Id, ["type"] = message.Type, ["content"] = message.Content,
            ["author"] = User(message.Author), ["timestamp"] = Time(message.Timestamp),
            ["edited_timestamp"] = message.EditedTimestamp is { } edited ? Time(edited) : null,
            ["tts"] = false, ["pinned"] = false, ["flags"] = message.Flags, ["mention_everyone"] = message.MentionEveryone,
            ["mentions"] = new JsonArray([.. message.Mentions.Select(User)]), ["mention_roles"] = Strings(message.MentionRoles),
            ["attachments"] = new JsonArray([.. message.Attachments.Select(Attachment)]),
            ["embeds"] = JsonArray.Create(message.Embeds), ["components"] = JsonArray.Create(message.Components),
        };
        if (message.Nonce is not null)
            json["nonce"] = message.Nonce;
        if (message.ByWebhook)
        {
            json["webhook_id"] = SandboxIdentity.ApplicationId;
            json["application_id"] = SandboxIdentity.ApplicationId;
        }

        if (message.InteractionMetadata is { } metadata)
            json["interaction_metadata"] = JsonObject.Create(metadata);
        if (message.ReferencedMessage is { } referenced)
            json["message_reference"] = Reference(message.Channel, referenced);
        return json;
    }

    public static JsonArray Strings(IEnumerable<string> values) => new([.. values.Select(value => (JsonNode)value)]);

    private static JsonObject Reference(Channel channel, string messageId)
    {
        var json = new JsonObject { ["type"] = 0, ["channel_id"] = channel.Id, ["message_id"] = messageId };
        if (channel.Guild is { } guild)
            json["guild_id"] = guild.Id;
        return json;
    }

    private static JsonObject Attachment(Attachment attachment)
    {
        var json = new JsonObject
        {
            ["id"] = attachment.Id, ["filename"] = attachment.Filename, ["size"] = attachment.Size, ["url"] = attachment.Url,
            ["proxy_url"] = attachment.Url, ["content_type"] = attachment.ContentType,
        };
        if (attachment.Description is not null)
            json["description"] = attachment.Description;
        if (attachment.Ephemeral)
            json["ephemeral"] = true;
        if (attachment.Width is not null)
            (json["width"], json["height"]) = (attachment.Width, attachment.Height);
        return json;
    }
}
