using DiscordAH.Domain.Market;

namespace DiscordAH.Infrastructure.Market.Snapshots;

/// <summary>What a market has on sale, as much of it as comparing needs: keys in ascending order and fingerprints, 32 bytes a variant.</summary>
/// <param name="Keys">The goods, ascending by <see cref="Compare"/>, each once.</param>
/// <param name="Numbers">Fingerprints of the numbers that make history.</param>
/// <param name="Rest">Fingerprints of bids and ladder; empty where the state comes from history, which has neither.</param>
internal sealed record MarketState(VariantKey[] Keys, ulong[] Numbers, ulong[] Rest)
{
    public static MarketState Empty { get; } = new([], [], []);

    public int Count => Keys.Length;

    /// <summary>By item, then traits: the order of the tables' keys.</summary>
    public static int Compare(VariantKey a, VariantKey b) =>
        a.Item.Value != b.Item.Value ? a.Item.Value.CompareTo(b.Item.Value) : a.Traits.CompareTo(b.Traits);

    /// <summary>From rows in any order.</summary>
    public static MarketState Of(List<(VariantKey Key, ulong Numbers, ulong Other)> rows)
    {
        rows.Sort((a, b) => Compare(a.Key, b.Key));
        return new MarketState(Column(rows, row => row.Key), Column(rows, row => row.Numbers), Column(rows, row => row.Other));
    }

    /// <summary>From history: what was on sale.</summary>
    public static MarketState Of(IReadOnlyDictionary<VariantKey, HistoryChange> last)
    {
        var rows = new List<(VariantKey, ulong, ulong)>(last.Count);
        foreach (var (variant, change) in last)
            if (change.Numbers.Quantity > 0) rows.Add((variant, Fingerprint.Of(change.Numbers), 0));
        return Of(rows);
    }

    private static T[] Column<TRow, T>(List<TRow> rows, Func<TRow, T> value)
    {
        var column = new T[rows.Count];
        for (var i = 0; i < column.Length; i++) column[i] = value(rows[i]);
        return column;
    }
}
