using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;

namespace DiscordAH.Domain.Tests.Market;

public sealed class WeightedMarketValueTests
{
    [Fact]
    public void ByAge_Weights_AreThePublishedOnes()
    {
        Assert.Equal([132, 125, 100, 75, 45, 34, 33, 38, 28, 21, 15, 10, 7, 5, 4], WeightedMarketValue.ByAge);
        Assert.Equal(672, WeightedMarketValue.ByAge.Sum());
    }

    [Fact]
    public void Of_MissingDays_AreLeftOutOfBothSums()
    {
        Assert.Equal((132 * 100 + 75 * 300) / 207d, WeightedMarketValue.Of([(0, 100), (3, 300)])!.Value, 12);
        Assert.Equal(50, WeightedMarketValue.Of([(14, 50), (15, 900), (-1, 900)]));
        Assert.Null(WeightedMarketValue.Of([(15, 900d)]));
    }

    [Fact]
    public void Of_Bars_CountAgeInDaysFromTheDayOfTheMoment()
    {
        var day = new DateTimeOffset(2026, 11, 20, 0, 0, 0, TimeSpan.Zero);
        PriceBar[] bars =
        [
            SeriesMaker.Bar(day.AddDays(-1), TimeSpan.FromDays(1), 400), SeriesMaker.Bar(day, TimeSpan.FromDays(1), 100),
            SeriesMaker.Bar(day.AddDays(-2), TimeSpan.FromDays(1), 1) with { MarketValue = null },
        ];

        Assert.Equal(new Copper((long)Math.Round((132 * 100 + 125 * 400) / 257d)), WeightedMarketValue.Of(bars, day.AddHours(23.9)));
    }
}
