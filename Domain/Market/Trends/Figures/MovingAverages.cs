namespace DiscordAH.Domain.Market;

/// <summary>Moving averages over regular steps, and over moments that are not regular.</summary>
public static class MovingAverages
{
    /// <summary>Simple moving average of the last <paramref name="period"/> values; null before there are so many.</summary>
    /// <param name="values">Values, oldest first.</param>
    /// <param name="period">Steps, at least 1.</param>
    public static IReadOnlyList<double?> Simple(IReadOnlyList<double> values, int period)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(period, 1);
        var averages = new double?[values.Count];
        for (var i = period - 1; i < values.Count; i++)
        {
            // Summed anew: a running sum drifts away from the values over long series.
            double sum = 0;
            for (var k = i - period + 1; k <= i; k++) sum += values[k];
            averages[i] = sum / period;
        }

        return averages;
    }

    /// <summary>
    /// Exponential moving average with weight 2 / (period + 1) for the newest value, begun with the simple average of the first
    /// <paramref name="period"/> values; null before.
    /// </summary>
    /// <inheritdoc cref="Simple"/>
    public static IReadOnlyList<double?> Exponential(IReadOnlyList<double> values, int period)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(period, 1);
        var averages = new double?[values.Count];
        if (values.Count < period) return averages;
        double current = 0;
        for (var i = 0; i < period; i++) current += values[i] / period;
        averages[period - 1] = current;
        for (var i = period; i < values.Count; i++) averages[i] = current += 2d / (period + 1) * (values[i] - current);
        return averages;
    }

    /// <summary>
    /// Exponential moving average by time: a value counts half as much for every <paramref name="halfLife"/> that it is older. Stretches without a
    /// value do not count; over regular steps from the first value on it is Σ w·x / Σ w with w = 2^(−age / halfLife).
    /// </summary>
    /// <param name="values">Moments (in any unit, ascending) and values.</param>
    /// <param name="halfLife">In the same unit, above 0.</param>
    public static IReadOnlyList<double> ByHalfLife(IReadOnlyList<(double At, double Value)> values, double halfLife)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(halfLife);
        var averages = new double[values.Count];
        double weight = 0, sum = 0;
        for (var i = 0; i < values.Count; i++)
        {
            var kept = i == 0 ? 0 : Math.Pow(2, (values[i - 1].At - values[i].At) / halfLife);
            weight = weight * kept + 1;
            sum = sum * kept + values[i].Value;
            averages[i] = sum / weight;
        }

        return averages;
    }
}
