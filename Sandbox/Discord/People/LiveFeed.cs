using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using System.Threading.Channels;

namespace DiscordAH.Sandbox.Discord;

/// <summary>Pushes what happens to open pages, to each only what its person may see.</summary>
internal sealed class LiveFeed
{
    private readonly ConcurrentDictionary<Guid, Watcher> _watchers = new();

    public (ChannelReader<string> Events, IDisposable Subscription) Watch(User user)
    {
        var events = System.Threading.Channels.Channel.CreateBounded<string>(
            new BoundedChannelOptions(1000) { FullMode = BoundedChannelFullMode.DropOldest });
        var id = Guid.NewGuid();
        _watchers[id] = new Watcher(user, events.Writer);
        return (events.Reader, new Subscription(() => _watchers.TryRemove(id, out _)));
    }

    public void Message(Message message)
    {
        if (!_watchers.IsEmpty)
            Tell(message, () => About(message, "message", PeopleWire.Message(message)));
    }

    public void MessageDeleted(Message message)
    {
        if (!_watchers.IsEmpty)
            Tell(message, () => About(message, "delete", new JsonObject { ["id"] = message.Id }));
    }

    /// <summary>Something that concerns everybody: the clock, the switches, the bot going on or off line.</summary>
    public void Status(string what)
    {
        foreach (var watcher in _watchers.Values)
            watcher.Events.TryWrite(new JsonObject { ["type"] = "status", ["what"] = what }.ToJsonString());
    }

    private void Tell(Message message, Func<JsonObject> write)
    {
        string? text = null;
        foreach (var watcher in _watchers.Values)
        {
            if (message.IsVisibleTo(watcher.User) && (PermissionCalculator.InChannel(message.Channel, watcher.User) & Permission.ViewChannel) != 0)
                watcher.Events.TryWrite(text ??= write().ToJsonString());
        }
    }

    private static JsonObject About(Message message, string type, JsonObject body) => new()
    {
        ["type"] = type, ["channel_id"] = message.Channel.Id, ["channel"] = message.Channel.Name,
        ["guild_id"] = message.Channel.Guild?.Id, ["message"] = body,
    };

    private sealed record Watcher(User User, ChannelWriter<string> Events);

    private sealed class Subscription(Action end) : IDisposable
    {
        public void Dispose() => end();
    }
}
