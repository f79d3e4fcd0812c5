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
        Add(aggregator, 11, Ore, 300, 5);
        Add(aggregator, 12, Ore, 100, 2);
        Add(aggregator, 13, Ore, 300, 1);
        Add(aggregator, 14, Ore, 0, 1);

        var contents = aggregator.Build();

        var summary = Assert.Single(contents.Variants);
        Assert.Equal(4, contents.Listings.Count);
        Assert.Equal(new Copper(100), summary.Minimum);
        Assert.Equal(new Copper(300), summary.Median);
        Assert.Equal((8, 3, 1), (summary.Quantity, summary.Auctions, summary.BidOnly));
        Assert.Equal([new PriceLevel(new Copper(100), 2), new PriceLevel(new Copper(300), 6)], summary.Ladder);
    }

    [Fact]
    public void Build_ManyPrices_KeepsTheThirtyTwoCheapest()
    {
        var aggregator = new SnapshotAggregator();
        for (var price = 100; price >= 1; price--) Add(aggregator, price, Ore, price, 1);

        var summary = Assert.Single(aggregator.Build().Variants);

        Assert.Equal(Enumerable.Range(1, 32).Select(price => new PriceLevel(new Copper(price), 1)), summary.Ladder);
        Assert.Equal(100, summary.Quantity);
    }

    [Fact]
    public void Build_BidOnlyVariant_IsNotOnSale()
    {
        var aggregator = new SnapshotAggregator();
        Add(aggregator, 1, Ore, 0, 1);

        var contents = aggregator.Build();

        Assert.Empty(contents.Variants);
        Assert.Equal(1, contents.Listings.Count);
    }

    [Theory]
    [InlineData(1, 0, 1, 0)]
    [InlineData(1, 0, -1, 1)]
    [InlineData(1, 0, SnapshotAggregator.MaxUnitPrice + 1, 1)]
    [InlineData(1, 0, 1, SnapshotAggregator.MaxQuantity + 1)]
    [InlineData(0, 0, 1, 1)]
    [InlineData(-5, 0, 1, 1)]
    [InlineData(1, -1, 1, 1)]
    [InlineData(1, 1, 1, 1)]
    [InlineData(1, 0, 1, 1, 5)]
    public void Add_OutOfRange_Throws(long id, int variant, long price, long quantity, byte left = 1)
    {
        var aggregator = new SnapshotAggregator();
        aggregator.VariantOf(Ore);

        Assert.Throws<ArgumentOutOfRangeException>(() => aggregator.Add(id, variant, price, quantity, (TimeLeft)left));
        Assert.Equal(0, aggregator.Build().Listings.Count);
    }

    private static void Add(SnapshotAggregator aggregator, long id, VariantKey key, long price, long quantity, TimeLeft left = TimeLeft.Long) =>
        aggregator.Add(id, aggregator.VariantOf(key), price, quantity, left);
}
