using DiscordAH.Domain.Common;
using DiscordAH.Domain.Forecasting;
using DiscordAH.Domain.Market;

namespace DiscordAH.Domain.Tests.Forecasting;

public sealed class PriceForecasterTests
{
    private const int Hours = 720;
    private static readonly int[] Ahead = [.. Enumerable.Range(1, 48)];

    [Fact]
    public void Run_DailySeason_BeatsNaiveAndSaysSo()
    {
        var random = new Random(1);
        var series = Series(Hours + 48, i => 10_000 * Math.Exp(0.3 * Math.Sin(i * Math.PI / 12) + 0.03 * Normal(random)));
        var outlook = PriceForecaster.Run(series.Until(Hours), Ahead, ErrorPool.Empty)!;
        Assert.True(outlook.BeatsNaive);
        Assert.True(outlook.Mase < outlook.NaiveMase);
        Assert.Equal(48, outlook.Points.Count);
        Assert.All(outlook.Points, point => Assert.InRange(point.Value / series.Prices[Hours + point.Horizon - 1], 0.85, 1.15));
    }

    [Fact]
    public void Run_RandomWalk_SaysThatNothingBeatsNaive()
    {
        var found = 0;
        for (var seed = 0; seed < 20; seed++)
        {
            var series = Walk(seed);
            var outlook = PriceForecaster.Run(series.Until(Hours), Ahead, ErrorPool.Empty)!;
            if (outlook.BeatsNaive) found++;
            else Assert.All(outlook.Points, point => Assert.Equal(series.Prices[Hours - 1], point.Value));
        }

        // One in twenty may by chance.
        Assert.InRange(found, 0, 3);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Run_ManyGoods_CoversAsMuchAsItSays(bool quiet)
    {
        int within80 = 0, within95 = 0, all = 0;
        for (var seed = 100; seed < 220; seed++)
        {
            var series = quiet ? Quiet(seed) : Walk(seed);
            var outlook = PriceForecaster.Run(series.Until(Hours), [6, 24, 48], ErrorPool.Empty)!;
            foreach (var point in outlook.Points)
            {
                var off = Math.Abs(Math.Log(series.Prices[Hours - 1 + point.Horizon] / point.Value)) - 1e-9;
                all++;
                if (off <= point.Width80) within80++;
                if (off <= point.Width95) within95++;
            }
        }

        // 360 forecasts, three a good: the standard error is some 3 points at 80 %, 1.5 at 95 %.
        Assert.InRange(within80 / (double)all, 0.72, 0.90);
        Assert.InRange(within95 / (double)all, 0.91, 0.995);
    }

    [Fact]
    public void Run_NeverMoved_ForetellsThatItStays()
    {
        var outlook = PriceForecaster.Run(Series(400, _ => 5000), [1, 48], ErrorPool.Empty)!;
        Assert.False(outlook.BeatsNaive);
        Assert.All(outlook.Points, point => Assert.Equal((5000, 0, 0), (point.Value, point.Width80, point.Width95)));
        Assert.Equal(0, outlook.Mase);
    }

    [Fact]
    public void Run_ShortPast_IsWideUnlessThePoolHelps()
    {
        var random = new Random(2);
        Assert.Null(PriceForecaster.Run(Series(7, _ => 100), [1], ErrorPool.Empty));
        var sparse = new HourlyPrices(Enumerable.Range(0, 13).Select(i => 480_000L + i * 100), Enumerable.Range(0, 13).Select(_ => 1000 * Math.Exp(0.1 * Normal(random))));
        var alone = PriceForecaster.Run(sparse, [100], ErrorPool.Empty)!;
        var pool = new ErrorPool([.. Enumerable.Range(0, 500).Select(i => new PooledScore(100, i / 400.0, i < 400, i < 475))]);
        Assert.InRange(PriceForecaster.Run(sparse, [100], pool)!.Points[0].Width95, 0.01, 0.99 * alone.Points[0].Width95);
    }

    [Fact]
    public void Hours_StaleOffSaleOrTwice_AreLeftOut()
    {
        var start = new DateTimeOffset(2026, 5, 1, 0, 20, 0, TimeSpan.Zero);
        PricePoint At(double hour, long price, long quantity = 1) => new(start.AddHours(hour), new Copper(price), default, default, quantity, 1);
        var series = HourlyPrices.Of(
            [At(0, 100), At(1, 200), At(3, 0, 0), At(4, 300), At(4.5, 400)],
            [start, start.AddHours(1), start.AddHours(3), start.AddHours(4), start.AddHours(4.5), start.AddHours(6)]);
        var first = HourlyPrices.HourOf(start);
        Assert.Equal([first, first + 1, first + 4, first + 6], series.Hours.ToArray());
        Assert.Equal([100, 200, 400, 400], series.Prices.ToArray());
    }

    private static HourlyPrices Series(int count, Func<int, double> price) => new(Enumerable.Range(0, count).Select(i => 480_000L + i), Enumerable.Range(0, count).Select(price));

    private static HourlyPrices Walk(int seed)
    {
        var (random, log) = (new Random(seed), 10.0);
        return Series(Hours + 48, _ => Math.Exp(log += 0.02 * Normal(random)));
    }

    // As realm goods do: it stays for days, then jumps.
    private static HourlyPrices Quiet(int seed)
    {
        var (random, log) = (new Random(seed), 10.0);
        return Series(Hours + 48, _ => Math.Exp(log += random.Next(30) == 0 ? 0.2 * Normal(random) : 0));
    }

    private static double Normal(Random random) => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
