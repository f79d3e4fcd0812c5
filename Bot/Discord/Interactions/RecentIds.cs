namespace DiscordAH.Bot.Discord.Interactions;

/// <summary>Remembers the last so many ids.</summary>
internal sealed class RecentIds(int capacity)
{
    private readonly Lock _gate = new();
    private readonly HashSet<string> _ids = new(capacity, StringComparer.Ordinal);
    private readonly Queue<string> _order = new(capacity);

    /// <returns>False when the id was there already.</returns>
    public bool Add(string id)
    {
        lock (_gate)
        {
            if (!_ids.Add(id)) return false;
            if (_order.Count == capacity) _ids.Remove(_order.Dequeue());
            _order.Enqueue(id);
            return true;
        }
    }
}
