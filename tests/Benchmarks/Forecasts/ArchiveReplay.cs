using DiscordAH.Domain.Forecasting;

namespace DiscordAH.Benchmarks.Forecasts;

/// <summary>Walks through an archive reading by reading: scores what is due, then forecasts what is to come.</summary>
internal sealed class ArchiveReplay(HourlyPrices[] goods, int longest)
{
    private const int PoolSize = 8_000;
    private readonly List<(long Due, PooledScore Score)> _issued = [];

    public int Goods => goods.Length;

    public ForecastTally Tally { get; } = new();

    /// <param name="now">Hour of the reading; nothing later is known to any forecast.</param>
    /// <param name="isHeldOut">Whether these forecasts count.</param>
    public void Advance(long now, bool isHeldOut)
    {
        var pool = new ErrorPool([.. _issued.Where(one => one.Due <= now).OrderByDescending(one => one.Due).Take(PoolSize).Select(one => one.Score)]);
        var results = new (long Due, ForecastTally.Result Result)[goods.Length][];
        var asked = new bool[goods.Length];
        Parallel.For(0, goods.Length, i => (asked[i], results[i]) = Forecast(goods[i], now, pool));
        foreach (var (due, result) in results.SelectMany(one => one)) _issued.Add((due, new PooledScore(result.Horizon, result.Score, result.Within80, result.Within95)));
        if (!isHeldOut) return;
        for (var i = 0; i < goods.Length; i++)
        {
            if (asked[i]) Tally.Add(goods[i], [.. results[i].Select(one => one.Result)]);
        }
    }

    private (bool, (long, ForecastTally.Result)[]) Forecast(HourlyPrices good, long now, ErrorPool pool)
    {
        var at = good.Hours.BinarySearch(now);
        if (at < 0) return (false, []);
        var until = at + 1;
        while (until < good.Count && good.Hours[until] - now <= longest) until++;
        if (until == at + 1) return (false, []);
        var past = good.Until(at + 1);
        var horizons = good.Hours[(at + 1)..until].ToArray().Select(hour => (int)(hour - now)).ToArray();
        if (PriceForecaster.Run(past, horizons, pool) is not { } outlook) return (true, []);
        var seasonal = ForecastMethods.All(past, horizons)[ForecastMethods.SeasonalNaive];
        var scale = ForecastMeasures.Scale(past.Prices, 1);
        var results = new (long, ForecastTally.Result)[horizons.Length];
        for (var i = 0; i < horizons.Length; i++)
        {
            var (actual, point) = (good.Prices[at + 1 + i], outlook.Points[i]);
            results[i] = (now + horizons[i], new ForecastTally.Result(point, actual, past.Prices[^1], seasonal[i], scale, outlook.BeatsNaive));
        }

        return (true, results);
    }
}
