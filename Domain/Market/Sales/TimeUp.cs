namespace DiscordAH.Domain.Market;

/// <summary>
/// How probably an auction that left had run out, once it is known to have left. Its time left alone says only how probably it was due: with
/// hourly snapshots half of all that run out are last seen as Medium, and were they weighed by that alone, most of them would pass for sales.
/// So what was due is weighed (Bayes) against how many of the same variant left that cannot have run out.
/// </summary>
internal sealed class TimeUp
{
    // A variant with few auctions leans on the whole market as if it had this many more.
    private const double Leaning = 10;
    private readonly float[] _due = new float[5];
    private readonly int[] _left;
    private readonly int[] _listed;
    private readonly double _overall;

    /// <param name="before">The earlier snapshot.</param>
    /// <param name="join">What left it.</param>
    /// <param name="relisted">Those of them that were put up anew; leaving so is no competing reason.</param>
    /// <param name="gap">Time to the later snapshot.</param>
    public TimeUp(SnapshotListings before, SnapshotJoin join, bool[] relisted, TimeSpan gap)
    {
        for (var band = TimeLeft.Unknown; band <= TimeLeft.VeryLong; band++) _due[(int)band] = SaleRules.RanOut(band, gap);
        _listed = new int[before.Keys.Count];
        _left = new int[before.Keys.Count];
        int listed = 0, left = 0;
        for (var i = 0; i < before.Count; i++)
        {
            if (!IsSafe(before, i)) continue;
            _listed[before.Variants[i]]++;
            listed++;
        }

        for (var i = 0; i < join.Gone.Count; i++)
        {
            if (relisted[i] || !IsSafe(before, join.Gone[i])) continue;
            _left[before.Variants[join.Gone[i]]]++;
            left++;
        }

        // One in fifty an hour where the market says nothing: about what is seen where auctions stand for a day or two.
        _overall = (left + 1.0) / (listed + 50.0);
    }

    /// <summary>The probability for an auction that left; 0 or 1 where the time left settles it.</summary>
    public float Of(SnapshotListings before, int index)
    {
        var due = _due[(int)before.TimeLeft[index]];
        if (due is 0 or 1) return due;
        var variant = before.Variants[index];
        var otherwise = (_left[variant] + Leaning * _overall) / (_listed[variant] + Leaning);
        return (float)(due / (due + (1 - due) * otherwise));
    }

    private bool IsSafe(SnapshotListings before, int index) => before.UnitPrices[index] > 0 && _due[(int)before.TimeLeft[index]] == 0;
}
