using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;

namespace DiscordAH.Domain.Tests.Market;

public sealed class PriceNumbersTests
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    [Fact]
    public void Volatility_NormalSteps_FindsTheirDeviationPerDay()
    {
        var random = new Random(5);
        var volatility = PriceVolatility.Of(SeriesMaker.Bars(SeriesMaker.Walk(random, 24 * 200, 0.01), Hour))!;

        // 1 % an hour is √24 % a day.
        Assert.Equal(0.01 * Math.Sqrt(24), volatility.PerDay, 0.002);
        Assert.Equal(0.01 * Math.Sqrt(24), volatility.RobustPerDay!.Value, 0.01);
        Assert.Equal(4799, volatility.Steps);
        Assert.Equal(1, volatility.Moved);
    }

    [Fact]
    public void Volatility_Trolls_MoveOnlyThePlainFigure()
    {
        var random = new Random(6);
        var logs = SeriesMaker.Walk(random, 24 * 14, 0.002, 0.2);
        var calm = PriceVolatility.Of(SeriesMaker.Bars(logs, Hour))!;
        foreach (var troll in new[] { 40, 120, 200, 280 }) logs[troll] -= 3;
        var trolled = PriceVolatility.Of(SeriesMaker.Bars(logs, Hour))!;

        Assert.True(trolled.PerDay > 20 * calm.PerDay);
        Assert.InRange(trolled.RobustPerDay!.Value / calm.RobustPerDay!.Value, 0.8, 1.3);
        Assert.InRange(calm.Moved, 0.1, 0.3);
        Assert.True(calm.RobustPerDay > 0, "Four of five hourly steps do not move; a day's do.");
    }

    [Fact]
    public void Volatility_Gap_IsNoStep()
    {
        double[] logs = [.. Enumerable.Repeat(10d, 20), .. Enumerable.Repeat(double.NaN, 5), .. Enumerable.Repeat(11d, 20)];
        var volatility = PriceVolatility.Of(SeriesMaker.Bars(logs, Hour))!;

        Assert.Equal(0, volatility.PerDay);
        Assert.Equal(38, volatility.Steps);
        Assert.Null(PriceVolatility.Of(SeriesMaker.Bars([.. Enumerable.Repeat(1d, 8)], Hour)));
    }

    [Fact]
    public void Percentile_Ties_CountHalf()
    {
        double[] past = [10, 20, 20, 30];
        double[] hours = [1, 2, 1, 4];
        Assert.Equal((1 + 1.5) / 8, PricePlace.Percentile(past, hours, 20));
        Assert.Equal(0, PricePlace.Percentile(past, hours, 9));
        Assert.Equal(1, PricePlace.Percentile(past, hours, 31));
        Assert.Null(PricePlace.Percentile([], [], 1));
    }

    [Fact]
    public void ZScore_StandingPrice_IsMeasuredByTheFloor()
    {
        double[] logs = [.. Enumerable.Repeat(Math.Log(10_000), 24)];
        Assert.Equal(0, PricePlace.ZScore(logs, 10_000)!.Value, 12);
        Assert.Equal(1 / 1.4826, PricePlace.ZScore(logs, 10_200)!.Value, 9);
        Assert.Equal(-Math.Log(2) / (1.4826 * Math.Log(1.02)), PricePlace.ZScore(logs, 5_000)!.Value, 9);
        Assert.Null(PricePlace.ZScore(logs.AsSpan(0, 7), 1));

        double[] wide = [0, 1, 2, 3, 4, 5, 6, 7, 8];
        Assert.Equal((10 - 4) / (1.4826 * 2), PricePlace.ZScore(wide, Math.Exp(10))!.Value, 9);
    }

    [Fact]
    public void Barriers_TurnsAndWalls_AreTheNearest()
    {
        double[] prices = [100, 120, 101, 130, 90, 140, 104, 112];
        Assert.Equal([(120, false), (101, true), (130, false), (90, true), (140, false), (104, true)], PriceBarriers.Turns(prices));
        Assert.Equal(104, PriceBarriers.Support(prices, 112));
        Assert.Equal(101, PriceBarriers.Support(prices, 103));
        Assert.Null(PriceBarriers.Support(prices, 89));
        Assert.Equal(120, PriceBarriers.Resistance(prices, [], 112));
        Assert.Null(PriceBarriers.Resistance(prices, [], 140));

        PriceLevel[] ladder = [new(new Copper(112), 50), new(new Copper(113), 10), new(new Copper(115), 400), new(new Copper(116), 10), new(new Copper(117), 12)];
        Assert.Equal(115, PriceBarriers.Resistance(prices, ladder, 112));
        Assert.Null(PriceBarriers.Wall(ladder, 115));
        Assert.Null(PriceBarriers.Wall([new(new Copper(1), 1), new(new Copper(2), 1), new(new Copper(3), 1), new(new Copper(4), 1)], 1));
        Assert.Empty(PriceBarriers.Turns([100, 101, 102, 101, 100.5]));
    }
}
