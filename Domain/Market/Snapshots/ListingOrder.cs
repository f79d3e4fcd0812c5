namespace DiscordAH.Domain.Market;

/// <summary>Puts listings in the order of their ids and finds ids that came twice, by a radix sort: no look-up while listings stream by.</summary>
internal static class ListingOrder
{
    private const int DigitBits = 11;
    private const int Digits = 1 << DigitBits;

    /// <summary>The ids, ascending and each once, and where in the log each came first.</summary>
    public static (long[] Ids, int[] Positions) Of(ListingLog log)
    {
        var ids = GC.AllocateUninitializedArray<long>(log.Count);
        var positions = GC.AllocateUninitializedArray<int>(log.Count);
        long differing = 0;
        var ascending = true;
        for (var i = 0; i < ids.Length; i++)
        {
            ids[i] = log[i].Id;
            positions[i] = i;
            differing |= ids[i] ^ ids[0];
            ascending &= i == 0 || ids[i] > ids[i - 1];
        }

        if (ascending) return (ids, positions);
        Sort(ref ids, ref positions, differing);
        var kept = DropRepeated(ids, positions);
        Array.Resize(ref ids, kept);
        Array.Resize(ref positions, kept);
        return (ids, positions);
    }

    // Digit by digit from the lowest; each pass keeps the order of equals, so of equal ids the first to come stays first.
    private static void Sort(ref long[] ids, ref int[] positions, long differing)
    {
        var nextIds = GC.AllocateUninitializedArray<long>(ids.Length);
        var nextPositions = GC.AllocateUninitializedArray<int>(ids.Length);
        for (var shift = 0; shift < 64; shift += DigitBits)
        {
            if (((differing >> shift) & (Digits - 1)) == 0) continue;
            Pass(ids, positions, nextIds, nextPositions, shift);
            (ids, nextIds) = (nextIds, ids);
            (positions, nextPositions) = (nextPositions, positions);
        }
    }

    private static void Pass(long[] ids, int[] positions, long[] nextIds, int[] nextPositions, int shift)
    {
        Span<int> next = stackalloc int[Digits];
        next.Clear();
        foreach (var id in ids) next[Digit(id, shift)]++;
        var before = 0;
        foreach (ref var count in next)
        {
            (count, before) = (before, before + count);
        }

        for (var i = 0; i < ids.Length; i++)
        {
            var to = next[Digit(ids[i], shift)]++;
            nextIds[to] = ids[i];
            nextPositions[to] = positions[i];
        }
    }

    private static int Digit(long id, int shift) => (int)((id >> shift) & (Digits - 1));

    private static int DropRepeated(long[] ids, int[] positions)
    {
        var kept = 0;
        for (var i = 0; i < ids.Length; i++)
        {
            if (kept > 0 && ids[i] == ids[kept - 1]) continue;
            ids[kept] = ids[i];
            positions[kept++] = positions[i];
        }

        return kept;
    }
}
