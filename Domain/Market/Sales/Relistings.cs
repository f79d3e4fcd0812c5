namespace DiscordAH.Domain.Market;

/// <summary>
/// Finds which of the new auctions took the place of one that left: same variant, same quantity, a price within
/// <see cref="SaleRules.RelistPercent"/>. Every new auction is used once: three that left and two that came are two relisted ones.
/// </summary>
internal static class Relistings
{
    /// <summary>By position in the join's list of those that left: whether it was put up again.</summary>
    public static bool[] Find(SnapshotListings before, SnapshotListings after, SnapshotJoin join)
    {
        var relisted = new bool[join.Gone.Count];
        var left = Lots(before, join.Gone, null);
        var came = Lots(after, join.Fresh, Shared(before, after, join.Gone));
        Array.Sort(left);
        Array.Sort(came);
        int i = 0, j = 0;
        while (i < left.Length && j < came.Length)
        {
            var order = left[i].CompareGoods(came[j]);
            if (order < 0) i++;
            else if (order > 0) j++;
            else if (came[j].Price * 100 < left[i].Price * (100 - SaleRules.RelistPercent)) j++;
            else if (came[j].Price * 100 > left[i].Price * (100 + SaleRules.RelistPercent)) i++;
            else
            {
                // Bands ascend with the price at both ends, so taking the first that fits leaves the most for the others.
                relisted[left[i].Position] = true;
                i++;
                j++;
            }
        }

        return relisted;
    }

    // The later snapshot's variants in the numbers of the earlier one; -1 for those of which nothing left.
    private static int[] Shared(SnapshotListings before, SnapshotListings after, IReadOnlyList<int> gone)
    {
        var numbers = new Dictionary<VariantKey, int>();
        foreach (var index in gone) numbers.TryAdd(before.Keys[before.Variants[index]], before.Variants[index]);
        var shared = new int[after.Keys.Count];
        for (var i = 0; i < shared.Length; i++) shared[i] = numbers.GetValueOrDefault(after.Keys[i], -1);
        return shared;
    }

    private static Lot[] Lots(SnapshotListings listings, IReadOnlyList<int> indices, int[]? shared)
    {
        var lots = new List<Lot>(indices.Count);
        for (var position = 0; position < indices.Count; position++)
        {
            var index = indices[position];
            var variant = shared is null ? listings.Variants[index] : shared[listings.Variants[index]];
            if (variant >= 0 && listings.UnitPrices[index] > 0)
                lots.Add(new Lot(variant, listings.Quantities[index], listings.UnitPrices[index], position));
        }

        return [.. lots];
    }

    private readonly record struct Lot(int Variant, int Quantity, long Price, int Position) : IComparable<Lot>
    {
        public int CompareGoods(Lot other) => Variant != other.Variant ? Variant.CompareTo(other.Variant) : Quantity.CompareTo(other.Quantity);

        public int CompareTo(Lot other)
        {
            var goods = CompareGoods(other);
            if (goods != 0) return goods;
            return Price != other.Price ? Price.CompareTo(other.Price) : Position.CompareTo(other.Position);
        }
    }
}
