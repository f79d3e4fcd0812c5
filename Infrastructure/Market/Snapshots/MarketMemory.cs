using DiscordAH.Domain.Market;

namespace DiscordAH.Infrastructure.Market.Snapshots;

/// <summary>
/// What this process knows to be stored, so that a snapshot need not read the market it changes. A state counts only while the locked <c>markets</c> row
/// still names the publication it belongs to: other processes write too. Bounded over all markets, least recently used out.
/// </summary>
/// <param name="limit">Variants kept over all markets, 32 bytes each.</param>
internal sealed class MarketMemory(int limit)
{
    /// <summary>About 64 MB: two regions of realms, or a good part of all four.</summary>
    public const int DefaultLimit = 2_000_000;

    private readonly Lock _lock = new();
    private readonly Dictionary<(MarketId Market, bool Archived), Kept> _kept = [];
    private long _uses;
    private int _variants;

    /// <summary>The state after a publication; null when it is not known.</summary>
    public MarketState? Find(MarketId market, bool archived, DateTimeOffset? publication)
    {
        lock (_lock)
        {
            if (!_kept.TryGetValue((market, archived), out var kept) || kept.Publication != publication) return null;
            kept.LastUse = ++_uses;
            return kept.State;
        }
    }

    /// <summary>Keeps the state after a publication that is committed.</summary>
    public void Keep(MarketId market, bool archived, DateTimeOffset publication, MarketState state)
    {
        lock (_lock)
        {
            Remove((market, archived));
            if (state.Count > limit) return;
            while (_variants + state.Count > limit) Remove(_kept.MinBy(entry => entry.Value.LastUse).Key);
            _kept.Add((market, archived), new Kept(publication, state) { LastUse = ++_uses });
            _variants += state.Count;
        }
    }

    /// <summary>Drops what is known of a market: a transaction failed, and nobody knows how far it got.</summary>
    public void Forget(MarketId market)
    {
        lock (_lock)
        {
            Remove((market, false));
            Remove((market, true));
        }
    }

    private void Remove((MarketId, bool) key)
    {
        if (_kept.Remove(key, out var kept)) _variants -= kept.State.Count;
    }

    private sealed class Kept(DateTimeOffset publication, MarketState state)
    {
        public DateTimeOffset Publication { get; } = publication;

        public MarketState State { get; } = state;

        public long LastUse { get; set; }
    }
}
