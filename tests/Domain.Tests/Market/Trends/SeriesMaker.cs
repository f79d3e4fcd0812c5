using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;

namespace DiscordAH.Domain.Tests.Market;

/// <summary>Makes bars from log prices, and series to make them from.</summary>
internal static class SeriesMaker
{
    public static readonly DateTimeOffset End = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

    public static PriceBar Bar(DateTimeOffset from, TimeSpan length, double price)
    {
        var copper = new Copper((long)Math.Round(price));
        return new PriceBar(from, from + length, copper, copper, copper, copper, copper, copper, 10, 1, 1, 1);
    }

    /// <summary>Bars that end with <see cref="End"/>; NaN leaves one out.</summary>
    public static IReadOnlyList<PriceBar> Bars(IReadOnlyList<double> logs, TimeSpan length) =>
        [.. logs.Select((log, i) => (log, i)).Where(one => !double.IsNaN(one.log)).Select(one => Bar(End - length * (logs.Count - one.i), length, Math.Exp(one.log)))];

    public static PriceTrend Trend(TrendRange range, IReadOnlyList<double> logs)
    {
        var bars = Bars(logs, range.Level() == PriceGranularity.Hour ? TimeSpan.FromHours(1) : TimeSpan.FromDays(1));
        return TrendFigures.Of(range, new PricePast(bars, bars), new PriceNow(End, bars[^1].Close, []));
    }

    public static int Steps(TrendRange range) => (int)(range.Level() == PriceGranularity.Hour ? range.Length().TotalHours : range.Length().TotalDays);

    public static double Normal(Random random) => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());

    /// <summary>A walk whose steps are 0 except for a share.</summary>
    public static double[] Walk(Random random, int count, double sigma, double moving = 1, double drift = 0)
    {
        var logs = new double[count];
        var log = Math.Log(1_000_000);
        for (var i = 0; i < count; i++) logs[i] = log += drift + (random.NextDouble() < moving ? sigma * Normal(random) : 0);
        return logs;
    }

    public static double[] Noise(Random random, int count, double sigma, Func<double, double> shape) =>
        [.. Enumerable.Range(0, count).Select(i => Math.Log(1_000_000) + shape(i / (count - 1d)) + sigma * Normal(random))];
}
