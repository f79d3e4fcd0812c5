namespace DiscordAH.Domain.Forecasting;

/// <summary>
/// The classical Theta method (Assimakopoulos and Nikolopoulos 2000) as M4's benchmark computes it: the mean of the straight line through the values and of the
/// smoothed line that bends twice as much (2·x − line).
/// </summary>
/// <param name="Start">The straight line's value at the last value's hour.</param>
/// <param name="Slope">Its rise per hour.</param>
/// <param name="Level">The smoothed theta line.</param>
public readonly record struct ThetaForecast(double Start, double Slope, double Level)
{
    /// <summary>Fits to values that follow each other step by step.</summary>
    public static ThetaForecast Fit(ReadOnlySpan<double> values) => Fit(values, []);

    /// <summary>Fits.</summary>
    /// <param name="values">At least one value.</param>
    /// <param name="hours">The hour of each value, ascending; empty when there are no gaps.</param>
    public static ThetaForecast Fit(ReadOnlySpan<double> values, ReadOnlySpan<long> hours)
    {
        if (values.IsEmpty) throw new ArgumentException("Needs a value.", nameof(values));
        var n = values.Length;
        double meanX = 0, meanY = 0, xx = 0, xy = 0;
        for (var i = 0; i < n; i++)
        {
            meanX += X(hours, i) / n;
            meanY += values[i] / n;
        }

        for (var i = 0; i < n; i++)
        {
            var x = X(hours, i) - meanX;
            xx += x * x;
            xy += x * (values[i] - meanY);
        }

        var slope = xx > 0 ? xy / xx : 0;
        var bent = new double[n];
        for (var i = 0; i < n; i++) bent[i] = 2 * values[i] - (meanY + slope * (X(hours, i) - meanX));
        return new ThetaForecast(meanY + slope * (X(hours, n - 1) - meanX), slope, ExponentialSmoothing.Fit(bent, hours).Level);
    }

    /// <summary>The forecast so many steps after the last value; it may be below 0, which M4 sets to 0.</summary>
    public double At(int hours) => (Start + Slope * hours + Level) / 2;

    private static double X(ReadOnlySpan<long> hours, int i) => hours.IsEmpty ? i : hours[i] - hours[0];
}
