namespace DiscordAH.Domain.Forecasting;

/// <summary>M4's season: a test on the autocorrelation and R's classical multiplicative decomposition.</summary>
public static class Seasonality
{
    private const double Critical = 1.645;

    /// <summary>Whether the autocorrelation at lag m passes |r(m)| &gt; 1.645·√((1 + 2·Σ r(k)²) / n), k from 1 to m − 1, with at least three seasons of values.</summary>
    /// <param name="values">Values without gaps.</param>
    /// <param name="season">m; with 1 there is none.</param>
    public static bool IsSeasonal(ReadOnlySpan<double> values, int season)
    {
        var n = values.Length;
        if (season < 2 || n < 3 * season) return false;
        var mean = 0.0;
        foreach (var value in values) mean += value / n;
        var variance = 0.0;
        foreach (var value in values) variance += (value - mean) * (value - mean);
        if (variance <= 1e-12 * mean * mean * n) return false;
        double squares = 0, last = 0;
        for (var lag = 1; lag <= season; lag++)
        {
            var sum = 0.0;
            for (var i = lag; i < n; i++) sum += (values[i] - mean) * (values[i - lag] - mean);
            last = sum / variance;
            if (lag < season) squares += last * last;
        }

        return Math.Abs(last) > Critical * Math.Sqrt((1 + 2 * squares) / n);
    }

    /// <summary>The factor of each place in the season, 1 on average, as R's <c>decompose(type = "multiplicative")</c> finds it.</summary>
    /// <param name="values">Values above 0 without gaps, at least two seasons.</param>
    /// <param name="season">m.</param>
    /// <returns>Factors; the first belongs to the first value.</returns>
    public static double[] Factors(ReadOnlySpan<double> values, int season)
    {
        if (values.Length < 2 * season) throw new ArgumentException("Needs two seasons.", nameof(values));
        var half = season / 2;
        var isEven = season % 2 == 0;
        var (sums, counts) = (new double[season], new int[season]);
        for (var i = half; i < values.Length - half; i++)
        {
            var trend = 0.0;
            for (var k = -half; k <= half; k++) trend += (isEven && Math.Abs(k) == half ? 0.5 : 1) * values[i + k] / season;
            if (trend <= 0) continue;
            sums[i % season] += values[i] / trend;
            counts[i % season]++;
        }

        var factors = new double[season];
        var mean = 0.0;
        for (var i = 0; i < season; i++)
        {
            factors[i] = counts[i] > 0 ? sums[i] / counts[i] : 1;
            mean += factors[i] / season;
        }

        for (var i = 0; i < season; i++) factors[i] /= mean;
        return factors;
    }
}
