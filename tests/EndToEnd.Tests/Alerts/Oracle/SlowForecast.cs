using DiscordAH.Domain.Forecasting;

namespace DiscordAH.EndToEnd.Tests.Alerts.Oracle;

/// <summary>
/// Foretold below an amount: at 0 and 12 o'clock UTC, from the 14 days before, by the method that foretold best from the boundaries of the 14 days before that one, when it
/// beats the naive one by more than chance. The methods themselves and the test are those of step 3.
/// </summary>
internal sealed record SlowForecast(long Price, int Hours) : SlowCondition
{
    private const int Longest = 60;
    private static readonly int[] Horizons = [.. Enumerable.Range(1, Longest)];

    public override bool? Met(SlowMoment moment, double? hysteresis)
    {
        if (!moment.IsOnSale) return false;
        var boundary = moment.Past.Now / 12 * 12;
        if (At(moment.Past, boundary) is not { } made || Best(moment.Past, boundary, made.Known) is not { } method) return null;
        var foretold = Enumerable.Range(1, Hours).Select(ahead => moment.Past.Now + ahead - made.Known.Hours[^1]).Where(ahead => ahead is >= 1 and <= Longest).ToList();
        return foretold.Count == 0 ? null : foretold.Min(ahead => made.Forecasts[method][ahead - 1]) < Widened(true, Price, hysteresis);
    }

    private static int? Best(SlowPast past, long boundary, HourlyPrices known)
    {
        List<double[]> losses = [];
        for (var earlier = boundary - 28 * 12; earlier < boundary; earlier += 12)
            if (At(past, earlier) is { } then && Loss(then, known) is { } loss) losses.Add(loss);
        if (losses.Count < 8) return null;
        var best = Enumerable.Range(0, ForecastMethods.Names.Count).MinBy(method => losses.Average(loss => loss[method]));
        if (best == ForecastMethods.Naive) return null;
        double[] gains = [.. losses.Select(loss => loss[ForecastMethods.Naive] - loss[best])];
        return DieboldMariano.PValue(gains, Longest / 12) < 0.05 / (ForecastMethods.Names.Count - 1) ? best : null;
    }

    private static double[]? Loss((HourlyPrices Known, double[][] Forecasts) then, HourlyPrices known)
    {
        List<(int Ahead, double Price)> came = [];
        for (var i = 0; i < known.Count; i++)
            if (known.Hours[i] - then.Known.Hours[^1] is >= 1 and <= Longest and var ahead) came.Add(((int)ahead, known.Prices[i]));
        return came.Count == 0 ? null : [.. then.Forecasts.Select(method => came.Average(one => Math.Abs(Math.Log(one.Price / method[one.Ahead - 1]))))];
    }

    private static (HourlyPrices Known, double[][] Forecasts)? At(SlowPast past, long boundary)
    {
        var to = DateTimeOffset.FromUnixTimeSeconds(boundary * 3600);
        var known = HourlyPrices.Of(past.Changes, [.. past.Snapshots.Where(at => at >= to.AddDays(-14) && at < to)]);
        return known.Count >= 48 && boundary - known.Hours[^1] <= 4 ? (known, ForecastMethods.All(known, Horizons)) : null;
    }
}
