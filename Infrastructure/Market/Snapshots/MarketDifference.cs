using DiscordAH.Domain.Market;

namespace DiscordAH.Infrastructure.Market.Snapshots;

/// <summary>What differs between two states of a market; indices are into the later one, all in key order.</summary>
/// <param name="Added">On sale now and not before.</param>
/// <param name="Changed">On sale both times, with another number, bid or ladder.</param>
/// <param name="Vanished">On sale before and not now.</param>
/// <param name="Moved">Added, or with other numbers: what history writes.</param>
internal sealed record MarketDifference(List<int> Added, List<int> Changed, List<VariantKey> Vanished, List<int> Moved)
{
    public static MarketDifference Between(MarketState before, MarketState now)
    {
        var difference = new MarketDifference([], [], [], []);
        int i = 0, j = 0;
        while (i < before.Count || j < now.Count)
        {
            var order = i == before.Count ? 1 : j == now.Count ? -1 : MarketState.Compare(before.Keys[i], now.Keys[j]);
            if (order < 0) difference.Vanished.Add(before.Keys[i++]);
            else if (order > 0) difference.Add(j++);
            else difference.Compare(before, i++, now, j++);
        }

        return difference;
    }

    private void Add(int index)
    {
        Added.Add(index);
        Moved.Add(index);
    }

    private void Compare(MarketState before, int i, MarketState now, int j)
    {
        var moved = before.Numbers[i] != now.Numbers[j];
        if (moved) Moved.Add(j);
        if (moved || before.Rest[i] != now.Rest[j]) Changed.Add(j);
    }
}
