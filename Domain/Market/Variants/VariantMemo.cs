namespace DiscordAH.Domain.Market;

/// <summary>
/// Remembers which variant an item with its bonuses is, since computing an item level costs more than reading the whole listing. Items
/// are compared in full, never by hash alone. Holds so much and no more: when full it starts anew. Pets are cheap to tell apart and
/// are not remembered. Not safe for several threads.
/// </summary>
public sealed class VariantMemo
{
    private const int FirstSlots = 1 << 12;
    private const int MostEntries = 1 << 17;
    private const int MostFacts = 1 << 20;

    // Of an entry in _facts: the variant, the number of bonuses, the item, the player's level, then the bonuses.
    private const int Head = 4;

    private int[] _facts = new int[FirstSlots * 4];
    private int[] _slots = new int[FirstSlots];
    private int _used = 1;
    private int _entries;

    /// <summary>The variant remembered.</summary>
    /// <param name="item">The item; no pet.</param>
    /// <param name="variant">The variant, when there is one.</param>
    /// <param name="slot">Where <see cref="Remember"/> is to put it, when there is none; holds until the next change.</param>
    /// <returns>False when it is not remembered.</returns>
    public bool TryFind(in ListedItem item, out int variant, out int slot)
    {
        var mask = _slots.Length - 1;
        for (slot = Hash(item) & mask; _slots[slot] is var at and > 0; slot = (slot + 1) & mask)
        {
            if (!IsAt(at, item)) continue;
            variant = _facts[at];
            return true;
        }

        variant = -1;
        return false;
    }

    /// <summary>Remembers a variant.</summary>
    /// <param name="item">The item; no pet.</param>
    /// <param name="variant">Its variant, 0 or more.</param>
    /// <param name="slot">From <see cref="TryFind"/> for the same item, directly before.</param>
    public void Remember(in ListedItem item, int variant, int slot)
    {
        var end = _used + Head + item.Bonuses.Length;
        if (end > _facts.Length) Array.Resize(ref _facts, Math.Max(_facts.Length * 2, end));
        var facts = _facts.AsSpan(_used);
        facts[0] = variant;
        facts[1] = item.Bonuses.Length;
        facts[2] = item.ItemId;
        facts[3] = item.PlayerLevel;
        item.Bonuses.CopyTo(facts[Head..]);
        _slots[slot] = _used;
        _used = end;
        if (++_entries == MostEntries || _used > MostFacts) Clear();
        else if (_entries * 2 > _slots.Length) Grow();
    }

    private bool IsAt(int at, in ListedItem item)
    {
        var facts = _facts.AsSpan(at);
        return facts[2] == item.ItemId && facts[3] == item.PlayerLevel && facts[1] == item.Bonuses.Length
            && facts.Slice(Head, item.Bonuses.Length).SequenceEqual(item.Bonuses);
    }

    private void Clear()
    {
        Array.Clear(_slots);
        _used = 1;
        _entries = 0;
    }

    private void Grow()
    {
        _slots = new int[_slots.Length * 4];
        var mask = _slots.Length - 1;
        for (var at = 1; at < _used; at += Head + _facts[at + 1])
        {
            var slot = Hash(new ListedItem { ItemId = _facts[at + 2], PlayerLevel = _facts[at + 3], Bonuses = _facts.AsSpan(at + Head, _facts[at + 1]) }) & mask;
            while (_slots[slot] > 0) slot = (slot + 1) & mask;
            _slots[slot] = at;
        }
    }

    private static int Hash(in ListedItem item)
    {
        unchecked
        {
            var hash = ((ulong)(uint)item.ItemId << 32 | (uint)item.PlayerLevel) * 0x9E3779B97F4A7C15;
            foreach (var bonus in item.Bonuses) hash = (System.Numerics.BitOperations.RotateLeft(hash, 23) ^ (uint)bonus) * 0x9E3779B97F4A7C15;
            return (int)((hash ^ hash >> 32) * 0xBF58476D1CE4E5B9 >> 33);
        }
    }
}
