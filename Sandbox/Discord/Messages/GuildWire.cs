using System.Text.Json.Nodes;

namespace DiscordAH.Sandbox.Discord;

/// <summary>Guilds, roles and channels in the shape Discord sends them.</summary>
internal static class GuildWire
{
    public static JsonObject Guild(Guild guild, bool withCounts = false)
    {
        var json = new JsonObject
        {
            ["id"] = guild.Id, ["name"] = guild.Name, ["owner_id"] = guild.OwnerId, ["preferred_locale"] = "en-US", ["region"] = "deprecated",
            ["roles"] = new JsonArray([.. guild.Roles.Select(Role)]), ["emojis"] = new JsonArray(), ["stickers"] = new JsonArray(),
            ["features"] = new JsonArray(), ["afk_timeout"] = 300, ["system_channel_flags"] = 0, ["widget_enabled"] = false,
            ["verification_level"] = 1, ["default_message_notifications"] = 1, ["mfa_level"] = 0, ["explicit_content_filter"] = 0,
            ["max_members"] = 500_000, ["max_video_channel_users"] = 25, ["max_stage_video_channel_users"] = 50, ["premium_tier"] = 0,
            ["premium_subscription_count"] = 0, ["premium_progress_bar_enabled"] = false, ["nsfw"] = false, ["nsfw_level"] = 0,
        };
        foreach (var absent in Absent)
            json[absent] = null;
        if (withCounts)
            (json["approximate_member_count"], json["approximate_presence_count"]) = (guild.Members.Count, guild.Members.Count);
        return json;
    }

    private static readonly string[] Absent =
    [
        "icon", "description", "home_header", "splash", "discovery_splash", "banner", "application_id", "afk_channel_id", "system_channel_id",
        "widget_channel_id", "max_presences", "vanity_url_code", "rules_channel_id", "safety_alerts_channel_id", "public_updates_channel_id",
        "incidents_data",
    ];

    /// <summary>The guild with everything that GUILD_CREATE adds.</summary>
    public static JsonObject Created(Guild guild, User bot)
    {
        var json = Guild(guild);
        json["joined_at"] = guild.BotJoinedAt;
        json["large"] = false;
        json["unavailable"] = false;
        json["member_count"] = guild.Members.Count;
        json["members"] = new JsonArray(Wire.Member(guild.Members[bot.Id]));
        json["channels"] = new JsonArray([.. guild.Channels.Select(Channel)]);
        foreach (var empty in (string[])["voice_states", "threads", "presences", "stage_instances", "guild_scheduled_events", "soundboard_sounds"])
            json[empty] = new JsonArray();
        return json;
    }

    public static JsonObject Role(Role role) => new()
    {
        ["id"] = role.Id, ["name"] = role.Name, ["permissions"] = Permission.Text(role.Permissions), ["position"] = role.Position,
        ["color"] = role.Color, ["hoist"] = false, ["managed"] = role.Managed, ["mentionable"] = false, ["icon"] = null,
        ["colors"] = new JsonObject { ["primary_color"] = role.Color, ["secondary_color"] = null, ["tertiary_color"] = null },
        ["unicode_emoji"] = null, ["flags"] = 0,
    };

    public static JsonObject Channel(Channel channel)
    {
        if (channel.Recipient is { } recipient)
        {
            return new JsonObject
            {
                ["id"] = channel.Id, ["type"] = 1, ["flags"] = 0, ["last_message_id"] = channel.Log.LastId,
                ["recipients"] = new JsonArray(Wire.User(recipient)),
            };
        }

        return new JsonObject
        {
            ["id"] = channel.Id, ["type"] = 0, ["name"] = channel.Name, ["guild_id"] = channel.Guild!.Id, ["position"] = channel.Position,
            ["topic"] = channel.Topic, ["nsfw"] = false, ["parent_id"] = null, ["last_message_id"] = channel.Log.LastId,
            ["rate_limit_per_user"] = 0, ["flags"] = 0, ["permission_overwrites"] = new JsonArray([.. channel.Overwrites.Select(Overwrite)]),
        };
    }

    private static JsonObject Overwrite(Overwrite overwrite) => new()
    {
        ["id"] = overwrite.Id, ["type"] = overwrite.IsRole ? 0 : 1,
        ["allow"] = Permission.Text(overwrite.Allow), ["deny"] = Permission.Text(overwrite.Deny),
    };
}
