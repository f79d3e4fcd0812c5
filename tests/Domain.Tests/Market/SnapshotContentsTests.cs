using CsCheck;
using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;

namespace DiscordAH.Domain.Tests.Market;

public sealed class SnapshotContentsTests
{
    private static readonly Gen<(long Id, int Item, long Price, int Quantity, TimeLeft Left)> One = Gen.Select(
        Gen.OneOf(Gen.Long[1, 40], Gen.Long[1, 5_000_000_000], Gen.Long[long.MaxValue - 50, long.MaxValue]),
        Gen.OneOf(Gen.Int[1, 6], Gen.Int[1, 100_000]),
        Gen.OneOf(Gen.Long[0, 5], Gen.Long[0, SnapshotAggregator.MaxUnitPrice]),
        Gen.OneOf(Gen.Int[1, 3], Gen.Int[1, (int)SnapshotAggregator.MaxQuantity]),
        Gen.Int[0, 4].Select(left => (TimeLeft)left));

    [Fact]
    public void Build_AnyListings_EqualsGrouping() =>
        One.Array[0, 300].Sample(added =>
        {
            var contents = Build(added);

            var expected = added.DistinctBy(one => one.Id).OrderBy(one => one.Id).ToList();
            var listings = contents.Listings;
            Assert.Equal(added.Length - expected.Count, contents.Repeated);
            Assert.Equal(expected, Enumerable.Range(0, listings.Count).Select(i =>
                (listings.Ids[i], listings.Keys[listings.Variants[i]].Item.Value, listings.UnitPrices[i], listings.Quantities[i], listings.TimeLeft[i])));
            Assert.Equal(listings.Keys.Distinct(), listings.Keys);
            var groups = expected.GroupBy(one => one.Item).Where(group => group.Any(one => one.Price > 0)).ToDictionary(group => group.Key);
            Assert.Equal(groups.Keys.Order(), contents.Variants.Select(one => one.Variant.Item.Value).Order());
            foreach (var variant in contents.Variants) AssertSummary(variant, [.. groups[variant.Variant.Item.Value].Select(one => (one.Price, one.Quantity))]);
        });

    // More than 16 bits of listings, levels and units of one good, over several blocks, in descending order of ids.
    [Fact]
    public void Build_HundredThousandOfOneGood_CountsThemAll()
    {
        const int Count = 100_000;
        var contents = Build([.. Enumerable.Range(1, Count).Select(i => ((long)Count - i + 1, 7, (long)i, 70_000, TimeLeft.Long))]);

        var summary = Assert.Single(contents.Variants);
        Assert.Equal((Count, Count * 70_000L, 1), (summary.Auctions, summary.Quantity, summary.Minimum.Value));
        Assert.Equal(Enumerable.Range(1, Count).Select(id => (long)id), contents.Listings.Ids);
        Assert.Equal(Count, contents.Listings.UnitPrices[0]);
    }

    [Fact]
    public void Build_OrderOfVariants_IsThatOfFirstAppearance()
    {
        var contents = Build([(9, 3, 5, 1, TimeLeft.Short), (1, 2, 5, 1, TimeLeft.Short), (5, 3, 1, 1, TimeLeft.Short), (2, 1, 5, 1, TimeLeft.Short)]);

        Assert.Equal([3, 2, 1], contents.Variants.Select(one => one.Variant.Item.Value));
    }

    private static void AssertSummary(VariantSummary summary, (long Price, int Quantity)[] listings)
    {
        var levels = listings.Where(one => one.Price > 0).GroupBy(one => one.Price).OrderBy(level => level.Key)
            .Select(level => new PriceLevel(new Copper(level.Key), level.Sum(one => (long)one.Quantity))).ToArray();
        Assert.Equal(levels.Take(VariantSummary.MaxLevels), summary.Ladder);
        Assert.Equal((listings.Count(one => one.Price > 0), listings.Count(one => one.Price == 0)), (summary.Auctions, summary.BidOnly));
        Assert.Equal((levels.Sum(level => level.Quantity), levels[0].UnitPrice), (summary.Quantity, summary.Minimum));
        Assert.Equal((MarketValue.Rounded(levels), WeightedMedian.Of(levels)), (summary.MarketValue.Value, summary.Median));
    }

    private static SnapshotContents Build((long Id, int Item, long Price, int Quantity, TimeLeft Left)[] listings)
    {
        var aggregator = new SnapshotAggregator();
        foreach (var one in listings) aggregator.Add(one.Id, aggregator.VariantOf(VariantKey.Plain(new ItemId(one.Item))), one.Price, one.Quantity, one.Left);
        return aggregator.Build();
    }
}
