using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;
using DiscordAH.Infrastructure.Market.Sales;
using static DiscordAH.Infrastructure.Tests.Market.Sales.Books;

namespace DiscordAH.Infrastructure.Tests.Market.Sales;

public sealed class BookBytesTests
{
    [Fact]
    public void PackAndUnpack_Random_GiveTheSameBack()
    {
        var random = new Random(7);
        for (var round = 0; round < 50; round++)
        {
            var listings = Random(random, random.Next(0, 400));
            var again = BookBytes.Unpack(BookBytes.Pack(listings));
            Assert.Equal(listings.Ids, again.Ids);
            Assert.Equal(listings.Variants, again.Variants);
            Assert.Equal(listings.UnitPrices, again.UnitPrices);
            Assert.Equal(listings.Quantities, again.Quantities);
            Assert.Equal(listings.TimeLeft, again.TimeLeft);
            Assert.Equal(listings.Keys, again.Keys);
        }
    }

    [Fact]
    public void Pack_ExtremeNumbers_Survive()
    {
        var listings = new SnapshotListings([1, long.MaxValue], [0, 1], [SnapshotAggregator.MaxUnitPrice - 1, long.MaxValue], [int.MaxValue, 1], [TimeLeft.Unknown, TimeLeft.VeryLong],
            [new VariantKey(new ItemId(int.MaxValue), long.MinValue), new VariantKey(new ItemId(1), -1)]);

        var again = BookBytes.Unpack(BookBytes.Pack(listings));

        Assert.Equal(listings.Ids, again.Ids);
        Assert.Equal(listings.UnitPrices, again.UnitPrices);
        Assert.Equal(listings.Quantities, again.Quantities);
        Assert.Equal(listings.Keys, again.Keys);
    }

    [Fact]
    public void Unpack_CutOffAtAnyPlaceOrOfAnotherVersion_IsRefused()
    {
        var bytes = BookBytes.Pack(Of(One(1), One(5, 2, 12_345, 7, TimeLeft.Short)));
        for (var length = 0; length < bytes.Length; length++)
            Assert.Throws<InvalidDataException>(() => BookBytes.Unpack(bytes.AsSpan(0, length)));
        Assert.Throws<InvalidDataException>(() => BookBytes.Unpack([.. bytes, 0]));
        bytes[0] = 2;
        Assert.Throws<InvalidDataException>(() => BookBytes.Unpack(bytes));
    }

    [Fact]
    public void Pack_ARealmsWorth_TakesAboutNineBytesAnAuction() =>
        Assert.InRange(BookBytes.Pack(Random(new Random(1), 50_000)).Length / 50_000.0, 5, 10.5);

    // Ids a few apart, thousands of goods, prices from silver to hundreds of thousands of gold: as a realm has them.
    private static SnapshotListings Random(Random random, int count)
    {
        var keys = Enumerable.Range(1, 4000).Select(item => new VariantKey(new ItemId(item * 37), item % 4 == 0 ? VariantTraits.Gear(item % 600, 1) : 0)).ToList();
        var ids = new long[count];
        long id = 2_000_000_000;
        for (var i = 0; i < count; i++) ids[i] = id += random.Next(1, 600);
        return new SnapshotListings(
            ids,
            [.. ids.Select(_ => random.Next(keys.Count))],
            [.. ids.Select(_ => (long)Math.Exp(4 + random.NextDouble() * 14) * (random.Next(4) == 0 ? 1 : 100))],
            [.. ids.Select(_ => random.Next(3) == 0 ? random.Next(1, 2000) : 1)],
            [.. ids.Select(_ => (TimeLeft)random.Next(0, 5))],
            keys);
    }
}
