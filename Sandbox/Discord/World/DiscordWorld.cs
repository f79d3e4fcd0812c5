using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace DiscordAH.Sandbox.Discord;

/// <summary>Everything that exists in the sandbox's Discord: people, guilds, channels and their messages.</summary>
internal sealed class DiscordWorld
{
    private readonly Dictionary<string, Guild> _guilds = new(StringComparer.Ordinal);
    private readonly Dictionary<string, User> _users = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Channel> _channels = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Channel> _direct = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, MessageSlot> _messages = new(StringComparer.Ordinal);
    private readonly int _historyLength;
    private readonly Lock _directGate = new();

    public DiscordWorld(SandboxDiscordOptions options, Snowflakes ids)
    {
        Ids = ids;
        _historyLength = Math.Max(10, options.MessagesPerChannel);
        Bot = Add(new User(SandboxIdentity.ApplicationId, "Copper Clerk", "Copper Clerk", IsBot: true));
        WorldSeed.Plant(this);
    }

    public Snowflakes Ids { get; }
    public User Bot { get; }
    public IReadOnlyCollection<Guild> Guilds => _guilds.Values;
    public IEnumerable<User> People => _users.Values.Where(user => !user.IsBot);

    public User Add(User user) => _users[user.Id] = user;

    public void Add(Guild guild) => _guilds[guild.Id] = guild;

    public void AddChannel(Guild guild, string id, string name, string? topic, params Overwrite[] overwrites)
    {
        var channel = new Channel
        {
            Id = id, Name = name, Topic = topic, Guild = guild, Position = guild.Channels.Count,
            Log = new MessageLog(_historyLength, _messages), Overwrites = [.. overwrites],
        };
        guild.Channels.Add(channel);
        _channels[id] = channel;
    }

    public Guild? FindGuild(string idOrName) =>
        _guilds.GetValueOrDefault(idOrName)
        ?? _guilds.Values.FirstOrDefault(guild => guild.Name.Equals(idOrName, StringComparison.OrdinalIgnoreCase));

    public User? FindUser(string idOrName)
    {
        var key = idOrName.TrimStart('@');
        return _users.GetValueOrDefault(key)
            ?? _users.Values.FirstOrDefault(user => user.Name.Equals(key, StringComparison.OrdinalIgnoreCase));
    }

    public bool TryChannel(string id, [NotNullWhen(true)] out Channel? channel) => _channels.TryGetValue(id, out channel);

    public MessageSlot? FindMessage(string id) => _messages.GetValueOrDefault(id);

    /// <summary>The direct messages of one person with the bot, opened when first needed.</summary>
    public Channel Direct(User user)
    {
        if (_direct.TryGetValue(user.Id, out var open))
            return open;
        lock (_directGate)
        {
            if (_direct.TryGetValue(user.Id, out open))
                return open;
            var channel = new Channel
            {
                Id = Ids.Next(), Name = $"@{user.Name}", Recipient = user, Log = new MessageLog(_historyLength, _messages),
            };
            _channels[channel.Id] = channel;
            return _direct[user.Id] = channel;
        }
    }
}
