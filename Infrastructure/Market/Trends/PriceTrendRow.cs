using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;

namespace DiscordAH.Infrastructure.Market.Trends;

/// <summary>The trend of a good over one range; shares and rates need no more digits than a float has.</summary>
internal sealed class PriceTrendRow
{
    public MarketId MarketId { get; set; }

    public ItemId ItemId { get; set; }

    public long Traits { get; set; }

    /// <summary>A <see cref="TrendRange"/>.</summary>
    public int Span { get; set; }

    /// <summary>The market's newest snapshot when it was reckoned.</summary>
    public DateTimeOffset EndsAt { get; set; }

    public int Hours { get; set; }

    public Copper? Minimum { get; set; }

    /// <summary>A <see cref="TrendState"/>.</summary>
    public int State { get; set; }

    public float? Change { get; set; }

    public Copper? Average { get; set; }

    public Copper? Exponential { get; set; }

    public Copper? WeightedValue { get; set; }

    public float? SlopePerDay { get; set; }

    public float? SlopeChance { get; set; }

    public float? Momentum { get; set; }

    public float? Volatility { get; set; }

    public float? RobustVolatility { get; set; }

    public float? Percentile { get; set; }

    public float? ZScore { get; set; }

    public Copper? Support { get; set; }

    public Copper? Resistance { get; set; }

    public PriceTrend Trend() => new(
        (TrendRange)Span, EndsAt, Hours, Minimum, (TrendState)State, Change, Average, Exponential, WeightedValue, SlopePerDay, SlopeChance, Momentum, Volatility, RobustVolatility,
        Percentile, ZScore, Support, Resistance);
}
