using DiscordAH.Domain.Market;

namespace DiscordAH.Domain.Tests.Market;

public sealed class MovingAveragesTests
{
    // First 40 closes of the daily quotes that DaveSkender/Stock.Indicators tests with (tests/indicators/_testdata, commit d5c66604, Apache-2.0), and its
    // results for SMA(20) and EMA(20), the latter begun with the simple average.
    private static readonly double[] Closes =
    [
        212.8, 214.06, 213.89, 214.66, 213.95, 213.95, 214.55, 214.02, 214.51, 213.75, 214.22, 213.43, 214.21, 213.66, 215.03, 216.89, 216.66, 216.32, 214.98, 214.96,
        215.05, 215.19, 216.67, 216.28, 216.29, 216.58, 217.86, 218.72, 219.91, 220.79, 221.94, 221.75, 222.1, 223.43, 223.23, 223.38, 223.66, 224.01, 223.41, 226.53,
    ];

    [Theory]
    [InlineData(19, 214.525, 214.525)]
    [InlineData(20, 214.6375, 214.57499999999996)]
    [InlineData(30, 216.571, 217.12924411947114)]
    [InlineData(39, 220.339, 221.07573516666767)]
    public void SimpleAndExponential_ReferenceQuotes_AreTheirs(int index, double simple, double exponential)
    {
        Assert.Equal(simple, MovingAverages.Simple(Closes, 20)[index]!.Value, 1e-9);
        Assert.Equal(exponential, MovingAverages.Exponential(Closes, 20)[index]!.Value, 1e-9);
    }

    [Fact]
    public void SimpleAndExponential_BeforeThePeriodIsThere_AreUndefined()
    {
        Assert.All(MovingAverages.Simple(Closes, 20).Take(19), Assert.Null);
        Assert.All(MovingAverages.Exponential(Closes, 20).Take(19), Assert.Null);
        Assert.All(MovingAverages.Exponential([1, 2], 3), Assert.Null);
        Assert.Throws<ArgumentOutOfRangeException>(() => MovingAverages.Simple(Closes, 0));
    }

    [Fact]
    public void ByHalfLife_RegularAndIrregularSteps_WeighByAge()
    {
        // Ages 4, 2, 0 with half-life 2: weights 1/4, 1/2, 1.
        var averages = MovingAverages.ByHalfLife([(0, 8), (2, 4), (4, 2)], 2);
        Assert.Equal(8, averages[0]);
        Assert.Equal((8 * 0.5 + 4) / 1.5, averages[1], 12);
        Assert.Equal((8 * 0.25 + 4 * 0.5 + 2) / 1.75, averages[2], 12);

        Assert.Equal((8 * 0.125 + 4) / 1.125, MovingAverages.ByHalfLife([(0, 8), (6, 4)], 2)[1], 12);
    }
}
