using System.Diagnostics;
using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;
using DiscordAH.Infrastructure.Market.History;
using DiscordAH.Infrastructure.Persistence;

namespace DiscordAH.Infrastructure.Tests.Market.Trends;

public abstract class RealmOffersContract(StorageProvider provider) : StorageContract(provider)
{
    private static readonly ItemId Sword = new(7);
    private static readonly long Low = VariantTraits.Gear(600, 0);
    private static readonly long High = VariantTraits.Gear(610, 0);

    private IRealmOffers Offers => Get<IRealmOffers>();

    [Fact]
    public async Task OnSale_Items_OfTheRegionsRealmsOnly()
    {
        await RealmsAsync(Region.Us, 1, 2, 3);
        await RealmsAsync(Region.Eu, 4);
        await RecordAsync(1, 0, Snap.Of(7, 50, 3, Low), Snap.Of(7, 60, 9, High), Snap.Of(9, 1));
        await RecordAsync(2, 5, Snap.Of(7, 40, 2, Low), Snap.Of(8, 8));
        await RecordAsync(3, 1, Snap.Of(9, 2));
        await RecordAsync(4, 1, Snap.Of(7, 2, 1, Low));
        await RecordAsync(-1, 1, Snap.Of(7, 2));

        var found = await Offers.OnSaleAsync(Region.Us, [Sword, new ItemId(8)], Ct);

        Assert.Equal(
            [(1, Low, 50L, Snap.T0), (1, High, 60L, Snap.T0), (2, 0, 8L, Snap.Hour(5)), (2, Low, 40L, Snap.Hour(5))],
            found.Select(price => (price.Market.Value, price.Summary.Variant.Traits, price.Summary.Minimum.Value, price.PublishedAt)).Order());
        Assert.Equal([new PriceLevel(new(40), 1), new PriceLevel(new(45), 1)], found.Single(price => price.Summary.Minimum.Value == 40).Summary.Ladder);
        Assert.Empty(await Offers.OnSaleAsync(Region.Kr, [Sword], Ct));
    }

    [Fact]
    public async Task LastSeen_PackedOrNot_IsTheLastPriceAndWhenItWasGone()
    {
        await RealmsAsync(Region.Us, 1, 2, 3);
        Assert.Empty(await Offers.LastSeenAsync(Region.Us, Sword, Ct));

        // Realm 1 sold out a week after its last price; realm 2 has it; realm 3 never had.
        await RecordAsync(1, 0, Snap.Of(7, 50, 3, Low), Snap.Of(7, 70, 3, High));
        await RecordAsync(1, 1, Snap.Of(7, 55, 3, Low), Snap.Of(7, 70, 3, High));
        await RecordAsync(1, 24 * 8, Snap.Of(7, 70, 3, High));
        await RecordAsync(2, 2, Snap.Of(7, 44, 3, Low));
        await RecordAsync(3, 2, Snap.Of(9, 44));
        PastOffer[] expected =
        [
            new(new MarketId(1), new VariantKey(Sword, Low), Snap.Hour(24 * 8), new Copper(55)),
            new(new MarketId(1), new VariantKey(Sword, High), Snap.T0, new Copper(70)),
            new(new MarketId(2), new VariantKey(Sword, Low), Snap.Hour(2), new Copper(44)),
        ];
        await AssertAsync();

        await Get<HistoryPacker>().PackAsync(new MarketId(1), Ct);
        await AssertAsync();

        async Task AssertAsync() => Assert.Equal(
            expected, (await Offers.LastSeenAsync(Region.Us, Sword, Ct)).OrderBy(past => past.Market.Value).ThenBy(past => past.Variant.Traits));
    }

    [Fact]
    public async Task Both_93Realms_AnswerWithinThe100Milliseconds()
    {
        int[] ids = [.. Enumerable.Range(1, 93)];
        await RealmsAsync(Region.Us, ids);
        foreach (var id in ids)
        {
            VariantSummary[] goods = [.. Enumerable.Range(100, 300).Select(item => Snap.Of(item, item * 10 + id))];
            await RecordAsync(id, 0, goods);
            await RecordAsync(id, 1, id % 2 == 0 ? goods : [.. goods.Skip(50)]);
        }

        await MeasureAsync();
        var best = TimeSpan.MaxValue;
        for (var i = 0; i < 10; i++)
            if (await MeasureAsync() is var took && took < best) best = took;
        TestContext.Current.TestOutputHelper?.WriteLine($"{best.TotalMilliseconds:F1} ms");
        Assert.True(best < TimeSpan.FromMilliseconds(100), $"{best}");

        async Task<TimeSpan> MeasureAsync()
        {
            var began = Stopwatch.GetTimestamp();
            Assert.Equal(46, (await Offers.OnSaleAsync(Region.Us, [new ItemId(120)], Ct)).Count);
            Assert.Equal(93, (await Offers.LastSeenAsync(Region.Us, new ItemId(120), Ct)).Count);
            return Stopwatch.GetElapsedTime(began);
        }
    }

    private Task RealmsAsync(Region region, params int[] markets) =>
        Get<IRealmStore>().SaveAsync(region, [.. markets.Select(id => Map.Connected(region, id, (1000 + id, "Realm " + id)))], Snap.T0, Ct);

    private Task RecordAsync(int market, int hour, params VariantSummary[] variants) => Get<ISnapshotStore>().RecordAsync(Snap.At(market, Snap.Hour(hour), variants), Ct);
}
