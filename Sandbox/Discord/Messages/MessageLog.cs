using System.Collections.Concurrent;

namespace DiscordAH.Sandbox.Discord;

/// <summary>The newest messages of one channel, oldest forgotten first.</summary>
internal sealed class MessageLog(int capacity, ConcurrentDictionary<string, MessageSlot> index)
{
    private readonly Lock _gate = new();
    private readonly Queue<MessageSlot> _slots = new();

    public string? LastId { get; private set; }

    public MessageSlot Add(Message message)
    {
        var slot = new MessageSlot(message);
        MessageSlot? forgotten = null;
        lock (_gate)
        {
            _slots.Enqueue(slot);
            LastId = message.Id;
            if (_slots.Count > capacity)
                forgotten = _slots.Dequeue();
        }

        index[message.Id] = slot;
        if (forgotten is not null)
            index.TryRemove(forgotten.Id, out _);
        return slot;
    }

    public Message? Remove(MessageSlot slot)
    {
        index.TryRemove(slot.Id, out _);
        return slot.Delete();
    }

    /// <summary>What still exists, oldest first.</summary>
    public List<Message> Read()
    {
        MessageSlot[] slots;
        lock (_gate)
            slots = [.. _slots];
        return [.. slots.Select(slot => slot.Current).OfType<Message>()];
    }
}
