using DiscordAH.Benchmarks.Market;
using DiscordAH.Domain.Forecasting;

namespace DiscordAH.Benchmarks.Forecasts;

/// <summary>Adds up how forecasts turned out.</summary>
internal sealed class ForecastTally
{
    private const double Tiny = 1e-9;
    private readonly List<(HourlyPrices Good, Result[] Results)> _all = [];

    /// <summary>A forecast and what came.</summary>
    public readonly record struct Result(OutlookPoint Point, double Actual, double Naive, double Seasonal, double Scale, bool BeatsNaive)
    {
        public int Horizon => Point.Horizon;

        public double Score => Point.Score(Actual);

        public bool Within80 => Score * Point.Unit <= Point.Width80 + Tiny;

        public bool Within95 => Score * Point.Unit <= Point.Width95 + Tiny;
    }

    public void Add(HourlyPrices good, Result[] results) => _all.Add((good, results));

    public void Add(ForecastTally other) => _all.AddRange(other._all);

    public void Print(string name)
    {
        var points = _all.SelectMany(one => one.Results).ToArray();
        var scaled = points.Where(one => one.Scale > 0).ToArray();
        var goods = _all.GroupBy(one => one.Good).Select(good => good.SelectMany(one => one.Results).Where(one => one.Scale > 0).ToArray()).Where(good => good.Length > 0).ToArray();
        Figures.Print($"{name}.goods", goods.Length);
        Figures.Print($"{name}.points", points.Length);
        Figures.Print($"{name}.share_with_forecast", Share(_all, one => one.Results.Length > 0));
        Figures.Print($"{name}.share_beats_naive", Share(points, one => one.BeatsNaive));
        PrintMase(name, "mase", one => one.Point.Value);
        PrintMase(name, "naive_mase", one => one.Naive);
        PrintMase(name, "seasonal_mase", one => one.Seasonal);
        PrintBeating(name, [.. scaled.Where(one => one.BeatsNaive)]);
        PrintCoverage(name, points);
        for (var bucket = 0; bucket < ErrorPool.Buckets; bucket++)
        {
            var own = points.Where(one => ErrorPool.Bucket(one.Horizon) == bucket).ToArray();
            if (own.Length > 0) PrintCoverage($"{name}.to_{ErrorPool.EndOf(bucket)}h", own);
        }

        // A few goods whose price leaps a thousandfold make up most of a mean: the median good beside it, and M4's MSIS likewise.
        void PrintMase(string place, string figure, Func<Result, double> forecast)
        {
            Figures.Print($"{place}.{figure}", scaled.Average(Error));
            Figures.Print($"{place}.{figure}_median_good", Figures.Median(goods.Select(good => good.Average(Error))));
            double Error(Result one) => Math.Abs(one.Actual - forecast(one)) / one.Scale;
        }

        Figures.Print($"{name}.msis95_median", Figures.Median(scaled.Select(Msis)));
    }

    // Where a method was chosen over the naive one: did it keep its promise?
    private static void PrintBeating(string name, Result[] points)
    {
        if (points.Length == 0) return;
        Figures.Print($"{name}.chosen_log_error", points.Average(one => Math.Abs(Math.Log(one.Actual / one.Point.Value))));
        Figures.Print($"{name}.chosen_naive_log_error", points.Average(one => Math.Abs(Math.Log(one.Actual / one.Naive))));
    }

    private static void PrintCoverage(string name, Result[] points)
    {
        Figures.Print($"{name}.coverage80", 100 * Share(points, one => one.Within80));
        Figures.Print($"{name}.coverage95", 100 * Share(points, one => one.Within95));
    }

    private static double Msis(Result one) => ForecastMeasures.Msis(
        [one.Actual], [one.Point.Value * Math.Exp(-one.Point.Width95)], [one.Point.Value * Math.Exp(one.Point.Width95)], one.Scale, 0.05);

    private static double Share<T>(IReadOnlyCollection<T> all, Func<T, bool> which) => all.Count == 0 ? double.NaN : all.Count(which) / (double)all.Count;
}
