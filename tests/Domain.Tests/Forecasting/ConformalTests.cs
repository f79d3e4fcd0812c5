using DiscordAH.Domain.Forecasting;

namespace DiscordAH.Domain.Tests.Forecasting;

public sealed class ConformalTests
{
    [Theory]
    [InlineData(19, 0.95, 19)]
    [InlineData(18, 0.95, 19)]
    [InlineData(39, 0.95, 38)]
    [InlineData(4, 0.80, 4)]
    [InlineData(3, 0.80, 4)]
    [InlineData(2, 0.80, double.PositiveInfinity)]
    [InlineData(99, 0.80, 80)]
    public void Quantile_OwnScores_TakesTheOneAtItsPlace(int scores, double coverage, double expected) =>
        Assert.Equal(expected, ConformalQuantile.Of(Enumerable.Range(1, scores).Select(i => (double)i).ToArray(), Enumerable.Repeat(1.0, scores).ToArray(), [], 40, coverage), 9);

    [Fact]
    public void Quantile_FewOwnScores_LeansOnThePool()
    {
        double[] pool = [.. Enumerable.Range(1, 1000).Select(i => i / 100.0)];
        Assert.Equal(9.5, ConformalQuantile.Of([], [], pool, 40, 0.95), 0.011);
        Assert.InRange(ConformalQuantile.Of([0.1, 0.2, 0.3], [1, 1, 1], pool, 40, 0.95), 9.3, 9.8);
    }

    [Fact]
    public void DieboldMariano_GainOrChance_TellsThemApart()
    {
        var random = new Random(3);
        double[] chance = [.. Enumerable.Range(0, 40).Select(_ => random.NextDouble() - 0.5)];
        Assert.True(DieboldMariano.PValue(chance, 1) > 0.05);
        Assert.True(DieboldMariano.PValue([.. chance.Select(value => value + 0.4)], 1) < 0.001);
        Assert.Equal(1, DieboldMariano.PValue([.. chance.Select(value => value - 5)], 1));
    }

    [Fact]
    public void DieboldMariano_HandComputed_IsTheCorrectedT()
    {
        // Mean 1, variance 2/3·… by hand: gains 0, 1, 2, 1, 0, 2 have mean 1 and population variance 4/6; t = √(5/6)·1/√(4/36) with 5 degrees of freedom.
        Assert.Equal(1 - MathNet.Numerics.Distributions.StudentT.CDF(0, 1, 5, Math.Sqrt(5 / 6.0) * 3), DieboldMariano.PValue([0, 1, 2, 1, 0, 2], 1), 10);
    }

    [Fact]
    public void DieboldMariano_OverlappingForecasts_CountForLess()
    {
        double[] runs = [.. Enumerable.Range(0, 48).Select(i => (i / 6 % 2 == 0 ? 1.0 : -0.4) + i % 3 * 0.01)];
        Assert.True(DieboldMariano.PValue(runs, 1) < DieboldMariano.PValue(runs, 6));
    }

    [Fact]
    public void Pool_TooManyMisses_AsksForMore()
    {
        var pool = new ErrorPool([.. Enumerable.Range(0, 1000).Select(i => new PooledScore(24, i, i % 100 < 75, i % 100 < 94))]);
        Assert.Equal(0.85, pool.Level80, 6);
        Assert.Equal(0.96, pool.Level95, 6);
        var wild = new ErrorPool([.. Enumerable.Range(0, 1000).Select(i => new PooledScore(24, i, false, false))]);
        Assert.Equal((0.90, 0.975), (Math.Round(wild.Level80, 6), Math.Round(wild.Level95, 6)));
        Assert.Equal((0.80, 0.95), (ErrorPool.Empty.Level80, ErrorPool.Empty.Level95));
    }
}
