namespace DiscordAH.Sandbox.Discord;

/// <summary>Discord's own order: owner, base roles, administrator, then overwrites of everyone, roles, member.</summary>
internal static class PermissionCalculator
{
    public static ulong InGuild(Guild guild, Member member)
    {
        if (member.User.Id == guild.OwnerId)
            return Permission.All;
        var bits = 0UL;
        foreach (var role in guild.Roles)
        {
            if (role.Id == guild.Id || member.Roles.Contains(role.Id))
                bits |= role.Permissions;
        }

        return (bits & Permission.Administrator) != 0 ? Permission.All : bits;
    }

    public static ulong InChannel(Channel channel, User user)
    {
        if (channel.Guild is not { } guild)
            return user.IsBot || channel.Recipient?.Id == user.Id ? Permission.InDirectMessage : 0;
        if (guild.Find(user) is not { } member)
            return 0;
        var bits = InGuild(guild, member);
        if (bits == Permission.All)
            return bits;
        bits = Overwritten(bits, channel, guild, member);
        if ((bits & Permission.ViewChannel) == 0)
            return 0;
        if ((bits & Permission.SendMessages) == 0)
            bits &= ~(Permission.MentionEveryone | Permission.AttachFiles | Permission.EmbedLinks);
        return bits;
    }

    private static ulong Overwritten(ulong bits, Channel channel, Guild guild, Member member)
    {
        ulong allow = 0, deny = 0;
        Overwrite? own = null;
        foreach (var overwrite in channel.Overwrites)
        {
            if (overwrite.IsRole && overwrite.Id == guild.Id)
                bits = (bits & ~overwrite.Deny) | overwrite.Allow;
            else if (overwrite.IsRole && member.Roles.Contains(overwrite.Id))
                (allow, deny) = (allow | overwrite.Allow, deny | overwrite.Deny);
            else if (!overwrite.IsRole && overwrite.Id == member.User.Id)
                own = overwrite;
        }

        bits = (bits & ~deny) | allow;
        return own is null ? bits : (bits & ~own.Deny) | own.Allow;
    }
}
