namespace DiscordAH.Domain.Market;

/// <summary>
/// The rule by which numbers become a word. In this order:
/// <list type="number">
/// <item>unknown: fewer than <see cref="LeastPoints"/> prices, or less than <see cref="LeastCover"/> of the range covered;</item>
/// <item>bottoming (topping): the first three quarters fell (rose) significantly and by more than the range's <see cref="UsualSpread"/>, the newest quarter goes on
/// at no more than <see cref="StoppedPace"/> of that pace, and it lies in the lowest (highest) <see cref="NearEnd"/> of the range;</item>
/// <item>falling (rising): the whole range did, significantly and by more than its usual spread, and the newest quarter lies below (above) the oldest;</item>
/// <item>flat: four fifths of the prices lie within the usual spread; else volatile.</item>
/// </list>
/// Significance is that of <see cref="RobustTrend"/>, which a random walk seldom reaches.
/// </summary>
public static class TrendRules
{
    /// <summary>Fewest prices.</summary>
    public const int LeastPoints = 8;

    /// <summary>Least share of the range with a price.</summary>
    public const double LeastCover = 0.25;

    /// <summary>A trend is significant when the chance of one so clear without a trend is at most this.</summary>
    public const double Significance = 0.05;

    /// <summary>A move has stopped when it goes on at no more than this share of its pace.</summary>
    public const double StoppedPace = 0.25;

    /// <summary>Near an end: this share of the way between the 5th and the 95th percentile.</summary>
    public const double NearEnd = 0.25;

    /// <summary>What counts as hardly moved, as a fraction: 4 % in a day, 6 % in 7 days, 8 % in 14, 10 % in 30, 15 % in 90.</summary>
    public static double UsualSpread(TrendRange range) => range switch
    {
        TrendRange.Day => 0.04,
        TrendRange.Week => 0.06,
        TrendRange.Fortnight => 0.08,
        TrendRange.Month => 0.10,
        TrendRange.Quarter => 0.15,
        _ => throw new ArgumentOutOfRangeException(nameof(range), range, "Not a range."),
    };

    /// <summary>The word.</summary>
    public static TrendState StateOf(in TrendFacts facts)
    {
        if (facts.Points < LeastPoints || facts.Cover < LeastCover) return TrendState.Unknown;
        var usual = Math.Log(1 + UsualSpread(facts.Range));
        var days = facts.Range.Length().TotalDays;

        var before = Direction(facts.Before, 0.75 * days, usual);
        if (before != 0 && facts.EndingPace * before <= StoppedPace * Math.Abs(facts.Before!.Value.Slope))
        {
            if (before < 0 && facts.Place <= NearEnd) return TrendState.Bottoming;
            if (before > 0 && facts.Place >= 1 - NearEnd) return TrendState.Topping;
        }

        var whole = Direction(facts.Total, days, usual);
        if (whole != 0 && facts.Drift * whole > 0) return whole < 0 ? TrendState.Falling : TrendState.Rising;
        return facts.Spread <= usual ? TrendState.Flat : TrendState.Volatile;
    }

    // −1 down, 1 up, 0 when it may be chance or is too little to speak of.
    private static int Direction(RobustTrend? trend, double days, double least) =>
        trend is { } line && line.Chance <= Significance && Math.Abs(line.Slope) * days > least ? Math.Sign(line.Slope) : 0;
}
