namespace DiscordAH.Domain.Forecasting;

/// <summary>
/// Makes a forecast from a good's own past: the method with the least walk-forward error, if it beats the naive one by more than chance, else the naive one; with
/// split-conformal intervals from the same walk.
/// </summary>
public static class PriceForecaster
{
    /// <summary>Version of all that is done here; raised whenever forecasts come out differently.</summary>
    public const int Version = 1;

    /// <summary>Fewer origins than this say nothing about a method.</summary>
    public const int LeastOrigins = 4;

    private const int ChoiceOrigins = 8;
    private const int SparseReach = 240;
    private const int SparseSpacing = 6;
    private const double Chance = 0.05;
    private const double Growth = 0.35;
    private const double Reach = 1.5;
    private const double Prior = 0.05;
    private const double PriorWeight = 2;
    private const double PoolWeight = 40;

    /// <summary>Forecasts.</summary>
    /// <param name="series">All known hours up to the origin, its last one.</param>
    /// <param name="horizons">Hours ahead, ascending, from 1.</param>
    /// <param name="pool">How others' forecasts turned out.</param>
    /// <returns>Null when the past is too short to walk through, or for an interval where the pool cannot help.</returns>
    public static Outlook? Run(HourlyPrices series, ReadOnlySpan<int> horizons, ErrorPool pool)
    {
        if (series.Count < LeastOrigins + 2 || horizons.IsEmpty) return null;
        var walk = WalkForward.Run(series, IsSparse(series) ? Math.Max(SparseReach, horizons[^1]) : horizons[^1]);
        if (walk.Origins.Count < LeastOrigins) return null;
        var model = Champion(walk);
        var forecasts = ForecastMethods.All(series, horizons)[model];
        var scale = ForecastMeasures.Scale(series.Prices, 1);
        var spread = Spread(walk, model);
        var scores = Scores(walk, model, spread);
        var points = new OutlookPoint[horizons.Length];
        for (var i = 0; i < points.Length; i++)
        {
            var h = horizons[i];
            var (own, weights) = About(walk, scores, h, Reach);
            if (weights.Sum() < ConformalQuantile.Least) (own, weights) = About(walk, scores, h, double.PositiveInfinity);
            var unit = spread * Math.Pow(h, Growth);
            var (q80, q95) = (ConformalQuantile.Of(own, weights, pool.For(h), PoolWeight, pool.Level80), ConformalQuantile.Of(own, weights, pool.For(h), PoolWeight, pool.Level95));
            if (double.IsInfinity(q95) || double.IsInfinity(q80)) return null;
            points[i] = new OutlookPoint(h, forecasts[i], unit, q80 * unit, q95 * unit);
        }

        return new Outlook(ForecastMethods.Names[model], model != ForecastMethods.Naive, Mase(model), Mase(ForecastMethods.Naive), Mase(ForecastMethods.SeasonalNaive), points);

        double Mase(int method) => scale > 0 ? walk.Origins.Average(origin => ForecastMeasures.Mase(origin.Actual, origin.Forecasts[method], scale)) : 0;
    }

    // Where readings lie far apart, those of the next two days are too few to learn from.
    private static bool IsSparse(HourlyPrices series) => (series.Hours[^1] - series.Hours[0]) > SparseSpacing * series.Count;

    // By the mean distance |ln price - ln forecast|: one price typed in with three noughts too many would decide a choice by copper alone.
    private static int Champion(WalkForward walk)
    {
        if (walk.Origins.Count < ChoiceOrigins) return ForecastMethods.Naive;
        var losses = new double[ForecastMethods.Names.Count][];
        var best = ForecastMethods.Naive;
        for (var m = 0; m < losses.Length; m++)
        {
            losses[m] = [.. walk.Origins.Select(origin => Enumerable.Range(0, origin.Actual.Length).Average(i => Distance(origin, m, i)))];
            if (losses[m].Average() < losses[best].Average()) best = m;
        }

        if (best == ForecastMethods.Naive) return best;
        var gains = losses[ForecastMethods.Naive].Zip(losses[best], (naive, other) => naive - other).ToArray();
        return DieboldMariano.PValue(gains, walk.Overlap) < Chance / (losses.Length - 1) ? best : ForecastMethods.Naive;
    }

    // The good's typical distance one hour ahead, drawn towards 5 % while the past is short.
    private static double Spread(WalkForward walk, int model)
    {
        var sum = Prior * PriorWeight;
        foreach (var origin in walk.Origins)
        {
            var mean = 0.0;
            for (var i = 0; i < origin.Actual.Length; i++) mean += Distance(origin, model, i) / Math.Pow(origin.Horizons[i], Growth) / origin.Actual.Length;
            sum += mean;
        }

        return sum / (walk.Origins.Count + PriorWeight);
    }

    private static double Distance(WalkForward.Origin origin, int model, int i) => Math.Abs(Math.Log(origin.Actual[i] / origin.Forecasts[model][i]));

    // In units, by origin, then target.
    private static double[][] Scores(WalkForward walk, int model, double spread) =>
        [.. walk.Origins.Select(origin => origin.Horizons.Select((horizon, i) => Distance(origin, model, i) / (spread * Math.Pow(horizon, Growth))).ToArray())];

    // An origin's hours move together: all that it says about a horizon weighs one, and less where its forecast overlaps those of its neighbours.
    private static (double[] Scores, double[] Weights) About(WalkForward walk, double[][] scores, int horizon, double reach)
    {
        var weight = Math.Min(1, Math.Sqrt(walk.Spacing / horizon));
        var (own, weights) = (new List<double>(), new List<double>());
        for (var o = 0; o < scores.Length; o++)
        {
            var from = own.Count;
            var horizons = walk.Origins[o].Horizons;
            for (var i = 0; i < horizons.Length; i++)
            {
                if (horizons[i] <= horizon * reach && horizon <= horizons[i] * reach) own.Add(scores[o][i]);
            }

            for (var i = from; i < own.Count; i++) weights.Add(weight / (own.Count - from));
        }

        var (keys, items) = (own.ToArray(), weights.ToArray());
        Array.Sort(keys, items);
        return (keys, items);
    }
}
