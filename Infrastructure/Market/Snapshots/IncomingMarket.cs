using DiscordAH.Domain.Market;

namespace DiscordAH.Infrastructure.Market.Snapshots;

/// <summary>A snapshot in key order, ready to be compared; rows are made only of what is to be written.</summary>
internal sealed class IncomingMarket
{
    private readonly VariantSummary[] _summaries;

    private IncomingMarket(VariantSummary[] summaries, MarketState state) => (_summaries, State) = (summaries, state);

    /// <summary>Its keys and fingerprints.</summary>
    public MarketState State { get; }

    public int Count => _summaries.Length;

    /// <exception cref="ArgumentException">A variant comes twice.</exception>
    public static IncomingMarket Of(MarketSnapshot snapshot)
    {
        // Auctions without a buyout alone are no offer: quantity 0 means "none on sale" everywhere.
        var summaries = snapshot.Variants.Where(summary => summary.Quantity > 0).ToArray();
        var keys = Array.ConvertAll(summaries, summary => summary.Variant);
        if (!Ascending(keys)) Array.Sort(keys, summaries, Comparer<VariantKey>.Create(MarketState.Compare));
        for (var i = 1; i < keys.Length; i++)
            if (keys[i] == keys[i - 1]) throw new ArgumentException($"The snapshot holds {keys[i]} twice.", nameof(snapshot));

        var state = new MarketState(keys, new ulong[keys.Length], new ulong[keys.Length]);
        for (var i = 0; i < keys.Length; i++)
        {
            state.Numbers[i] = Fingerprint.Of(Numbers.Of(summaries[i]));
            state.Rest[i] = Fingerprint.Of(summaries[i].BidOnly, summaries[i].Ladder);
        }

        return new IncomingMarket(summaries, state);
    }

    public Numbers NumbersAt(int index) => Numbers.Of(_summaries[index]);

    /// <exception cref="ArgumentException">The ladder is out of order.</exception>
    public KeyValuePair<VariantKey, OnSale> RowAt(int index) => new(State.Keys[index], OnSale.Of(_summaries[index]));

    /// <summary>The history rows of a difference to this snapshot, in key order: neighbours land on the same page.</summary>
    public List<HistoryEntry> History(MarketDifference difference, long at)
    {
        var entries = new List<HistoryEntry>(difference.Moved.Count + difference.Vanished.Count);
        foreach (var index in difference.Moved) entries.Add(new HistoryEntry(State.Keys[index], at, NumbersAt(index)));
        foreach (var variant in difference.Vanished) entries.Add(new HistoryEntry(variant, at, Numbers.Gone));
        if (difference.Vanished.Count > 0) entries.Sort((a, b) => MarketState.Compare(a.Variant, b.Variant));
        return entries;
    }

    private static bool Ascending(VariantKey[] keys)
    {
        for (var i = 1; i < keys.Length; i++)
            if (MarketState.Compare(keys[i - 1], keys[i]) >= 0) return false;
        return true;
    }
}
