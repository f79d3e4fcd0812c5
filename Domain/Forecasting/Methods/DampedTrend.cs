namespace DiscordAH.Domain.Forecasting;

/// <summary>
/// Holt's linear trend, damped (Gardner and McKenzie 1985): level and trend are smoothed, and the trend fades by phi each hour. The parameters minimise the
/// squared one-step errors on a grid; the level starts at the first value, the trend at none.
/// </summary>
/// <param name="Level">The level after the last value.</param>
/// <param name="Trend">The trend per hour after the last value.</param>
/// <param name="Phi">What is left of the trend an hour later, below 1.</param>
public readonly record struct DampedTrend(double Level, double Trend, double Phi)
{
    private static readonly double[] Alphas = [0.02, 0.1, 0.25, 0.5, 0.8, 0.98];
    private static readonly double[] Betas = [0.02, 0.1, 0.3];
    private static readonly double[] Phis = [0.8, 0.9, 0.98];

    /// <summary>Fits to values that follow each other hour by hour.</summary>
    public static DampedTrend Fit(ReadOnlySpan<double> values) => Fit(values, []);

    /// <summary>Fits.</summary>
    /// <param name="values">At least one value.</param>
    /// <param name="hours">The hour of each value, ascending; empty when there are no gaps.</param>
    public static DampedTrend Fit(ReadOnlySpan<double> values, ReadOnlySpan<long> hours)
    {
        if (values.IsEmpty) throw new ArgumentException("Needs a value.", nameof(values));
        var least = double.PositiveInfinity;
        DampedTrend best = new(values[^1], 0, Phis[0]);
        foreach (var phi in Phis)
        {
            foreach (var alpha in Alphas)
            {
                foreach (var beta in Betas)
                {
                    var (error, fit) = Run(values, hours, alpha, beta, phi, least);
                    if (error < least) (least, best) = (error, fit);
                }
            }
        }

        return best;
    }

    /// <summary>The state after values have come, with given parameters.</summary>
    public static DampedTrend Filter(ReadOnlySpan<double> values, double alpha, double beta, double phi) => Run(values, [], alpha, beta, phi, double.PositiveInfinity).Fit;

    /// <summary>The forecast <paramref name="hours"/> after the last value.</summary>
    public double At(int hours) => Level + Trend * Faded(Phi, hours);

    // phi + phi² + … + phi^n: how much of today's trend is added in n hours.
    private static double Faded(double phi, long hours) => phi * (1 - Math.Pow(phi, hours)) / (1 - phi);

    private static (double Error, DampedTrend Fit) Run(ReadOnlySpan<double> values, ReadOnlySpan<long> hours, double alpha, double beta, double phi, double least)
    {
        double level = values[0], trend = 0, sum = 0;
        for (var i = 1; i < values.Length; i++)
        {
            var gap = hours.IsEmpty ? 1 : hours[i] - hours[i - 1];
            double a = alpha, b = beta, left = phi, added = phi;
            if (gap != 1)
            {
                a = 1 - Math.Pow(1 - alpha, gap);
                b = 1 - Math.Pow(1 - beta, gap);
                left = Math.Pow(phi, gap);
                added = Faded(phi, gap);
            }

            var expected = level + trend * added;
            var error = values[i] - expected;
            sum += error * error;
            if (sum >= least) break;
            var before = level;
            level = expected + a * error;
            trend = b * (level - before) / gap + (1 - b) * left * trend;
        }

        return (sum, new DampedTrend(level, trend, phi));
    }
}
