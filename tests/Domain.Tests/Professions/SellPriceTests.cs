using DiscordAH.Domain.Common;
using DiscordAH.Domain.Professions;
using static DiscordAH.Domain.Tests.Professions.ProfessionSamples;

namespace DiscordAH.Domain.Tests.Professions;

public sealed class SellPriceTests
{
    [Fact]
    public void Of_LoneTrollOnTop_GoesByThePast() =>
        Assert.Equal(new Copper(5000), SellPrice.Of(OnSale(1, 9_000_000, 4, (9_000_000, 4)), Trend(5000), null, Sales(5, 0.2), 1).Unit);

    // 200 units on sale: the cheapest twentieth is 10, reached at 110.
    [Fact]
    public void Of_OneDecoyBelow_GoesByTheDepthThatATwentiethReaches() =>
        Assert.Equal(new SellPrice(new Copper(110), null), SellPrice.Of(OnSale(1, 150, 9, (1, 1), (110, 50), (200, 149)), Trend(5000), null, Sales(5, 0.2), 1));

    [Fact]
    public void Of_ManyUnitsToSell_GoesAsDeepAsTheyReach() =>
        Assert.Equal(new Copper(200), SellPrice.Of(OnSale(1, 900, 9, (1, 1), (110, 50), (200, 149)), Trend(5000), null, Sales(5, 0.2), 60).Unit);

    [Fact]
    public void Of_NoTrend_GoesByTheMarketValue() =>
        Assert.Equal(new Copper(105), SellPrice.Of(OnSale(1, 105, 9, (110, 50)), null, null, Sales(5, 0.2), 1).Unit);

    [Fact]
    public void Of_NothingKnown_HasNoPrice() => Assert.Equal(new SellPrice(null, null), SellPrice.Of(null, null, null, null, 1));

    [Fact]
    public void Of_Suspect_SaysWhy()
    {
        var usual = OnSale(1, 5000, 9, (5000, 9));
        Assert.Equal("Ten times the region's median or more.", SellPrice.Of(usual, Trend(5000), Over(1, 500, 3), Sales(5, 0.2), 1).Suspicion);
        Assert.Equal(new Copper(4000), SellPrice.Of(usual, Trend(5000), Over(1, 400, 3), Sales(5, 0.2), 1).Unit);
        Assert.Null(SellPrice.Of(usual, Trend(5000), Over(1, 501, 3), Sales(5, 0.2), 1).Suspicion);
        Assert.Null(SellPrice.Of(usual, Trend(5000), Over(1, 10, 2), Sales(5, 0.2), 1).Suspicion);
        Assert.Equal("Only one auction asks this price.", SellPrice.Of(OnSale(1, 5000, 1, (5000, 9)), Trend(5000), null, Sales(5, 0.2), 1).Suspicion);
        Assert.Equal("No sale in 14 days.", SellPrice.Of(usual, Trend(5000), null, Sales(0.01, 0.1), 1).Suspicion);
        Assert.Equal("No sale in 14 days.", SellPrice.Of(usual, Trend(5000), null, Sales(0, 0.1, ended: 0), 1).Suspicion);
        Assert.Equal("None on sale now; the price is of the last 14 days.", SellPrice.Of(null, Trend(5000), null, Sales(5, 0.2), 1).Suspicion);
        Assert.Null(SellPrice.Of(usual, Trend(5000), null, null, 1).Suspicion);
    }
}
