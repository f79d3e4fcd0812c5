namespace DiscordAH.Sandbox.Discord;

/// <summary>Finds people and channels by the names a person would use.</summary>
internal sealed class Places(DiscordWorld world)
{
    public User User(string name) =>
        world.FindUser(name) is { IsBot: false } user
            ? user
            : throw new RunRefusal($"There is no user \"{name}\"; the people here are: {string.Join(", ", world.People.Select(person => person.Name))}.");

    /// <summary>A channel that the person can see.</summary>
    public Channel Channel(User user, string? name, string? guildName)
    {
        if (string.IsNullOrEmpty(name))
            throw new RunRefusal("\"channel\" is missing: say where, for example \"market\", or \"@" + user.Name + "\" for direct messages.");
        if (name.StartsWith('@'))
        {
            return name[1..] == user.Name || name[1..] == user.Id
                ? world.Direct(user)
                : throw new RunRefusal($"{user.Name} cannot read the direct messages of {name[1..]}.");
        }

        var guild = guildName is null ? null : world.FindGuild(guildName) ?? throw new RunRefusal(
            $"There is no guild \"{guildName}\"; there are: {string.Join(", ", world.Guilds.Select(known => known.Name))}.");
        if (world.TryChannel(name, out var byId) && Sees(byId, user))
            return byId;
        var seen = Seen(user).ToList();
        return seen.Find(channel => channel.Name == name.TrimStart('#') && (guild is null || channel.Guild == guild))
            ?? throw new RunRefusal($"{user.Name} sees no channel \"{name}\"; visible are: {string.Join(", ", seen.Select(channel => channel.Name))}.");
    }

    /// <summary>A guild channel by name or id, whoever may see it.</summary>
    public Channel Any(string name, string? guildName)
    {
        var all = world.Guilds.Where(guild => guildName is null || guild.Id == guildName || guild.Name == guildName)
            .SelectMany(guild => guild.Channels).ToList();
        return all.Find(channel => channel.Id == name || channel.Name == name.TrimStart('#'))
            ?? throw new RunRefusal($"There is no channel \"{name}\"; there are: {string.Join(", ", all.Select(channel => channel.Name))}.");
    }

    public IEnumerable<Channel> Seen(User user) => world.Guilds.SelectMany(guild => guild.Channels).Where(channel => Sees(channel, user));

    public static bool Sees(Channel channel, User user) => (PermissionCalculator.InChannel(channel, user) & Permission.ViewChannel) != 0;
}
