namespace DiscordAH.Domain.Market;

/// <summary>
/// Puts readings from an archive between those that a history already has. History stores changes, so a reading put in the middle must not leak
/// past the next one that was there before: where they differ, that one's numbers are stated again.
/// </summary>
public static class HistoryWeave
{
    /// <summary>The rows to add to one variant's history.</summary>
    /// <param name="existing">The variant's changes, ascending, from the one that holds at the first imported reading on.</param>
    /// <param name="readings">Every time at which the market is known to have been read, ascending; a time without a change says "as before".</param>
    /// <param name="imported">The readings to put in, ascending, none at a time that is among <paramref name="readings"/>; quantity 0 says "not on sale".</param>
    /// <returns>
    /// Rows, ascending, none at the time of an existing one. With them the imported numbers hold from each imported reading up to the next reading of either
    /// kind, and everything else is as it was. Woven in a second time the same readings give no row.
    /// </returns>
    public static IReadOnlyList<PricePoint> Rows(IReadOnlyList<PricePoint> existing, IReadOnlyList<DateTimeOffset> readings, IReadOnlyList<PricePoint> imported)
    {
        List<PricePoint> added = [];
        if (imported.Count == 0) return added;
        int change = 0, reading = FirstFrom(readings, imported[0].At);
        PricePoint? before = null;
        PricePoint? held = null;
        for (var i = 0; i < imported.Count; i++)
        {
            // What the history had up to this reading, with the readings in between that state it.
            while (reading < readings.Count && readings[reading] < imported[i].At) Restate(readings[reading++]);
            Pass(imported[i].At);
            if (before?.At != imported[i].At && !SameNumbers(held, imported[i]))
            {
                added.Add(imported[i]);
                held = imported[i];
            }
        }

        if (reading < readings.Count) Restate(readings[reading]);
        return added;

        void Pass(DateTimeOffset upTo)
        {
            while (change < existing.Count && existing[change].At <= upTo) held = before = existing[change++];
        }

        void Restate(DateTimeOffset at)
        {
            Pass(at);
            if (before?.At == at || SameNumbers(held, before)) return;
            var stated = before is { } known ? known with { At = at } : new PricePoint(at, default, default, default, 0, 0);
            added.Add(stated);
            held = stated;
        }
    }

    // Never seen is the same as not on sale.
    private static bool SameNumbers(PricePoint? a, PricePoint? b)
    {
        if (a is not { Quantity: > 0 } one) return b is not { Quantity: > 0 };
        return b is { } other && one with { At = default } == other with { At = default };
    }

    private static int FirstFrom(IReadOnlyList<DateTimeOffset> times, DateTimeOffset from)
    {
        int low = 0, high = times.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (times[middle] < from) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
