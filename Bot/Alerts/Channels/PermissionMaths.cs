using DiscordAH.Bot.Discord;

namespace DiscordAH.Bot.Alerts.Channels;

/// <summary>
/// Discord's own algorithm (API documentation, "Permissions"): the owner may everything; the roles are joined; administrators may everything;
/// then the channel takes and gives for everybody, for the roles together, for the member.
/// </summary>
internal static class PermissionMaths
{
    private const ulong Implied = DiscordPermissions.MentionEveryone | DiscordPermissions.AttachFiles | DiscordPermissions.EmbedLinks;
    private const ulong TimedOut = DiscordPermissions.ViewChannel | DiscordPermissions.ReadMessageHistory;

    /// <summary>What a member may in the guild, whatever its channels say.</summary>
    public static ulong InGuild(GuildRoles guild, GuildMember member)
    {
        if (member.User == guild.Owner) return DiscordPermissions.All;
        var bits = guild.Roles.GetValueOrDefault(guild.Guild.Value);
        foreach (var role in member.Roles) bits |= guild.Roles.GetValueOrDefault(role);
        return (bits & DiscordPermissions.Administrator) != 0 ? DiscordPermissions.All : bits;
    }

    /// <summary>What a member may in a channel.</summary>
    public static ulong InChannel(GuildRoles guild, GuildMember member, GuildChannel channel, DateTimeOffset now)
    {
        var bits = InGuild(guild, member);
        if (bits == DiscordPermissions.All) return bits;
        bits = Apply(bits, channel.Overwrites.Where(one => one.IsRole && one.Id == guild.Guild.Value));
        bits = Apply(bits, channel.Overwrites.Where(one => one.IsRole && one.Id != guild.Guild.Value && member.Roles.Contains(one.Id)));
        bits = Apply(bits, channel.Overwrites.Where(one => !one.IsRole && one.Id == member.User.Value));
        if (member.TimedOutUntil > now) bits &= TimedOut;
        if ((bits & DiscordPermissions.ViewChannel) == 0) return 0;
        return (bits & DiscordPermissions.SendMessages) == 0 ? bits & ~Implied : bits;
    }

    /// <summary>All that is taken goes before anything is given: one role's "yes" beats another's "no".</summary>
    private static ulong Apply(ulong bits, IEnumerable<PermissionOverwrite> overwrites)
    {
        var (allow, deny) = (0UL, 0UL);
        foreach (var one in overwrites) (allow, deny) = (allow | one.Allow, deny | one.Deny);
        return (bits & ~deny) | allow;
    }
}
