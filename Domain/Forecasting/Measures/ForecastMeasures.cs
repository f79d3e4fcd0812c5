namespace DiscordAH.Domain.Forecasting;

/// <summary>
/// How wrong forecasts were, exactly as the M4 competition counts it (Mcompetitions/M4-methods, <c>Benchmarks and Evaluation.R</c>, commit 6c1067e5).
/// Other libraries halve the sMAPE or take another season for the MASE: their figures must not stand beside these.
/// </summary>
public static class ForecastMeasures
{
    /// <summary>Symmetric mean absolute percentage error, 0 to 200: the mean of 200·|y−f| / (|y|+|f|).</summary>
    /// <param name="actual">What came; not both this and the forecast may be 0.</param>
    /// <param name="forecast">What was foretold, as long.</param>
    public static double Smape(ReadOnlySpan<double> actual, ReadOnlySpan<double> forecast)
    {
        Check(actual, forecast);
        var sum = 0.0;
        for (var i = 0; i < actual.Length; i++) sum += 200 * Math.Abs(actual[i] - forecast[i]) / (Math.Abs(actual[i]) + Math.Abs(forecast[i]));
        return sum / actual.Length;
    }

    /// <summary>Error of the seasonal naive method within the history: the mean of |x(t)−x(t−m)|, the unit in which MASE and MSIS are counted.</summary>
    /// <param name="history">The history before the origin.</param>
    /// <param name="season">m: 1 weekly and daily, 24 hourly. With 1 the plain naive method.</param>
    /// <returns>0 when nothing ever moved; NaN when the history is not longer than the season.</returns>
    public static double Scale(ReadOnlySpan<double> history, int season)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(season, 1);
        if (history.Length <= season) return double.NaN;
        var sum = 0.0;
        for (var i = season; i < history.Length; i++) sum += Math.Abs(history[i] - history[i - season]);
        return sum / (history.Length - season);
    }

    /// <summary>Mean absolute scaled error: the mean of |y−f| / scale.</summary>
    /// <param name="actual">What came.</param>
    /// <param name="forecast">What was foretold, as long.</param>
    /// <param name="scale">See <see cref="Scale"/>.</param>
    public static double Mase(ReadOnlySpan<double> actual, ReadOnlySpan<double> forecast, double scale)
    {
        Check(actual, forecast);
        var sum = 0.0;
        for (var i = 0; i < actual.Length; i++) sum += Math.Abs(actual[i] - forecast[i]);
        return sum / actual.Length / scale;
    }

    /// <summary>Overall weighted average: half the sMAPE and half the MASE, each relative to Naive2's. Taken from averages over all series, never series by series.</summary>
    public static double Owa(double smape, double mase, double smapeNaive2, double maseNaive2) => (smape / smapeNaive2 + mase / maseNaive2) / 2;

    /// <summary>Mean scaled interval score: width, plus 2/a times the distance by which a value fell outside, over the scale.</summary>
    /// <param name="actual">What came.</param>
    /// <param name="low">Lower ends.</param>
    /// <param name="high">Upper ends.</param>
    /// <param name="scale">See <see cref="Scale"/>.</param>
    /// <param name="missRate">a: 0.05 for 95 % intervals.</param>
    public static double Msis(ReadOnlySpan<double> actual, ReadOnlySpan<double> low, ReadOnlySpan<double> high, double scale, double missRate)
    {
        Check(actual, low);
        Check(actual, high);
        var sum = 0.0;
        for (var i = 0; i < actual.Length; i++)
        {
            sum += high[i] - low[i];
            if (actual[i] < low[i]) sum += 2 / missRate * (low[i] - actual[i]);
            if (actual[i] > high[i]) sum += 2 / missRate * (actual[i] - high[i]);
        }

        return sum / actual.Length / scale;
    }

    private static void Check(ReadOnlySpan<double> actual, ReadOnlySpan<double> other)
    {
        if (actual.IsEmpty || actual.Length != other.Length) throw new ArgumentException("Needs as many forecasts as values, and at least one.");
    }
}
