namespace DiscordAH.Domain.Market;

/// <summary>Two snapshots laid side by side by auction id: who left, who came, who stayed. Ids ascend in both, so one walk does it.</summary>
internal sealed class SnapshotJoin
{
    private readonly List<int> _gone = [];
    private readonly List<int> _fresh = [];
    private readonly List<int> _parts = [];
    private readonly List<int> _partUnits = [];

    public SnapshotJoin(SnapshotListings before, SnapshotListings after)
    {
        CheapestStanding = new long[before.Keys.Count];
        Array.Fill(CheapestStanding, long.MaxValue);
        IsEaten = new bool[before.Keys.Count];
        Walk(before, after);
    }

    /// <summary>Auctions of the earlier snapshot that the later one has not.</summary>
    public IReadOnlyList<int> Gone => _gone;

    /// <summary>Auctions of the later snapshot that the earlier one had not.</summary>
    public IReadOnlyList<int> Fresh => _fresh;

    /// <summary>Auctions of the earlier snapshot that stayed with fewer units, and how many fewer.</summary>
    public (int[] Indices, int[] Units) Parts => ([.. _parts], [.. _partUnits]);

    /// <summary>By variant of the earlier snapshot: the lowest price that was offered all the while; the largest number for none.</summary>
    public long[] CheapestStanding { get; }

    /// <summary>By variant: whether units were bought of a listing at that lowest price.</summary>
    public bool[] IsEaten { get; }

    private void Walk(SnapshotListings before, SnapshotListings after)
    {
        long[] old = before.Ids, now = after.Ids;
        int i = 0, j = 0;
        while (i < old.Length && j < now.Length)
        {
            if (old[i] < now[j]) _gone.Add(i++);
            else if (old[i] > now[j]) _fresh.Add(j++);
            else Stay(before, i++, after.Quantities[j++]);
        }

        while (i < old.Length) _gone.Add(i++);
        while (j < now.Length) _fresh.Add(j++);
    }

    private void Stay(SnapshotListings before, int index, int left)
    {
        var bought = before.Quantities[index] - left;
        if (bought > 0)
        {
            _parts.Add(index);
            _partUnits.Add(bought);
        }

        var price = before.UnitPrices[index];
        if (price == 0) return;
        var variant = before.Variants[index];
        ref var cheapest = ref CheapestStanding[variant];
        if (price < cheapest)
        {
            cheapest = price;
            IsEaten[variant] = bought > 0;
        }
        else if (price == cheapest)
        {
            IsEaten[variant] |= bought > 0;
        }
    }
}
