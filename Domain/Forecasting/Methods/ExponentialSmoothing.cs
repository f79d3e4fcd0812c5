namespace DiscordAH.Domain.Forecasting;

/// <summary>
/// Simple exponential smoothing: the level moves a share alpha of the way to each new value, and is the forecast for every later hour. Alpha and the first level
/// minimise the squared one-step errors: alpha on a grid that is refined, the first level in closed form (the errors are linear in it).
/// </summary>
/// <param name="Alpha">Share per hour; over a gap of d hours it counts as 1 − (1 − alpha)^d, as d hours of the same weight would.</param>
/// <param name="Level">The level after the last value.</param>
public readonly record struct ExponentialSmoothing(double Alpha, double Level)
{
    private static readonly double[] Grid = [0.0001, 0.001, 0.004, 0.015, 0.04, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.999];
    private const int Refinements = 8;

    /// <summary>Fits to values that follow each other hour by hour.</summary>
    public static ExponentialSmoothing Fit(ReadOnlySpan<double> values) => Fit(values, []);

    /// <summary>Fits.</summary>
    /// <param name="values">At least one value.</param>
    /// <param name="hours">The hour of each value, ascending; empty when there are no gaps.</param>
    public static ExponentialSmoothing Fit(ReadOnlySpan<double> values, ReadOnlySpan<long> hours)
    {
        if (values.IsEmpty) throw new ArgumentException("Needs a value.", nameof(values));
        var best = 0;
        var least = double.PositiveInfinity;
        for (var i = 0; i < Grid.Length; i++)
        {
            var (error, _) = Run(values, hours, Grid[i]);
            if (error < least) (least, best) = (error, i);
        }

        // Golden section between the neighbours of the best grid point.
        var (low, high) = (Grid[Math.Max(best - 1, 0)], Grid[Math.Min(best + 1, Grid.Length - 1)]);
        var golden = (Math.Sqrt(5) - 1) / 2;
        var alpha = Grid[best];
        for (var i = 0; i < Refinements && high - low > 1e-4; i++)
        {
            var (left, right) = (high - golden * (high - low), low + golden * (high - low));
            var (leftError, rightError) = (Run(values, hours, left).Error, Run(values, hours, right).Error);
            if (leftError < least) (least, alpha) = (leftError, left);
            if (rightError < least) (least, alpha) = (rightError, right);
            if (leftError < rightError) high = right;
            else low = left;
        }

        return new ExponentialSmoothing(alpha, Run(values, hours, alpha).Level);
    }

    // The level is u + v·first; so are the errors, and the best first level follows.
    private static (double Error, double Level) Run(ReadOnlySpan<double> values, ReadOnlySpan<long> hours, double alpha)
    {
        double u = 0, v = 1, ee = 0, ev = 0, vv = 0;
        var keepOne = 1 - alpha;
        for (var i = 0; i < values.Length; i++)
        {
            var error = values[i] - u;
            ee += error * error;
            ev += error * v;
            vv += v * v;
            var gap = i == 0 || hours.IsEmpty ? 1 : hours[i] - hours[i - 1];
            var keep = gap == 1 ? keepOne : Math.Pow(keepOne, gap);
            u += (1 - keep) * error;
            v *= keep;
        }

        var first = ev / vv;
        return (ee - ev * first, u + v * first);
    }
}
