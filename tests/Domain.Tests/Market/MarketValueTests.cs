using CsCheck;
using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;

namespace DiscordAH.Domain.Tests.Market;

public sealed class MarketValueTests
{
    private static readonly Gen<(int Price, int Quantity)[]> Listings =
        Gen.Select(Gen.OneOf(Gen.Int[1, 30], Gen.Int[1, 2000]), Gen.OneOf(Gen.Int[1, 3], Gen.Int[1, 60])).Array[1, 25];

    // support.tradeskillmaster.com, "AuctionDB Market Value": 24 units, 14.5.
    [Fact]
    public void Of_PublishedVector_Is14Point5()
    {
        int[] prices = [5, 13, 13, 15, 15, 15, 16, 17, 17, 19, 20, 20, 20, 20, 20, 20, 21, 21, 29, 45, 45, 46, 47, 100];

        Assert.Equal(14.5, MarketValue.Of(Levels(prices.Select(price => (price, 1)))), 10);
    }

    [Fact]
    public void Of_Nothing_IsZero() => Assert.Equal(0, MarketValue.Of([]));

    [Fact]
    public void Of_SixUnitsOrFewer_IsTheCheapest() =>
        Assert.Equal(7, MarketValue.Of(Levels([(7, 1), (90, 2), (100, 3)])));

    [Fact]
    public void Of_SecondLevelFarAbove_StopsAfterFifteenPercent() =>
        Assert.Equal(100, MarketValue.Of(Levels([(100, 20), (120, 80)])));

    [Fact]
    public void Of_SecondLevelJustBelowTheJump_GoesOnToThirtyPercent()
    {
        // 20 units at 100 and 10 at 119: σ = 9.1, nothing is dropped.
        Assert.Equal((20 * 100 + 10 * 119) / 30.0, MarketValue.Of(Levels([(100, 20), (119, 80)])), 9);
    }

    [Fact]
    public void Of_HugeNumbers_DoesNotOverflow()
    {
        PriceLevel[] levels = [new(new Copper(SnapshotAggregator.MaxUnitPrice - 1), 1_000_000_000), new(new Copper(SnapshotAggregator.MaxUnitPrice), 1_000_000_000)];

        Assert.InRange(MarketValue.Of(levels), SnapshotAggregator.MaxUnitPrice - 1, SnapshotAggregator.MaxUnitPrice);
    }

    [Fact]
    public void Of_Weighted_EqualsExpanded() =>
        Listings.Sample(listings =>
        {
            var weighted = MarketValue.Of(Levels(listings));
            var expanded = Reference(listings);
            Assert.Equal(expanded, weighted, 1e-9 * expanded);
        });

    [Fact]
    public void Of_AnyListings_LiesBetweenCheapestAndDearest() =>
        Listings.Sample(listings =>
            Assert.InRange(MarketValue.Of(Levels(listings)), listings.Min(one => one.Price) - 1e-9, listings.Max(one => one.Price) + 1e-9));

    [Fact]
    public void Median_Weighted_EqualsExpanded() =>
        Listings.Sample(listings =>
        {
            var units = Expand(listings);
            var expected = (units[(units.Count - 1) / 2] + units[units.Count / 2]) / 2;
            Assert.Equal(expected, WeightedMedian.Of(Levels(listings)).Value);
        });

    // The definition word for word, unit by unit, in exact fractions.
    private static double Reference((int Price, int Quantity)[] listings)
    {
        var p = Expand(listings);
        var kept = new List<long>();
        for (var i = 1; i <= p.Count; i++)
        {
            if (i != 1 && 20 * i > 3 * p.Count && (10 * i > 3 * p.Count || 5 * p[i - 1] >= 6 * p[i - 2])) break;
            kept.Add(p[i - 1]);
        }

        Int128 n = kept.Count, sum = kept.Sum(), squares = kept.Sum(price => price * price);
        var mean = (double)sum / kept.Count;
        var nnVariance = n * squares - sum * sum; // n(n−1)σ²
        if (kept.Count < 2 || nnVariance == 0) return mean;

        // (p − m)² < 2.25 σ²  ⇔  4 (np − Σp)² (n−1) < 9 n · n(n−1)σ²
        var rest = kept.Where(price => 4 * (n * price - sum) * (n * price - sum) * (n - 1) < 9 * n * nnVariance).ToList();
        return rest.Count == 0 ? mean : rest.Average();
    }

    private static List<long> Expand((int Price, int Quantity)[] listings) =>
        [.. listings.SelectMany(one => Enumerable.Repeat((long)one.Price, one.Quantity)).Order()];

    private static PriceLevel[] Levels(IEnumerable<(int Price, int Quantity)> listings) =>
        [.. listings.GroupBy(one => one.Price).OrderBy(group => group.Key).Select(group => new PriceLevel(new Copper(group.Key), group.Sum(one => (long)one.Quantity)))];
}
