using DiscordAH.Domain.Common;

namespace DiscordAH.Domain.Market;

/// <summary>What the numbers say about a price over a range. Values that too little data allow are null.</summary>
/// <param name="Range">The range.</param>
/// <param name="To">Its end: the market's newest snapshot.</param>
/// <param name="Hours">Hours with a price that it rests on.</param>
/// <param name="Last">The newest minimum price; null when it is not on sale.</param>
/// <param name="State">The state in a word.</param>
/// <param name="Change">Change over the range as a fraction (0.05 is 5 % up).</param>
/// <param name="Average">Simple moving average: the mean price of the range.</param>
/// <param name="Exponential">Exponential moving average whose half-life is a quarter of the range.</param>
/// <param name="WeightedValue">The 14-day market value, weighted towards the newest days with the published weights; the same for every range.</param>
/// <param name="SlopePerDay">Robust slope of the log price, as a fraction a day (0.01 is 1 % up a day).</param>
/// <param name="SlopeChance">Probability of so clear a trend by mere chance, 0 to 1: small is significant.</param>
/// <param name="Momentum">Newest quarter's mean against the mean of the range, as a fraction.</param>
/// <param name="Volatility">Standard deviation of the log returns from bar to bar, a day (hours times the square root of 24); 0.05 is about 5 % a day.</param>
/// <param name="RobustVolatility">The same from the median absolute deviation of returns over a day (see <c>PriceVolatility</c>), which single trolls do not move.</param>
/// <param name="Percentile">Share of the range's hours that were cheaper than <paramref name="Last"/>, ties counted half, 0 to 1.</param>
/// <param name="ZScore">How far <paramref name="Last"/> lies from the median of the log prices, in robust standard deviations.</param>
/// <param name="Support">The nearest price at or below at which it turned up before.</param>
/// <param name="Resistance">The nearest price above at which it turned down before, or at which a wall of units stands on offer (see <c>PriceBarriers</c>).</param>
public sealed record PriceTrend(
    TrendRange Range,
    DateTimeOffset To,
    int Hours,
    Copper? Last,
    TrendState State,
    double? Change,
    Copper? Average,
    Copper? Exponential,
    Copper? WeightedValue,
    double? SlopePerDay,
    double? SlopeChance,
    double? Momentum,
    double? Volatility,
    double? RobustVolatility,
    double? Percentile,
    double? ZScore,
    Copper? Support,
    Copper? Resistance);
