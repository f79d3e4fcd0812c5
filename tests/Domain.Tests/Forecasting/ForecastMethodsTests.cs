using CsCheck;
using DiscordAH.Domain.Forecasting;

namespace DiscordAH.Domain.Tests.Forecasting;

public sealed class ForecastMethodsTests
{
    // Saudi oil production 1996–2013, Hyndman and Athanasopoulos, "Forecasting: principles and practice", 2nd edition, table 7.1.
    private static readonly double[] Oil =
        [445.36, 453.20, 454.41, 422.38, 456.04, 440.39, 425.19, 486.21, 500.43, 521.28, 508.95, 488.89, 509.87, 456.72, 473.82, 525.95, 549.83, 542.34];

    [Fact]
    public void Ses_OilProduction_FindsThePublishedFit()
    {
        var fit = ExponentialSmoothing.Fit(Oil);
        Assert.Equal(0.834, fit.Alpha, 0.005);
        Assert.Equal(542.68, fit.Level, 0.1);
    }

    [Fact]
    public void Ses_Gap_CountsAsSoManyHoursOfTheSameWeight()
    {
        var even = ExponentialSmoothing.Fit([1, 5, 2, 8, 3, 9]);
        var spread = ExponentialSmoothing.Fit([1, 5, 2, 8, 3, 9], [0, 2, 4, 6, 8, 10]);
        Assert.Equal(even.Level, spread.Level, 0.01);
        Assert.Equal(even.Alpha, 1 - Math.Pow(1 - spread.Alpha, 2), 0.01);
    }

    [Fact]
    public void DampedTrend_HandComputed_FadesItsTrend()
    {
        var state = DampedTrend.Filter([10, 12], 0.5, 0.5, 0.9);
        Assert.Equal(new DampedTrend(11, 0.5, 0.9), state);
        Assert.Equal(11 + 0.5 * 0.9, state.At(1), 10);
        Assert.Equal(11 + 0.5 * (0.9 + 0.81), state.At(2), 10);
    }

    [Fact]
    public void Theta_StraightLine_IsSmoothingPlusHalfTheSlope()
    {
        double[] line = [.. Enumerable.Range(1, 20).Select(i => 3.0 * i)];
        var theta = ThetaForecast.Fit(line);
        Assert.Equal(3, theta.Slope, 6);
        Assert.Equal(60 + 1.5, theta.At(1), 0.02);
        Assert.Equal(60 + 1.5 * 4, theta.At(4), 0.02);
    }

    [Fact]
    public void Seasonality_PlainPattern_IsFoundAndItsFactorsToo()
    {
        double[] values = [.. Enumerable.Range(0, 12).SelectMany(_ => new[] { 8.0, 10, 12 })];
        Assert.True(Seasonality.IsSeasonal(values, 3));
        Assert.Equal([0.8, 1.0, 1.2], Seasonality.Factors(values, 3).Select(factor => Math.Round(factor, 10)));
        double[] even = [.. Enumerable.Range(0, 12).SelectMany(_ => new[] { 8.0, 12 })];
        Assert.Equal([0.8, 1.2], Seasonality.Factors(even, 2).Select(factor => Math.Round(factor, 10)));
    }

    [Fact]
    public void Seasonality_NoiseOrTooFewSeasons_IsNone()
    {
        var random = new Random(5);
        Assert.False(Seasonality.IsSeasonal([.. Enumerable.Range(0, 600).Select(_ => random.NextDouble())], 24));
        Assert.False(Seasonality.IsSeasonal([.. Enumerable.Range(0, 71).Select(i => Math.Sin(i * Math.PI / 12))], 24));
        Assert.True(Seasonality.IsSeasonal([.. Enumerable.Range(0, 96).Select(i => Math.Sin(i * Math.PI / 12))], 24));
        Assert.False(Seasonality.IsSeasonal(Enumerable.Repeat(7.0, 96).ToArray(), 24));
    }

    [Fact]
    public void SeasonalNaive_HoursAreMissing_TakesTheSameHourOfAnEarlierDay()
    {
        // Hours 0 to 47 without hour 30: 54 asks for 30, and finds its neighbour; 78 likewise, two days on.
        var hours = Enumerable.Range(0, 48).Where(hour => hour != 30).ToArray();
        var past = new HourlyPrices(hours.Select(hour => (long)hour), hours.Select(hour => hour + 1000.0));
        var all = ForecastMethods.All(past, [1, 7, 31]);
        Assert.Equal([1024, 1031, 1031], all[ForecastMethods.SeasonalNaive]);
        Assert.Equal([1047, 1047, 1047], all[ForecastMethods.Naive]);
    }

    [Fact]
    public void All_AnySeries_IsFiniteAboveZeroAndBlindToTheFuture() =>
        Gen.Select(Gen.Long[1, 1_000_000_000].Array[1, 80], Gen.Int[1, 30].Array[80, 80]).Sample((prices, gaps) =>
        {
            long hour = 450_000;
            var hours = gaps.Take(prices.Length).Select(gap => hour += gap).ToArray();
            var whole = new HourlyPrices(hours, prices.Select(price => (double)price));
            var count = Math.Max(1, prices.Length / 2);
            var known = new HourlyPrices(hours.Take(count), prices.Take(count).Select(price => (double)price));
            var (seen, blind) = (ForecastMethods.All(whole.Until(count), [1, 24, 48]), ForecastMethods.All(known, [1, 24, 48]));
            Assert.Equal(blind, seen);
            Assert.All(seen.SelectMany(one => one), value => Assert.True(double.IsFinite(value) && value > 0));
        }, iter: 200);
}
