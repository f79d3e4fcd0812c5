using DiscordAH.Domain.Forecasting;
using DiscordAH.Domain.Market;

namespace DiscordAH.Domain.Alerts;

/// <summary>
/// Forecasts as alerts take them: made anew only at 0 and 12 o'clock UTC, from the 14 days before, by the method that foretold best from the boundaries of the 14 days
/// before that one; only when it beats the naive one by more than chance (Diebold and Mariano's test, as <see cref="PriceForecaster"/> chooses). Each boundary's
/// forecasts are reckoned once: a test of 30 days takes a hundred of them.
/// </summary>
internal sealed class BoundaryForecasts(GoodPast past)
{
    /// <summary>Hours from one to the next.</summary>
    public const int Every = 12;

    private const int Longest = 48 + Every;
    private const int Boundaries = 28;
    private const int LeastBoundaries = 8;
    private const int LeastHours = 48;
    private const double Chance = 0.05;
    private static readonly int[] Horizons = [.. Enumerable.Range(1, Longest)];
    private readonly Dictionary<long, (HourlyPrices Known, double[][] Forecasts)?> _made = [];
    private readonly Dictionary<long, double[]?> _chosen = [];

    /// <summary>The lowest price that is forecast within some hours, in copper; null when no method foretells better than that nothing changes, or too little is known.</summary>
    public double? Lowest(DateTimeOffset at, int hours)
    {
        var now = HourlyPrices.HourOf(at);
        var boundary = now - now % Every;
        if (!_chosen.TryGetValue(boundary, out var prices)) _chosen[boundary] = prices = Choose(boundary);
        if (prices is null || Made(boundary) is not { } made) return null;
        var lowest = double.PositiveInfinity;
        for (var hour = now + 1; hour <= now + hours; hour++)
        {
            var ahead = (int)(hour - made.Known.Hours[^1]);
            if (ahead is >= 1 and <= Longest) lowest = Math.Min(lowest, prices[ahead - 1]);
        }

        return double.IsInfinity(lowest) ? null : lowest;
    }

    private double[]? Choose(long boundary)
    {
        if (Made(boundary) is not { } made) return null;
        var losses = new List<double[]>(Boundaries);
        for (var earlier = boundary - Boundaries * Every; earlier < boundary; earlier += Every)
            if (Made(earlier) is { } then && Loss(then, made.Known) is { } loss) losses.Add(loss);
        if (losses.Count < LeastBoundaries) return null;
        var best = ForecastMethods.Naive;
        for (var m = 0; m < ForecastMethods.Names.Count; m++)
            if (losses.Average(loss => loss[m]) < losses.Average(loss => loss[best])) best = m;
        if (best == ForecastMethods.Naive) return null;
        double[] gains = [.. losses.Select(loss => loss[ForecastMethods.Naive] - loss[best])];
        return DieboldMariano.PValue(gains, Longest / Every) < Chance / (ForecastMethods.Names.Count - 1) ? made.Forecasts[best] : null;
    }

    // Mean |ln price - ln forecast| of each method over the hours that came; null when none came.
    private static double[]? Loss((HourlyPrices Known, double[][] Forecasts) then, HourlyPrices known)
    {
        var (origin, sum, count) = (then.Known.Hours[^1], new double[ForecastMethods.Names.Count], 0);
        var first = known.Hours.BinarySearch(origin + 1);
        for (var i = first < 0 ? ~first : first; i < known.Count && known.Hours[i] - origin <= Longest; i++)
        {
            var ahead = (int)(known.Hours[i] - origin);
            for (var m = 0; m < sum.Length; m++) sum[m] += Math.Abs(Math.Log(known.Prices[i] / then.Forecasts[m][ahead - 1]));
            count++;
        }

        return count > 0 ? Array.ConvertAll(sum, total => total / count) : null;
    }

    private (HourlyPrices Known, double[][] Forecasts)? Made(long boundary)
    {
        if (_made.TryGetValue(boundary, out var made)) return made;
        var known = Known(boundary);

        // A last price that is older than the market's news says nothing of now.
        var isFresh = known.Count >= LeastHours && boundary - known.Hours[^1] <= 1 + (long)PriceSeries.Reach.TotalHours;
        return _made[boundary] = isFresh ? (known, ForecastMethods.All(known, Horizons)) : null;
    }

    private HourlyPrices Known(long boundary)
    {
        var to = DateTimeOffset.FromUnixTimeSeconds(boundary * 3600);
        var from = to.AddDays(-14);
        return HourlyPrices.Of(past.Changes, [.. past.Snapshots.SkipWhile(at => at < from).TakeWhile(at => at < to)]);
    }
}
