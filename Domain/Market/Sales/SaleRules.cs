namespace DiscordAH.Domain.Market;

/// <summary>
/// The numbers behind inferred sales. The rules are those commonly used on two consecutive snapshots; the confidences are round numbers, checked
/// against a simulated market whose sales are known but not fitted to it. Real sales are known to nobody but the sellers: the players' accounting
/// data that TradeSkillMaster gathers is the only other source.
/// </summary>
public static class SaleRules
{
    /// <summary>
    /// Longest gap between two snapshots that are compared. Battle.net publishes hourly and skips an hour or two at the weekly maintenance. Over
    /// longer gaps too much is posted and bought unseen: on the simulated market a realm's sales per day come out at three quarters of the truth
    /// from hourly snapshots and at three fifths from three-hourly ones. Such a stretch counts as not observed, never as without sales.
    /// </summary>
    public static TimeSpan MaxGap { get; } = TimeSpan.FromMinutes(150);

    /// <summary>Confidence for an auction that was among the cheapest quarter, with nothing cheaper left standing.</summary>
    public const float Cheapest = 0.9f;

    /// <summary>Confidence for a dearer one when everything cheaper went too.</summary>
    public const float Swept = 0.7f;

    /// <summary>Confidence where an untouched commodity listing of the very same price still stands: which of equals sells first is not published.</summary>
    public const float Level = 0.5f;

    /// <summary>
    /// Confidence on a realm when a cheaper one was left standing. Buyers take the cheapest, but a variant lumps together what a few buyers tell
    /// apart (crafted stats, bid and buyout habits), so it is not nothing.
    /// </summary>
    public const float Undercut = 0.25f;

    /// <summary>The same for commodities, where the game itself fills from the cheapest price upwards and a buyer cannot choose.</summary>
    public const float OutOfTurn = 0.1f;

    /// <summary>How far a new price may lie from the old one, in percent of the old one, for a relisted auction.</summary>
    public const int RelistPercent = 15;

    /// <summary>Above this multiple of the market value nobody buys.</summary>
    public const int DearMultiple = 3;

    /// <summary>From this many listings on, the dearest twentieth counts as priced where nobody buys; in fewer, a twentieth is less than one.</summary>
    public const int DearMinimumListings = 20;

    /// <summary>
    /// Probability that an auction's time was up within a gap: the time left of a band is taken as spread evenly over the band (Short 0 to 30 minutes,
    /// Medium to 2 hours, Long to 12, VeryLong to 48). 0 where the band's lower end outlasts the gap or the band is not known.
    /// </summary>
    /// <param name="left">Time left as published in the earlier snapshot.</param>
    /// <param name="gap">The real time between the two publications.</param>
    public static float RanOut(TimeLeft left, TimeSpan gap)
    {
        var (least, most) = left switch
        {
            TimeLeft.Short => (0, 1800),
            TimeLeft.Medium => (1800, 7200),
            TimeLeft.Long => (7200, 43200),
            TimeLeft.VeryLong => (43200, 172800),
            TimeLeft.Unknown => (int.MaxValue - 1, int.MaxValue),
            _ => throw new ArgumentOutOfRangeException(nameof(left), left, "Not a time left."),
        };
        return (float)Math.Clamp((gap.TotalSeconds - least) / (most - least), 0, 1);
    }
}
