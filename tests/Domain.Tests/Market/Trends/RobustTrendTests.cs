using DiscordAH.Domain.Market;

namespace DiscordAH.Domain.Tests.Market;

public sealed class RobustTrendTests
{
    private static double[] Places(int count) => [.. Enumerable.Range(0, count).Select(i => (double)i)];

    [Fact]
    public void Of_StraightLine_HasKendallsSignificance()
    {
        // S = 45, Var S = 10·9·25/18 = 125, z = 44/√125 = 3.9355, p = 8.303e-5.
        var line = RobustTrend.Of(Places(10), [.. Places(10).Select(x => 5 + 0.25 * x)])!.Value;

        Assert.Equal(0.25, line.Slope, 12);
        Assert.Equal(1, line.Tau);
        Assert.Equal(8.303e-5, line.Chance, 1e-7);
    }

    [Fact]
    public void Of_Ties_LowerTheVariance()
    {
        // Two ties of two: S = 16, Var S = (8·7·21 − 2·2·1·9)/18 = 63.333, z = 15/7.958 = 1.885, p = 0.0594; what autocorrelation there is can only raise it.
        double[] values = [2, 1, 2, 1, 4, 3, 6, 5];
        var trend = RobustTrend.Of(Places(8), values)!.Value;

        var s = 0;
        for (var i = 0; i < 8; i++)
            for (var k = i + 1; k < 8; k++) s += Math.Sign(values[k] - values[i]);
        Assert.Equal(16, s);
        Assert.Equal(16 / 28d, trend.Tau, 12);
        Assert.InRange(trend.Chance, 0.0594, 0.2);
    }

    [Fact]
    public void Of_Outliers_DoNotBendTheLine()
    {
        double[] values = [.. Places(40).Select(x => -0.01 * x)];
        foreach (var troll in new[] { 3, 11, 17, 30, 38 }) values[troll] = 9;

        Assert.Equal(-0.01, RobustTrend.Of(Places(40), values)!.Value.Slope, 3);
    }

    [Fact]
    public void Of_NothingMovesOrTooFew_IsNoTrend()
    {
        Assert.Equal(new RobustTrend(0, 1, 0), RobustTrend.Of(Places(20), new double[20]));
        Assert.Null(RobustTrend.Of(Places(7), Places(7)));
        Assert.Throws<ArgumentException>(() => RobustTrend.Of(Places(9), Places(8)));
    }

    // What the plain test gets wrong: of random walks it calls two in three a trend.
    [Theory]
    [InlineData(24, 1)]
    [InlineData(30, 1)]
    [InlineData(84, 1)]
    [InlineData(90, 1)]
    [InlineData(24, 0.2)]
    [InlineData(84, 0.2)]
    public void Of_RandomWalk_IsSeldomSignificant(int count, double moving)
    {
        var random = new Random(71);
        Assert.InRange(Share(() => SeriesMaker.Walk(random, count, 0.01, moving)), 0, 0.08);
    }

    [Theory]
    [InlineData(24)]
    [InlineData(84)]
    public void Of_NoiseAroundALine_IsFoundAndNoiseAloneIsNot(int count)
    {
        var random = new Random(72);
        Assert.InRange(Share(() => SeriesMaker.Noise(random, count, 0.01, _ => 0)), 0, 0.07);
        Assert.InRange(Share(() => SeriesMaker.Noise(random, count, 0.01, x => -0.04 * x)), 0.9, 1);
    }

    private static double Share(Func<double[]> make)
    {
        const int Trials = 600;
        var significant = 0;
        for (var i = 0; i < Trials; i++)
        {
            var series = make();
            if (RobustTrend.Of(Places(series.Length), series)!.Value.Chance <= TrendRules.Significance) significant++;
        }

        return significant / (double)Trials;
    }
}
