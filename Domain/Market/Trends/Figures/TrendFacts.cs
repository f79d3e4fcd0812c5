namespace DiscordAH.Domain.Market;

/// <summary>The numbers that a price's state follows from.</summary>
/// <param name="Range">The range.</param>
/// <param name="Points">Steps of the range with a price.</param>
/// <param name="Cover">Share of the range with a price, 0 to 1.</param>
/// <param name="Total">Trend of the log price over the whole range, per day; null with too few points.</param>
/// <param name="Before">The same over its first three quarters.</param>
/// <param name="EndingPace">Pace of the newest quarter: mean log price of its second half less that of its first, per day.</param>
/// <param name="Drift">Mean log price of the newest quarter less that of the oldest.</param>
/// <param name="Spread">Log of the 90th percentile of the prices over the 10th.</param>
/// <param name="Place">Where the newest quarter's median stands between the 5th (0) and the 95th percentile (1) of the range; 0.5 where those are one.</param>
public readonly record struct TrendFacts(
    TrendRange Range, int Points, double Cover, RobustTrend? Total, RobustTrend? Before, double EndingPace, double Drift, double Spread, double Place);
