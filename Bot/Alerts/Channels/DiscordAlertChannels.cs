using DiscordAH.Bot.Discord;
using DiscordAH.Bot.Discord.Replies;
using DiscordAH.Bot.Discord.Rest;
using DiscordAH.Domain.Alerts;
using DiscordAH.Domain.Common;

namespace DiscordAH.Bot.Alerts.Channels;

/// <summary>Says what is missing for an alert to be told in a channel, before anybody relies on it.</summary>
internal sealed class DiscordAlertChannels(DiscordGuilds guilds, TimeProvider time) : IAlertChannels
{
    private const ulong PersonNeeds = DiscordPermissions.ViewChannel | DiscordPermissions.SendMessages;

    private static readonly (ulong Bit, string Name)[] Names =
    [
        (DiscordPermissions.ViewChannel, "View Channel"),
        (DiscordPermissions.SendMessages, "Send Messages"),
        (DiscordPermissions.EmbedLinks, "Embed Links"),
        (DiscordPermissions.AttachFiles, "Attach Files"),
        (DiscordPermissions.ReadMessageHistory, "Read Message History"),
    ];

    public async Task<string?> WhatIsMissingAsync(GuildId guild, ChannelId channel, UserId person, CancellationToken ct)
    {
        try
        {
            var place = await guilds.ChannelAsync(channel, ct);
            if (place.Guild != guild) return "That channel is not on this server. Choose one of its text channels.";
            var name = $"#{DiscordText.Clip(place.Name, 100)}";
            if (Kind(place.Type) is { } kind) return $"{name} is {kind}. Alerts go to a text channel; choose one of those.";
            var roles = await guilds.RolesAsync(guild, ct);
            var now = time.GetUtcNow();
            var own = PermissionMaths.InChannel(roles, await guilds.MemberAsync(guild, await guilds.SelfAsync(ct), ct), place, now);
            if (Missing(own, DiscordPermissions.Wanted) is { } mine) return $"I need {mine} in {name}. Ask an admin to grant it, then try again.";
            var theirs = PermissionMaths.InChannel(roles, await guilds.MemberAsync(guild, person, ct), place, now);
            return (theirs & PersonNeeds) == PersonNeeds ? null : $"You may not write in {name} yourself, so you cannot have me write there. Choose a channel you can write in.";
        }
        catch (DiscordException e) when (e.Error is DiscordError.MissingAccess or DiscordError.MissingPermission)
        {
            return $"I cannot see <#{channel}>. Ask an admin to give me View Channel and Send Messages there, then try again.";
        }
        catch (DiscordException e) when (e.Error is DiscordError.UnknownChannel)
        {
            return "That channel is gone. Choose another one.";
        }
        catch (DiscordException e) when (e.Error is DiscordError.UnknownGuild or DiscordError.UnknownMember)
        {
            return "You are not a member of that channel's server, or I am not. Choose a channel of this server.";
        }
    }

    /// <summary>What a channel is that takes no alerts; null for a text channel.</summary>
    private static string? Kind(int type) => type switch
    {
        GuildChannel.Text => null,
        2 or 13 => "a voice channel",
        4 => "a category",
        5 => "an announcement channel, which may be followed by other servers",
        10 or 11 or 12 => "a thread, and threads close by themselves",
        15 or 16 => "a forum, where every message opens a post",
        _ => "not a text channel",
    };

    private static string? Missing(ulong held, ulong needed)
    {
        var names = Names.Where(one => (needed & one.Bit) != 0 && (held & one.Bit) == 0).Select(one => one.Name).ToList();
        return names.Count switch
        {
            0 => null,
            1 => names[0],
            _ => $"{string.Join(", ", names.SkipLast(1))} and {names[^1]}",
        };
    }
}
