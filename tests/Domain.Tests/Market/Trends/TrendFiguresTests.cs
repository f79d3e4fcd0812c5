using System.Diagnostics;
using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;

namespace DiscordAH.Domain.Tests.Market;

public sealed class TrendFiguresTests
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);
    private static readonly DateTimeOffset Midnight = SeriesMaker.End.AddHours(-12);

    [Fact]
    public void Of_Week_HasAllNumbers()
    {
        // 100 for three days and a half, then 200.
        double[] logs = [.. Enumerable.Repeat(Math.Log(100), 84), .. Enumerable.Repeat(Math.Log(200), 84)];
        var past = new PricePast(SeriesMaker.Bars(logs, Hour), [SeriesMaker.Bar(Midnight.AddDays(-2), Day, 100), SeriesMaker.Bar(Midnight, Day, 300)]);
        var trend = TrendFigures.Of(TrendRange.Week, past, new PriceNow(SeriesMaker.End, new Copper(200), []));

        Assert.Equal(168, trend.Hours);
        Assert.Equal(new Copper(150), trend.Average);
        Assert.Equal(1, trend.Change);
        Assert.Equal(1 / 3d, trend.Momentum!.Value, 9);
        Assert.Equal(0.75, trend.Percentile);
        Assert.Equal(TrendState.Volatile, trend.State);
        Assert.Equal(Math.Log(2) * Math.Sqrt(24 * 166 / 167d / 166), trend.Volatility!.Value, 9);

        // Half-life 42 h: the newest half weighs 3 of 4 half-lives' worth.
        Assert.InRange(trend.Exponential!.Value.Value, 178, 182);
        Assert.Equal(new Copper((long)Math.Round((132 * 300 + 100 * 100) / 232d)), trend.WeightedValue);
    }

    [Fact]
    public void Of_NothingInTheRange_IsUnknown()
    {
        var trend = TrendFigures.Of(TrendRange.Day, new PricePast([], []), new PriceNow(SeriesMaker.End, null, []));
        Assert.Equal((TrendState.Unknown, 0, null, null), (trend.State, trend.Hours, trend.Average, trend.Last));
    }

    [Fact]
    public void Of_NotOnSaleNow_HasNoPlaceButATrend()
    {
        var bars = SeriesMaker.Bars(SeriesMaker.Noise(new Random(1), 336, 0.01, x => -0.5 * x), Hour);
        var trend = TrendFigures.Of(TrendRange.Fortnight, new PricePast(bars, []), new PriceNow(SeriesMaker.End, null, []));
        Assert.Equal(TrendState.Falling, trend.State);
        Assert.Equal((null, null, null, null, null), (trend.Last, trend.Percentile, trend.ZScore, trend.Change, trend.Support));
        Assert.Equal(Math.Exp(-0.5 / 14) - 1, trend.SlopePerDay!.Value, 0.003);
    }

    [Fact]
    public void Of_DayWithABeginningHour_HasARobustVolatilityToo()
    {
        var bars = SeriesMaker.Bars(SeriesMaker.Walk(new Random(2), 26, 0.01), Hour);
        var trend = TrendFigures.Of(TrendRange.Day, new PricePast(bars, []), new PriceNow(SeriesMaker.End.AddMinutes(-30), bars[^1].Close, []));
        Assert.InRange(trend.RobustVolatility!.Value, 0.005, 0.2);
    }

    [Fact]
    public void Of_SupportAndResistance_AreTurnsThatNoSingleStepMade()
    {
        // Twice down to 100 and up to 150, and one hour at 1.
        double[] prices = [150, 150, 130, 100, 100, 130, 150, 150, 130, 1, 130, 150, 150, 120, 100, 100, 120, 125, 125];
        var bars = SeriesMaker.Bars([.. prices.Select(price => Math.Log(price))], Hour);
        var trend = TrendFigures.Of(TrendRange.Day, new PricePast(bars, []), new PriceNow(SeriesMaker.End, new Copper(125), []));
        Assert.Equal((new Copper(100), new Copper(150)), (trend.Support!.Value, trend.Resistance!.Value));
        Assert.Null(TrendFigures.Of(TrendRange.Day, new PricePast(bars, []), new PriceNow(SeriesMaker.End, new Copper(90), [])).Support);
    }

    [Fact]
    public void Of_YoungHistory_HasNoChangeOverTheRange() =>
        Assert.Null(TrendFigures.Of(TrendRange.Week, new PricePast(SeriesMaker.Bars(new double[100], Hour), []), new PriceNow(SeriesMaker.End, new Copper(1), [])).Change);

    [Fact]
    public void Averages_SimpleStartsAfterAQuarterAndFollowsTheWindow()
    {
        double[] logs = [.. Enumerable.Range(1, 24).Select(i => Math.Log(100 * i))];
        var points = TrendFigures.Averages(TrendRange.Day, SeriesMaker.Bars(logs, Hour), SeriesMaker.End - Day);
        Assert.Equal(24, points.Count);
        Assert.All(points.Take(5), point => Assert.Null(point.Simple));
        Assert.Equal(new Copper(350), points[5].Simple);
        Assert.Equal(new Copper(2150), points[^1].Simple);
        Assert.Equal(SeriesMaker.End, points[^1].At);
        Assert.Equal(new Copper(100), points[0].Exponential);
        var trend = TrendFigures.Of(TrendRange.Day, new PricePast(SeriesMaker.Bars(logs, Hour), []), new PriceNow(SeriesMaker.End, new Copper(2400), []));
        Assert.Equal(trend.Exponential, points[^1].Exponential);
    }

    [Fact]
    public void Averages_BarsBeforeTheRange_DefineTheLeftEdge()
    {
        var points = TrendFigures.Averages(TrendRange.Day, SeriesMaker.Bars([.. Enumerable.Repeat(Math.Log(100), 30)], Hour), SeriesMaker.End - Day);
        Assert.Equal(24, points.Count);
        Assert.All(points, point => Assert.Equal(new Copper(100), point.Simple));
    }

    [Fact]
    public void All_FiveRanges_TakeAboutAMillisecond()
    {
        var random = new Random(9);
        var pasts = Enumerable.Range(0, 50).Select(_ => new PricePast(
            SeriesMaker.Bars(SeriesMaker.Walk(random, 336, 0.01, 0.3), Hour), SeriesMaker.Bars(SeriesMaker.Walk(random, 90, 0.05), Day))).ToList();
        foreach (var past in pasts) TrendFigures.All(past, new PriceNow(SeriesMaker.End, new Copper(1_000_000), []));
        var best = double.MaxValue;
        for (var round = 0; round < 5; round++)
        {
            var began = Stopwatch.GetTimestamp();
            foreach (var past in pasts) Assert.Equal(5, TrendFigures.All(past, new PriceNow(SeriesMaker.End, new Copper(1_000_000), [])).Count);
            best = Math.Min(best, Stopwatch.GetElapsedTime(began).TotalMilliseconds / pasts.Count);
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{best:F3} ms a good");
        Assert.InRange(best, 0, 10);
    }
}
