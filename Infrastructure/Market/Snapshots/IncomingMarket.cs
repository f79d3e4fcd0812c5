using DiscordAH.Domain.Market;

namespace DiscordAH.Infrastructure.Market.Snapshots;

/// <summary>A snapshot in key order, ready to be compared; rows are made only of what is to be written.</summary>
internal sealed class IncomingMarket
{
    private const int Piece = 4096;
    private readonly VariantSummary[] _summaries;

    private IncomingMarket(VariantSummary[] summaries, MarketState state) => (_summaries, State) = (summaries, state);

    /// <summary>Its keys and fingerprints.</summary>
    public MarketState State { get; }

    public int Count => _summaries.Length;

    /// <exception cref="ArgumentException">A variant comes twice.</exception>
    public static IncomingMarket Of(MarketSnapshot snapshot)
    {
        var all = snapshot.Variants;
        var (summaries, keys, numbers, rest) = (new VariantSummary[all.Count], new VariantKey[all.Count], new ulong[all.Count], new ulong[all.Count]);

        // Each summary is looked at once: they lie all over the memory, and fetching them is most of the work. Two cores fetch twice as fast.
        Parallel.For(0, (all.Count + Piece - 1) / Piece, new ParallelOptions { MaxDegreeOfParallelism = 2 }, piece =>
        {
            for (var i = piece * Piece; i < Math.Min(all.Count, (piece + 1) * Piece); i++)
            {
                (summaries[i], keys[i]) = (all[i], all[i].Variant);
                numbers[i] = Fingerprint.Of(Numbers.Of(all[i]));
                rest[i] = Fingerprint.Of(all[i].BidOnly, all[i].Ladder);
            }
        });

        // Auctions without a buyout alone are no offer: quantity 0 means "none on sale" everywhere.
        var count = 0;
        for (var i = 0; i < summaries.Length; i++)
        {
            if (summaries[i].Quantity == 0) continue;
            (summaries[count], keys[count], numbers[count], rest[count]) = (summaries[i], keys[i], numbers[i], rest[i]);
            count++;
        }

        if (!Ascending(keys.AsSpan(0, count)))
        {
            var order = Enumerable.Range(0, count).ToArray();
            Array.Sort(keys[..count], order, Comparer<VariantKey>.Create(MarketState.Compare));
            (summaries, keys, numbers, rest) = (Ordered(summaries, order), Ordered(keys, order), Ordered(numbers, order), Ordered(rest, order));
        }
        else if (count < all.Count)
        {
            (summaries, keys, numbers, rest) = (summaries[..count], keys[..count], numbers[..count], rest[..count]);
        }

        for (var i = 1; i < keys.Length; i++)
            if (keys[i] == keys[i - 1]) throw new ArgumentException($"The snapshot holds {keys[i]} twice.", nameof(snapshot));
        return new IncomingMarket(summaries, new MarketState(keys, numbers, rest));
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

    private static bool Ascending(ReadOnlySpan<VariantKey> keys)
    {
        for (var i = 1; i < keys.Length; i++)
            if (MarketState.Compare(keys[i - 1], keys[i]) > 0) return false;
        return true;
    }

    private static T[] Ordered<T>(T[] values, int[] order) => Array.ConvertAll(order, index => values[index]);
}
