namespace DiscordAH.Domain.Forecasting;

/// <summary>
/// What each method foretells from one origin. Smoothing, trend and Theta work on the logarithm of the price with a daily season taken out where M4's test finds
/// one; they see the last two weeks of known hours, for what is older no longer moves a level.
/// </summary>
public static class ForecastMethods
{
    /// <summary>Index of the naive method: the price stays as it is.</summary>
    public const int Naive = 0;

    /// <summary>Index of the seasonal naive method: as at the same hour of the last day.</summary>
    public const int SeasonalNaive = 1;

    private const int Day = 24;
    private const int Week = 7 * Day;
    private const int Window = 2 * Week;
    private const int Tolerance = 1;
    private const double KnownShare = 0.8;
    private static readonly int[] Pooled = [0, 1, 3, 4, 5];

    /// <summary>Names, by index.</summary>
    public static IReadOnlyList<string> Names { get; } = ["naive", "seasonal-naive", "weekly-naive", "ses", "damped-holt", "theta", "median"];

    /// <summary>Forecasts of all methods.</summary>
    /// <param name="past">All that is known at the origin, its last hour; at least one hour.</param>
    /// <param name="horizons">Hours ahead, from 1.</param>
    /// <returns>By method, then horizon; copper, above 0.</returns>
    public static double[][] All(HourlyPrices past, ReadOnlySpan<int> horizons)
    {
        var first = Math.Max(0, past.Count - Window);
        var hours = past.Hours[first..];
        var prices = past.Prices[first..];
        var last = hours[^1];
        var factors = Factors(hours, prices);
        var logs = new double[prices.Length];
        double low = double.MaxValue, high = double.MinValue;
        for (var i = 0; i < logs.Length; i++)
        {
            logs[i] = Math.Log(prices[i] / factors[hours[i] % Day]);
            (low, high) = (Math.Min(low, logs[i]), Math.Max(high, logs[i]));
        }

        var (smooth, damped, theta) = (ExponentialSmoothing.Fit(logs, hours), DampedTrend.Fit(logs, hours), ThetaForecast.Fit(logs, hours));
        var all = new double[Names.Count][];
        for (var m = 0; m < all.Length; m++) all[m] = new double[horizons.Length];
        var five = new double[Pooled.Length];
        for (var i = 0; i < horizons.Length; i++)
        {
            var h = horizons[i];
            var factor = factors[(last + h) % Day];
            all[0][i] = prices[^1];
            all[1][i] = SameHour(past, last + h, Day);
            all[2][i] = SameHour(past, last + h, Week);
            all[3][i] = Price(smooth.Level);
            all[4][i] = Price(damped.At(h));
            all[5][i] = Price(theta.At(h));
            for (var k = 0; k < five.Length; k++) five[k] = all[Pooled[k]][i];
            Array.Sort(five);
            all[6][i] = five[five.Length / 2];

            // A trend runs out of all bounds over a long gap: a price three times beyond all that was seen is no forecast.
            double Price(double log) => Math.Exp(Math.Clamp(log, low - 1.1, high + 1.1)) * factor;
        }

        return all;
    }

    // The newest price a whole number of seasons before the target, an hour more or less where snapshots are not hourly; else the last one.
    private static double SameHour(HourlyPrices past, long target, int season)
    {
        var hours = past.Hours;
        var last = hours[^1];
        for (var hour = target - (target - last + season - 1) / season * season; hour >= last - Window && hour >= hours[0] - Tolerance; hour -= season)
        {
            var at = hours.BinarySearch(hour);
            if (at >= 0) return past.Prices[at];
            at = ~at;
            if (at < hours.Length && hours[at] - hour <= Tolerance) return past.Prices[at];
            if (at > 0 && hour - hours[at - 1] <= Tolerance) return past.Prices[at - 1];
        }

        return past.Prices[^1];
    }

    // By hour of the day; all 1 where there is no season. Holes within the past are bridged for this alone, never beyond the origin.
    private static double[] Factors(ReadOnlySpan<long> hours, ReadOnlySpan<double> prices)
    {
        var none = new double[Day];
        Array.Fill(none, 1);
        var span = hours[^1] - hours[0] + 1;
        if (span < 3 * Day || span > Window || hours.Length < KnownShare * span) return none;
        var even = new double[span];
        var at = 0;
        for (var i = 0; i < even.Length; i++)
        {
            while (at + 1 < hours.Length && hours[at + 1] <= hours[0] + i) at++;
            even[i] = prices[at];
        }

        if (!Seasonality.IsSeasonal(even, Day)) return none;
        var found = Seasonality.Factors(even, Day);
        for (var i = 0; i < Day; i++) none[(hours[0] + i) % Day] = found[i];
        return none;
    }
}
