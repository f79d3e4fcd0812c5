using MathNet.Numerics.Distributions;

namespace DiscordAH.Domain.Forecasting;

/// <summary>
/// Whether one method's losses are smaller than another's by more than chance: Diebold and Mariano (1995) with the Newey-West variance and the small-sample
/// factor and t distribution of Harvey, Leybourne and Newbold (1997).
/// </summary>
public static class DieboldMariano
{
    /// <summary>One-sided p-value of "the challenger is not better".</summary>
    /// <param name="gains">Loss of the champion less loss of the challenger, origin by origin.</param>
    /// <param name="steps">How many origins one forecast spans (h); forecasts of neighbouring origins overlap that far, so h − 1 lags are correlated.</param>
    /// <returns>1 when there is nothing to tell: too few origins, or no gain on average.</returns>
    public static double PValue(ReadOnlySpan<double> gains, int steps)
    {
        var n = gains.Length;
        if (n < 4) return 1;
        steps = Math.Clamp(steps, 1, n / 3);
        var mean = 0.0;
        foreach (var gain in gains) mean += gain / n;
        if (mean <= 0) return 1;
        var variance = 0.0;
        for (var lag = 0; lag < steps; lag++)
        {
            var sum = 0.0;
            for (var i = lag; i < n; i++) sum += (gains[i] - mean) * (gains[i - lag] - mean);
            variance += (lag == 0 ? 1 : 2 * (1 - lag / (double)steps)) * sum / n;
        }

        if (variance <= 1e-12 * mean * mean) return 0;
        var harvey = Math.Sqrt((n + 1 - 2.0 * steps + steps * (steps - 1.0) / n) / n);
        return 1 - StudentT.CDF(0, 1, n - 1, harvey * mean / Math.Sqrt(variance / n));
    }
}
