namespace DiscordAH.Domain.Market;

/// <summary>What is known of one market's publications, and when it was asked.</summary>
/// <param name="Market">The auction house.</param>
/// <param name="Region">Its region.</param>
/// <param name="Last">Publication time of the newest snapshot; null when there is none.</param>
/// <param name="Previous">Publication time of the one before; null when there is none.</param>
/// <param name="Interval">Learned time between two publications.</param>
/// <param name="LearnedAt">When we had the newest snapshot.</param>
/// <param name="CheckedAt">When Battle.net last answered or failed to; null when never.</param>
/// <param name="AskedAt">When a question was last handed to the workers; null when never.</param>
/// <param name="Failures">Questions in a row that failed.</param>
public sealed record MarketRhythm(
    MarketId Market,
    Region Region,
    DateTimeOffset? Last,
    DateTimeOffset? Previous,
    TimeSpan Interval,
    DateTimeOffset? LearnedAt,
    DateTimeOffset? CheckedAt,
    DateTimeOffset? AskedAt = null,
    int Failures = 0)
{
    /// <summary>Publications worth reading to learn an interval.</summary>
    public const int Recent = 8;

    /// <summary>Time between two publications where nothing else was learned.</summary>
    public static readonly TimeSpan UsualInterval = TimeSpan.FromHours(1);

    private const int EnoughGaps = 3;
    private static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan Shortest = TimeSpan.FromMinutes(30);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(90);

    /// <summary>Whether the newest publication came at another moment of the hour than the ones before: the minute moved.</summary>
    public bool OffRhythm
    {
        get
        {
            if (Last - Previous is not { } gap) return false;
            var hours = Math.Round(gap / Interval);
            return hours < 1 || (gap - (hours * Interval)).Duration() > Tolerance;
        }
    }

    /// <summary>
    /// The usual time between publications: the median of the recent gaps that are no outage, an hour while there are too few of them. A
    /// moved minute makes one odd gap, which the median leaves out.
    /// </summary>
    /// <param name="publications">Recent publication times, ascending.</param>
    public static TimeSpan LearnInterval(IReadOnlyList<DateTimeOffset> publications)
    {
        var gaps = publications.Zip(publications.Skip(1), (before, after) => after - before).Where(gap => gap >= Shortest && gap <= Longest).Order().ToList();
        return gaps.Count < EnoughGaps ? UsualInterval : gaps[gaps.Count / 2];
    }
}
