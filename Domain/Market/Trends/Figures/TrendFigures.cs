using DiscordAH.Domain.Common;

namespace DiscordAH.Domain.Market;

/// <summary>Reckons all numbers of a <see cref="PriceTrend"/> from bars.</summary>
/// <remarks>
/// Up to 14 days a step is an hour and its price the hour's last minimum; beyond it is a day and its price the day's mean minimum. Slope and its chance are taken
/// from steps of an hour (24 h), the medians of two hours (7 d) or four (14 d), or days. Turning points are those of medians of three steps, so that no single odd
/// price is one.
/// </remarks>
public static class TrendFigures
{
    /// <summary>Bars a range is reckoned from.</summary>
    public static PriceGranularity Level(this TrendRange range) => range <= TrendRange.Fortnight ? PriceGranularity.Hour : PriceGranularity.Day;

    /// <summary>All ranges, shortest first, from one read of bars.</summary>
    /// <param name="past">Hour and day bars.</param>
    /// <param name="now">What holds at the end.</param>
    public static IReadOnlyList<PriceTrend> All(PricePast past, PriceNow now) => [.. TrendRanges.All.Select(range => Of(range, past, now))];

    /// <summary>One range.</summary>
    /// <inheritdoc cref="All"/>
    public static PriceTrend Of(TrendRange range, PricePast past, PriceNow now)
    {
        var window = new TrendWindow(range, range.Level() == PriceGranularity.Hour ? past.Hours : past.Days, now.At);
        var weighted = WeightedMarketValue.Of(past.Days, now.At);
        var last = now.Minimum is { Value: > 0 } ? now.Minimum : null;
        if (window.Count == 0)
            return new PriceTrend(range, now.At, 0, last, TrendState.Unknown, null, null, null, weighted, null, null, null, null, null, null, null, null, null);

        var facts = window.Facts();
        var volatility = window.Volatility;
        var average = window.Mean(0, 1);
        double? price = last?.Value;
        return new PriceTrend(
            range,
            now.At,
            (int)Math.Round(window.Hours),
            last,
            TrendRules.StateOf(facts),
            window.Change(price),
            Rounded(average),
            Rounded(window.Exponential()),
            weighted,
            facts.Total is { } slope ? Math.Exp(slope.Slope) - 1 : null,
            facts.Total?.Chance,
            facts.Points >= TrendRules.LeastPoints && window.Mean(0.75, 1) is { } newest ? newest / average - 1 : null,
            volatility?.PerDay,
            volatility?.RobustPerDay,
            price is { } p ? PricePlace.Percentile(window.Prices, window.Weights, p) : null,
            price is { } q ? PricePlace.ZScore(window.Logs, q) : null,
            Rounded(price is { } r ? PriceBarriers.Support(window.Calmed(), r) : null),
            Rounded(price is { } t ? PriceBarriers.Resistance(window.Calmed(), now.Ladder, t) : null));
    }

    /// <summary>Moving averages over a quarter of the range, one point at the end of each step of the range that has a price.</summary>
    /// <param name="range">The range.</param>
    /// <param name="bars">Its bars, ascending, with those of a quarter before it where they are known.</param>
    /// <param name="from">Start of the range.</param>
    public static IReadOnlyList<TrendPoint> Averages(TrendRange range, IReadOnlyList<PriceBar> bars, DateTimeOffset from)
    {
        var steps = bars.Where(bar => TrendWindow.PriceOf(bar) is not null).ToList();
        if (steps.Count == 0) return [];
        var quarter = range.Length() / 4;
        var exponential = MovingAverages.ByHalfLife([.. steps.Select(bar => (bar.To.UtcTicks / (double)TimeSpan.TicksPerDay, TrendWindow.PriceOf(bar)!.Value))], quarter.TotalDays);
        var points = new List<TrendPoint>(steps.Count);
        double sum = 0;
        var first = 0;
        for (var i = 0; i < steps.Count; i++)
        {
            sum += TrendWindow.PriceOf(steps[i])!.Value;
            while (steps[first].From < steps[i].To - quarter) sum -= TrendWindow.PriceOf(steps[first++])!.Value;
            if (steps[i].To <= from) continue;
            var defined = steps[0].From <= steps[i].To - quarter && first <= i;
            points.Add(new TrendPoint(steps[i].To, defined ? Rounded(sum / (i - first + 1)) : null, Rounded(exponential[i])));
        }

        return points;
    }

    private static Copper? Rounded(double? copper) => copper is { } value ? new Copper((long)Math.Round(value)) : null;
}
