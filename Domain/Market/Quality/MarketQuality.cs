namespace DiscordAH.Domain.Market;

/// <summary>How good a market's data were on a day, as of its newest snapshot that day.</summary>
/// <param name="Market">The market.</param>
/// <param name="Day">The day, 0:00 UTC.</param>
/// <param name="PublishedAt">Publication time of the snapshot that was measured.</param>
/// <param name="MeasuredAt">When it was measured.</param>
/// <param name="Tally">What the day's snapshots brought.</param>
/// <param name="Goods">Goods on sale.</param>
/// <param name="Suspects">Of them those whose price is suspect.</param>
/// <param name="Watched">Time looked at for gaps: up to seven days, less for a market that is followed for less.</param>
/// <param name="Gaps">Part of it that no snapshot covers.</param>
/// <param name="Agreement">Agreement with a second source; null when there is none to compare with.</param>
/// <param name="Score">0 to 100; see <see cref="QualityScore"/>.</param>
public sealed record MarketQuality(
    MarketId Market,
    DateTimeOffset Day,
    DateTimeOffset PublishedAt,
    DateTimeOffset MeasuredAt,
    QualityTally Tally,
    int Goods,
    int Suspects,
    TimeSpan Watched,
    TimeSpan Gaps,
    PriceAgreement? Agreement,
    int Score)
{
    /// <summary>How far back gaps are looked for.</summary>
    public static readonly TimeSpan GapSpan = TimeSpan.FromDays(7);

    /// <summary>Share of the goods whose price is suspect.</summary>
    public double SuspectShare => Goods == 0 ? 0 : (double)Suspects / Goods;

    /// <summary>Share of the time that no snapshot covers.</summary>
    public double GapShare => Watched <= TimeSpan.Zero ? 0 : Math.Clamp(Gaps / Watched, 0, 1);

    /// <summary>The day of a moment.</summary>
    public static DateTimeOffset DayOf(DateTimeOffset at) => new(at.UtcDateTime.Date, TimeSpan.Zero);
}
