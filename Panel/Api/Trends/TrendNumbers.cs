using System.Text.Json.Serialization;
using DiscordAH.Domain.Market;

namespace DiscordAH.Panel.Api;

/// <summary>The figures of a trend, all of the cheapest unit price; null where there is too little history. Steps are hours up to 14d and days beyond.</summary>
/// <param name="State">
/// unknown (fewer than 8 steps, or less than a quarter of the range covered); bottoming or topping (the first three quarters fell or rose significantly, the newest goes on at no
/// more than a quarter of that pace and lies in the lowest or highest quarter of the range); falling or rising (significantly, slope_chance at most 0.05, and by more than the
/// usual spread: 4 % in 24h, 6 % in 7d, 8 % in 14d, 10 % in 30d, 15 % in 90d); flat (four fifths of the prices lie within that spread); else volatile.
/// </param>
/// <param name="Hours">Hours with a price that the figures rest on.</param>
/// <param name="Last">The price now; null when it is not on sale.</param>
/// <param name="Change">Change of the price over the range, as a fraction: 0.05 is 5 % up.</param>
/// <param name="Average">Mean price of the range, weighted by time on sale.</param>
/// <param name="ExponentialAverage">Exponential moving average; a price counts half as much for every quarter of the range that it is older.</param>
/// <param name="WeightedMarketValue">Mean market value of the last 15 days with TradeSkillMaster's weights 132, 125, 100, 75, 45, 34, 33, 38, 28, 21, 15, 10, 7, 5, 4 from today back; missing days are left out.</param>
/// <param name="SlopePerDay">Theil and Sen's slope of the log price, as a fraction a day: 0.01 is 1 % up a day.</param>
/// <param name="SlopeChance">Mann and Kendall's probability of so clear a trend by chance, corrected for ties and autocorrelation, and not below that of a random walk to come as far.</param>
/// <param name="Momentum">Mean price of the newest quarter against that of the range, as a fraction.</param>
/// <param name="VolatilityPerDay">Standard deviation of the log returns from step to step, brought to a day: 0.05 is about 5 % a day.</param>
/// <param name="RobustVolatilityPerDay">1.4826 times the median absolute deviation of log returns over a day (24h: over 6 hours), brought to a day; single odd prices do not move it.</param>
/// <param name="Percentile">Share of the range's time that was cheaper than now, equal prices counted half.</param>
/// <param name="ZScore">The log price less its median, over 1.4826 times its median absolute deviation (at least that of 2 %).</param>
/// <param name="Support">The nearest price at or below at which it turned up by 3 % or more; single odd steps are left out.</param>
/// <param name="Resistance">The nearest price above at which it turned down by 3 % or more, or at which a fifth or more of all units on the ladder stand.</param>
internal sealed record TrendNumbers(
    [property: JsonPropertyName("state")] string State,
    [property: JsonPropertyName("hours")] int Hours,
    [property: JsonPropertyName("last")] Money? Last,
    [property: JsonPropertyName("change")] double? Change,
    [property: JsonPropertyName("average")] Money? Average,
    [property: JsonPropertyName("exponential_average")] Money? ExponentialAverage,
    [property: JsonPropertyName("weighted_market_value")] Money? WeightedMarketValue,
    [property: JsonPropertyName("slope_per_day")] double? SlopePerDay,
    [property: JsonPropertyName("slope_chance")] double? SlopeChance,
    [property: JsonPropertyName("momentum")] double? Momentum,
    [property: JsonPropertyName("volatility_per_day")] double? VolatilityPerDay,
    [property: JsonPropertyName("robust_volatility_per_day")] double? RobustVolatilityPerDay,
    [property: JsonPropertyName("percentile")] double? Percentile,
    [property: JsonPropertyName("z_score")] double? ZScore,
    [property: JsonPropertyName("support")] Money? Support,
    [property: JsonPropertyName("resistance")] Money? Resistance)
{
    public static TrendNumbers Of(PriceTrend trend) => new(
        trend.State.ToString().ToLowerInvariant(), trend.Hours, Money.Of(trend.Last), Round(trend.Change), Money.Of(trend.Average), Money.Of(trend.Exponential),
        Money.Of(trend.WeightedValue), Round(trend.SlopePerDay), Round(trend.SlopeChance), Round(trend.Momentum), Round(trend.Volatility), Round(trend.RobustVolatility),
        Round(trend.Percentile), Round(trend.ZScore), Money.Of(trend.Support), Money.Of(trend.Resistance));

    private static double? Round(double? value) => value is { } number ? Math.Round(number, 6) : null;
}
