using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;

namespace DiscordAH.Domain.Tests.Market;

public sealed class SnapshotAggregatorTests
{
    private static readonly VariantKey Ore = VariantKey.Plain(new ItemId(210_796));

    [Fact]
    public void Build_SeveralListings_SumsThemByPrice()
    {
        var aggregator = new SnapshotAggregator();
        aggregator.Add(Ore, 300, 5);
        aggregator.Add(Ore, 100, 2);
        aggregator.Add(Ore, 300, 1);
        aggregator.AddBidOnly(Ore);

        var summary = Assert.Single(aggregator.Build());

        Assert.Equal(4, aggregator.Auctions);
        Assert.Equal(new Copper(100), summary.Minimum);
        Assert.Equal(new Copper(300), summary.Median);
        Assert.Equal((8, 3, 1), (summary.Quantity, summary.Auctions, summary.BidOnly));
        Assert.Equal([new PriceLevel(new Copper(100), 2), new PriceLevel(new Copper(300), 6)], summary.Ladder);
    }

    [Fact]
    public void Build_ManyPrices_KeepsTheThirtyTwoCheapest()
    {
        var aggregator = new SnapshotAggregator();
        for (var price = 100; price >= 1; price--) aggregator.Add(Ore, price, 1);

        var summary = Assert.Single(aggregator.Build());

        Assert.Equal(Enumerable.Range(1, 32).Select(price => new PriceLevel(new Copper(price), 1)), summary.Ladder);
        Assert.Equal(100, summary.Quantity);
    }

    [Fact]
    public void Build_BidOnlyVariant_IsNotOnSale()
    {
        var aggregator = new SnapshotAggregator();
        aggregator.AddBidOnly(Ore);

        Assert.Empty(aggregator.Build());
        Assert.Equal(1, aggregator.Auctions);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 0)]
    [InlineData(-1, 1)]
    [InlineData(SnapshotAggregator.MaxUnitPrice + 1, 1)]
    [InlineData(1, SnapshotAggregator.MaxQuantity + 1)]
    public void Add_OutOfRange_Throws(long price, long quantity) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new SnapshotAggregator().Add(Ore, price, quantity));
}
