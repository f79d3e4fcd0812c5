using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;

namespace DiscordAH.Domain.Tests.Market.Sales;

public sealed class SnapshotComparisonTests
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    [Fact]
    public void Compare_CheapestGone_IsSoldWithHighConfidence() =>
        Assert.Equal((AuctionFate.Sold, SaleRules.Cheapest), Fate([One(1, price: 100), One(2, price: 110)], [One(2, price: 110)]));

    [Fact]
    public void Compare_CheaperOneStands_IsNotCalledSold()
    {
        var realm = Fate([One(1, price: 110), One(2, price: 100)], [One(2, price: 100)]);
        var commodity = Fate([One(1, price: 110), One(2, price: 100)], [One(2, price: 100)], isCommodities: true);

        Assert.Equal((AuctionFate.Cancelled, SaleRules.Undercut), realm);
        Assert.Equal((AuctionFate.Cancelled, SaleRules.OutOfTurn), commodity);
    }

    [Fact]
    public void Compare_NewCheaperOne_DoesNotCountAsStanding() =>
        Assert.Equal(AuctionFate.Sold, Fate([One(1, price: 200), One(2, price: 250)], [One(2, price: 250), One(3, price: 100)]).Fate);

    [Fact]
    public void Compare_SweptLevels_AreSoldAllWithLessConfidenceUpwards()
    {
        var ended = Compare([.. Enumerable.Range(1, 8).Select(i => One(i, price: 100 + i)), One(9, price: 150)], [One(9, price: 150)]);

        Assert.All(ended.Fates, fate => Assert.Equal(AuctionFate.Sold, fate));
        Assert.Equal([.. Enumerable.Repeat(SaleRules.Cheapest, 3), .. Enumerable.Repeat(SaleRules.Swept, 5)], ended.Sold);
    }

    [Fact]
    public void Compare_SamePriceStandsInCommodities_IsUndecidedUntilAPartIsBought()
    {
        var untouched = Fate([One(1, price: 100), One(2, price: 100, quantity: 9)], [One(2, price: 100, quantity: 9)], isCommodities: true);
        var eaten = Fate([One(1, price: 100), One(2, price: 100, quantity: 9)], [One(2, price: 100, quantity: 4)], isCommodities: true);

        Assert.Equal(SaleRules.Level, untouched.Sold);
        Assert.Equal(SaleRules.Cheapest, eaten.Sold);
    }

    [Fact]
    public void Compare_NoBuyout_IsBidGoneAndNoEvidence()
    {
        var before = Listings([One(1, price: 0)]);
        var ended = SnapshotComparison.Compare(before, Listings([]), Hour, false);

        Assert.Equal(AuctionFate.BidGone, Assert.Single(ended.Fates));
        Assert.Empty(SaleTally.Of(before, ended));
    }

    [Fact]
    public void Compare_ShortOverAnHour_HasExpired() => Assert.Equal((AuctionFate.Expired, 0f), Fate([One(1, left: TimeLeft.Short)], []));

    [Fact]
    public void Compare_MediumWhereOthersHardlyLeave_HasProbablyRunOut()
    {
        var standing = Enumerable.Range(10, 200).Select(i => One(i, item: 2)).ToArray();

        var (fate, sold) = Fate([One(1, left: TimeLeft.Medium), .. standing], standing);

        Assert.Equal(AuctionFate.Expired, fate);
        Assert.InRange(sold, 0.001, 0.1);
    }

    [Fact]
    public void Compare_MediumWhereOthersOfItLeaveToo_IsProbablySold()
    {
        var leaving = Enumerable.Range(10, 30).Select(i => One(i, price: 90)).ToArray();

        var ended = Compare([One(1, price: 90, left: TimeLeft.Medium), .. leaving], []);

        Assert.Equal(AuctionFate.Sold, ended.Fates[0]);
        Assert.InRange(ended.RanOut[0], 0.3, 0.45);
    }

    [Fact]
    public void Compare_PutUpAnew_IsRelistedOncePerNewAuction()
    {
        var ended = Compare([One(1, quantity: 7), One(2, quantity: 7), One(3, quantity: 7), One(4, quantity: 8)], [One(9, price: 95, quantity: 7), One(10, price: 114, quantity: 7), One(11, price: 100, quantity: 9)]);

        Assert.Equal(2, ended.Fates.Count(fate => fate == AuctionFate.Relisted));
        Assert.NotEqual(AuctionFate.Relisted, ended.Fates[3]);
    }

    [Theory]
    [InlineData(85, true)]
    [InlineData(84, false)]
    [InlineData(115, true)]
    [InlineData(116, false)]
    public void Compare_RelistBand_IsFifteenPercent(long price, bool isRelisted) =>
        Assert.Equal(isRelisted, Fate([One(1, price: 100)], [One(2, price: price)]).Fate == AuctionFate.Relisted);

    [Fact]
    public void Compare_PricedWhereNobodyBuys_IsCancelled() =>
        Assert.Equal((AuctionFate.Cancelled, 0f), Fate([One(2, price: 1000), One(1, price: 100)], [One(1, price: 100)]));

    [Fact]
    public void Compare_FewerUnits_IsACertainSaleOfAPart()
    {
        var before = Listings([One(1, price: 50, quantity: 20)]);
        var ended = SnapshotComparison.Compare(before, Listings([One(1, price: 50, quantity: 12)]), Hour, true);

        Assert.Equal([8], ended.PartUnits);
        var evidence = Assert.Single(SaleTally.Of(before, ended));
        Assert.Equal((8.0, 400.0, 0.0), (evidence.SoldUnits, evidence.SoldValue, evidence.Sold));
    }

    [Fact]
    public void Compare_VariantNumberedOtherwise_IsTheSameGood()
    {
        var before = Listings([One(1, item: 5), One(2, item: 6)]);
        var after = Listings([One(2, item: 6), One(3, item: 5)]);

        Assert.Equal(AuctionFate.Relisted, Assert.Single(SnapshotComparison.Compare(before, after, Hour, false).Fates));
    }

    [Fact]
    public void Compare_Nothing_EndsNothing()
    {
        Assert.Empty(Compare([], []).Indices);
        Assert.Empty(Compare([], [One(1)]).Indices);
        Assert.Throws<ArgumentOutOfRangeException>(() => SnapshotComparison.Compare(Listings([]), Listings([]), TimeSpan.Zero, false));
    }

    [Fact]
    public void Compare_CertainSalesOutOfTurn_RaiseTheConfidenceOfOthers()
    {
        // Forty goods, each with a cheap auction that nobody touches and a dear one that is bought in part: buyers here do not keep to the order.
        var before = Enumerable.Range(1, 40).SelectMany(good => new[] { One(good * 10, good, 100, 5), One(good * 10 + 1, good, 110, 20), One(good * 10 + 2, good, 111, 3) }).ToList();
        before.Add(One(5000, 99, 100));
        before.Add(One(5001, 99, 100, 50));
        var after = before.Where(one => one.Id % 10 != 2 && one.Id != 5000).Select(one => one.Id % 10 == 1 ? one with { Quantity = one.Quantity - 4 } : one).ToArray();

        var strict = Compare([.. before], [.. before.Where(one => one.Id % 10 != 2 && one.Id != 5000)], isCommodities: true);
        var loose = Compare([.. before], after, isCommodities: true);

        Assert.Equal(SaleRules.OutOfTurn, strict.Sold[0]);
        Assert.InRange(loose.Sold[0], SaleRules.OutOfTurn, SaleRules.Swept);
    }

    [Fact]
    public void Tally_OfAnyPair_SharesOutEveryAuctionOnce()
    {
        var random = new Random(3);
        for (var round = 0; round < 200; round++)
        {
            var before = Enumerable.Range(1, random.Next(1, 60)).Select(i => One(i, random.Next(1, 4), random.Next(0, 400), random.Next(1, 4), (TimeLeft)random.Next(5))).ToArray();
            var after = before.Where(_ => random.Next(2) == 0).Concat(Enumerable.Range(100, random.Next(20)).Select(i => One(i, random.Next(1, 4), random.Next(1, 400), random.Next(1, 4)))).ToArray();
            var listings = Listings(before);

            var ended = SnapshotComparison.Compare(listings, Listings(after), TimeSpan.FromMinutes(random.Next(1, 150)), round % 2 == 0);

            var sums = SaleTally.Of(listings, ended);
            Assert.Equal(ended.Fates.Count(fate => fate != AuctionFate.BidGone), sums.Sum(sum => sum.Sold + sum.Expired + sum.Cancelled + sum.Relisted + sum.Ambiguous), 3);
            Assert.Equal(ended.Fates.Count(fate => fate == AuctionFate.Relisted), sums.Sum(sum => sum.Relisted), 3);
            Assert.All(ended.Sold, sold => Assert.InRange(sold, 0, 1));
        }
    }

    private static (AuctionFate Fate, float Sold) Fate(Auction[] before, Auction[] after, bool isCommodities = false)
    {
        var ended = Compare(before, after, isCommodities);
        return (ended.Fates[0], ended.Sold[0]);
    }

    private static EndedAuctions Compare(Auction[] before, Auction[] after, bool isCommodities = false) =>
        SnapshotComparison.Compare(Listings(before), Listings(after), Hour, isCommodities);

    private static Auction One(long id, int item = 1, long price = 100, int quantity = 1, TimeLeft left = TimeLeft.VeryLong) => new(id, item, price, quantity, left);

    private static SnapshotListings Listings(IReadOnlyList<Auction> auctions)
    {
        var rows = auctions.OrderBy(one => one.Id).ToList();
        var keys = rows.Select(one => one.Item).Distinct().ToList();
        return new SnapshotListings(
            [.. rows.Select(one => one.Id)], [.. rows.Select(one => keys.IndexOf(one.Item))], [.. rows.Select(one => one.Price)],
            [.. rows.Select(one => one.Quantity)], [.. rows.Select(one => one.Left)], keys.ConvertAll(item => VariantKey.Plain(new ItemId(item))));
    }

    private sealed record Auction(long Id, int Item, long Price, int Quantity, TimeLeft Left);
}
