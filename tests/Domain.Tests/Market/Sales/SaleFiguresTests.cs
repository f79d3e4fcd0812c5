using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;

namespace DiscordAH.Domain.Tests.Market.Sales;

public sealed class SaleFiguresTests
{
    [Theory]
    [InlineData(0, 0, 0.1)]
    [InlineData(9, 0, 10 / 19.0)]
    [InlineData(40, 50, 0.41)]
    public void RateOf_Evidence_IsDrawnToATenth(double sold, double unsold, double rate) => Assert.Equal(rate, SaleFigures.RateOf(sold, unsold), 10);

    [Fact]
    public void Of_HalfADayObserved_CountsTheRestAsUnknown()
    {
        var evidence = new SaleEvidence(VariantKey.Plain(new ItemId(1)), 30, 3000, 6, 3, 1, 50, 50);

        var figures = SaleFigures.Of(evidence, TimeSpan.FromHours(12), 1);

        Assert.Equal(60, figures.SoldPerDay);
        Assert.Equal(10, figures.Ended);
        Assert.Equal(7 / 20.0, figures.SaleRate);
        Assert.False(figures.IsTelling);
        Assert.True((figures with { Observed = SaleFigures.LeastObserved }).IsTelling);
        Assert.False((figures with { Observed = SaleFigures.LeastObserved, Ended = SaleFigures.FewestEnded - 0.1 }).IsTelling);
    }

    [Fact]
    public void Mean_OfMarkets_IsUnweighted()
    {
        var mean = SaleFigures.Mean([new SaleFigures(1, 0.1, 10, TimeSpan.FromDays(1), 1, 1), new SaleFigures(3, 0.3, 90, TimeSpan.FromDays(9), 9, 1)]);

        Assert.Equal(new SaleFigures(2, 0.2, 100, TimeSpan.FromDays(10), 9, 2), mean);
        Assert.Null(SaleFigures.Mean([]));
    }

    [Theory]
    [InlineData(TimeLeft.Short, 60, 1)]
    [InlineData(TimeLeft.Short, 15, 0.5)]
    [InlineData(TimeLeft.Medium, 30, 0)]
    [InlineData(TimeLeft.Medium, 60, 1 / 3.0)]
    [InlineData(TimeLeft.Medium, 120, 1)]
    [InlineData(TimeLeft.Long, 120, 0)]
    [InlineData(TimeLeft.Long, 420, 0.5)]
    [InlineData(TimeLeft.VeryLong, 720, 0)]
    [InlineData(TimeLeft.Unknown, 720, 0)]
    public void RanOut_BandAndGap_FollowTheBounds(TimeLeft left, int minutes, double expected) =>
        Assert.Equal(expected, SaleRules.RanOut(left, TimeSpan.FromMinutes(minutes)), 5);
}
