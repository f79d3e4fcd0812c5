namespace DiscordAH.Sandbox.Discord;

/// <summary>Where the current state of a message lives; empty once it is deleted.</summary>
internal sealed class MessageSlot(Message message)
{
    private readonly Lock _gate = new();
    private Message? _current = message;

    public string Id { get; } = message.Id;

    public Channel Channel { get; } = message.Channel;

    public Message? Current => Volatile.Read(ref _current);

    /// <summary>Replaces the message by what <paramref name="change"/> makes of it; null if it is gone.</summary>
    public Message? Change(Func<Message, Message> change)
    {
        lock (_gate)
        {
            if (_current is not { } before)
                return null;
            var after = change(before);
            Volatile.Write(ref _current, after);
            return after;
        }
    }

    public Message? Delete()
    {
        lock (_gate)
        {
            var before = _current;
            Volatile.Write(ref _current, null);
            return before;
        }
    }
}
