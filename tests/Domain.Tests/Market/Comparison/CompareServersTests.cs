using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;
using Microsoft.Extensions.Time.Testing;
using Moq;

namespace DiscordAH.Domain.Tests.Market;

public sealed class CompareServersTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 22, 12, 30, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Published = Now.AddMinutes(-30);
    private static readonly Item Sword = Thing(2825, "Bow of Searing Arrows");
    private static readonly Item Herb = Thing(210_796, "Mycobloom");
    private static readonly VariantKey Key = VariantKey.Plain(Sword.Id);

    private readonly Mock<IItemCatalog> _items = new();
    private readonly Mock<IMarketQueries> _market = new();
    private readonly Mock<IRealmOffers> _offers = new();
    private readonly Mock<ISuspectPrices> _suspects = new();
    private readonly List<MarketFreshness> _fresh = [];
    private readonly List<CurrentPrice> _onSale = [];
    private readonly List<PastOffer> _past = [];

    public CompareServersTests()
    {
        foreach (var item in new[] { Sword, Herb }) _items.Setup(one => one.Find(item.Id)).Returns(item);
        _items.Setup(one => one.Search(It.IsAny<string>(), It.IsAny<int>())).Returns([]);
        _items.Setup(one => one.NameOf(It.IsAny<VariantKey>())).Returns((VariantKey key) => $"<{key}>");
        _market.SetReturnsDefault(Task.FromResult<IReadOnlyList<CurrentPrice>>([]));
        _market.SetReturnsDefault(Task.FromResult<IReadOnlyList<PricePoint>>([]));
        _market.Setup(one => one.FreshnessAsync(default)).ReturnsAsync(() => _fresh);
        _market.Setup(one => one.IsCommodityAsync(Region.Us, Herb.Id, default)).ReturnsAsync(true);
        _suspects.SetReturnsDefault(Task.FromResult<IReadOnlyDictionary<MarketId, SuspectPrice>>(new Dictionary<MarketId, SuspectPrice>()));
        _offers.Setup(one => one.OnSaleAsync(Region.Us, It.IsAny<IReadOnlyCollection<ItemId>>(), default))
            .ReturnsAsync((Region _, IReadOnlyCollection<ItemId> items, CancellationToken _) => [.. _onSale.Where(price => items.Contains(price.Summary.Variant.Item))]);
        _offers.Setup(one => one.LastSeenAsync(Region.Us, It.IsAny<ItemId>(), default)).ReturnsAsync((Region _, ItemId item, CancellationToken _) => [.. _past.Where(past => past.Variant.Item == item)]);
    }

    [Fact]
    public async Task RunAsync_RealmItem_ListsSellersCheapestFirstThenTheOthersByName()
    {
        foreach (var (id, name) in new[] { (1, "Draenor"), (2, "Area 52"), (3, "Zuljin"), (4, "Illidan"), (5, "Blackrock") }) Realm(id, name);
        _fresh.Add(new MarketFreshness(new MarketId(99), Region.Eu, "Kazzak", Published, null, 0, 0, 0, 0, 1));
        _fresh.Add(new MarketFreshness(new MarketId(6), Region.Us, "Never read", null, null, 0, 0, 0, 0, 0));
        Sells(1, 400, 2);
        Sells(2, 200, 3);
        Sells(3, 300, 5);
        _past.Add(new PastOffer(new MarketId(4), Key, Now.AddDays(-2), new Copper(777)));

        var comparison = (await Ask("2825")).Value;

        Assert.Equal(["Area 52", "Zuljin", "Draenor", "Blackrock", "Illidan"], comparison.Offers.Select(offer => offer.Name));
        Assert.Equal(new RegionPrice(Region.Us, Key, 3, new(200), new(250), new(300), new(350), 10), comparison.Summary);
        Assert.Equal([-0.3333, 0, 0.3333, null, null], comparison.Offers.Select(offer => offer.AgainstMedian is { } share ? Math.Round(share, 4) : (double?)null));
        Assert.Equal((Now.AddDays(-2), new Copper(777), null), (comparison.Offers[4].LastSeen, comparison.Offers[4].LastMinimum, comparison.Offers[4].Minimum));
        Assert.Null(comparison.Offers[3].LastSeen);
        Assert.All(comparison.Offers, offer => Assert.Null(offer.Suspicion));
        Assert.False(comparison.IsCommodity);
    }

    [Fact]
    public async Task RunAsync_Variants_TheOneMostRealmsSellUnlessOneIsPicked()
    {
        VariantKey high = new(Sword.Id, VariantTraits.Gear(632, 2)), low = new(Sword.Id, VariantTraits.Gear(619, 0));
        for (var id = 1; id <= 3; id++) Realm(id, "R" + id);
        Sells(1, 10, 50, high);
        Sells(2, 20, 1, low);
        Sells(3, 30, 1, low);

        var comparison = (await Ask("2825")).Value;
        Assert.Equal((low, 2), (comparison.Variant, comparison.Summary!.Realms));
        Assert.Equal([high], comparison.OtherVariants);
        Assert.Equal(high, (await Ask("", high)).Value.Variant);
        Assert.Equal(high, (await Ask(high.ToString())).Value.Variant);
    }

    [Fact]
    public async Task RunAsync_Commodity_HasOneOffer()
    {
        Realm(1, "Area 52");
        _fresh.Add(new MarketFreshness(MarketId.Commodities(Region.Us), Region.Us, "Commodities (US)", Published, null, 0, 0, 0, 0, 1));
        var price = Price(MarketId.Commodities(Region.Us), VariantKey.Plain(Herb.Id), 55, 4000, []);
        _market.Setup(one => one.VariantsAsync(price.Market, Herb.Id, default)).ReturnsAsync([price]);

        var comparison = (await Ask("210796")).Value;
        Assert.True(comparison.IsCommodity);
        Assert.Equal(("Commodities (US)", new Copper(55), 0d), (Assert.Single(comparison.Offers).Name, comparison.Offers[0].Minimum!.Value, comparison.Offers[0].AgainstMedian!.Value));

        // Sold out: when it was there last.
        _market.Setup(one => one.VariantsAsync(price.Market, Herb.Id, default)).ReturnsAsync([]);
        _market.Setup(one => one.ChangesAsync(price.Market, VariantKey.Plain(Herb.Id), It.IsAny<DateTimeOffset>(), It.IsAny<DateTimeOffset>(), default))
            .ReturnsAsync([new PricePoint(Now.AddHours(-9), new(50), new(50), new(50), 3, 1), new PricePoint(Now.AddHours(-8), default, default, default, 0, 0)]);
        var gone = (await Ask("210796")).Value;
        Assert.Null(gone.Summary);
        Assert.Equal((Now.AddHours(-8), new Copper(50)), (gone.Offers[0].LastSeen, gone.Offers[0].LastMinimum));
    }

    [Fact]
    public async Task RunAsync_SoldOutEverywhere_TellsWhenItWasSeen()
    {
        Realm(1, "Area 52");
        Realm(2, "Illidan");
        VariantKey old = new(Sword.Id, VariantTraits.Gear(10, 0)), newer = new(Sword.Id, VariantTraits.Gear(20, 0));
        _past.Add(new PastOffer(new MarketId(1), old, Now.AddDays(-9), new Copper(1)));
        _past.Add(new PastOffer(new MarketId(2), newer, Now.AddDays(-3), new Copper(2)));
        var comparison = (await Ask("2825")).Value;
        Assert.Equal((newer, null), (comparison.Variant, comparison.Summary));
        Assert.Equal([null, Now.AddDays(-3)], comparison.Offers.Select(offer => offer.LastSeen));
    }

    [Fact]
    public async Task RunAsync_NothingKnown_IsRefused()
    {
        Assert.IsType<MarketErrors.UnknownItem>((await Ask("bow")).Error);
        Assert.IsType<MarketErrors.NoSnapshotYet>((await Ask("2825")).Error);
        Realm(1, "Area 52");
        Assert.IsType<MarketErrors.NeverSeen>((await Ask("2825")).Error);
        Assert.IsType<MarketErrors.NeverSeen>((await Ask("2825-i7")).Error);
    }

    [Theory]
    [InlineData(1_000, "It is 10 times the region's median.")]
    [InlineData(999, null)]
    [InlineData(10, "It is 10% of the region's median.")]
    [InlineData(11, null)]
    public void Suspicion_FarFromTheMedian_IsMarkedFromFiveRealmsOn(long price, string? sentence)
    {
        var offer = Price(new MarketId(1), Key, price, 9, [new(new(price), 5), new(new(price + 1), 4)]);
        Assert.Equal(sentence, OfferRules.Suspicion(offer, 100, 5, Now));
        Assert.Null(OfferRules.Suspicion(offer, 100, 4, Now));
    }

    [Theory]
    [InlineData(1, 100, 131, true)]
    [InlineData(1, 100, 130, false)]
    [InlineData(2, 100, 131, false)]
    public void Suspicion_LoneCheapUnit_IsMarked(long units, long price, long next, bool marked)
    {
        var offer = Price(new MarketId(1), Key, price, 9, [new(new(price), units), new(new(next), 4)]);
        Assert.Equal(marked ? "Only one unit is so cheap; the next costs 1s 31c." : null, OfferRules.Suspicion(offer, 150, 9, Now));
        Assert.Null(OfferRules.Suspicion(offer, 130, 9, Now));
    }

    [Fact]
    public void Suspicion_OldSnapshot_IsMarkedBesideOthers()
    {
        var offer = Price(new MarketId(1), Key, 2_000, 1, [new(new(2_000), 1)]) with { PublishedAt = Now.AddHours(-4) };
        Assert.Equal("It is 20 times the region's median. Its auctions were last read 4 hours ago.", OfferRules.Suspicion(offer, 100, 9, Now));
        Assert.Null(OfferRules.StaleText(Now - OfferRules.Stale, Now));
    }

    [Fact]
    public async Task RunAsync_ReportedPrice_IsMarkedNotDropped()
    {
        foreach (var (id, name) in new[] { (1, "Draenor"), (2, "Area 52") }) Realm(id, name);
        Sells(1, 400, 2);
        Sells(2, 200, 3);
        _suspects.Setup(one => one.OfGoodAsync(Key, default)).ReturnsAsync(new Dictionary<MarketId, SuspectPrice>
        {
            [new MarketId(2)] = new(new MarketId(2), Key, "A member reported it and an officer agreed.", Now.AddDays(3)),
        });

        var offers = (await Ask("2825")).Value.Offers;

        Assert.Equal(["A member reported it and an officer agreed.", null], offers.Select(offer => offer.Suspicion));
    }

    private Task<Result<ServerComparison>> Ask(string item, VariantKey? variant = null) =>
        new CompareServers(_items.Object, Mock.Of<IRealmCatalog>(), _market.Object, _offers.Object, _suspects.Object, new FakeTimeProvider(Now))
            .RunAsync(new CompareServers.Request(item, Region.Us, variant), default);

    private void Realm(int id, string name) => _fresh.Add(new MarketFreshness(new MarketId(id), Region.Us, name, Published, null, 0, 0, 0, 0, 1));

    private void Sells(int market, long price, long quantity, VariantKey? variant = null) =>
        _onSale.Add(Price(new MarketId(market), variant ?? Key, price, quantity, [new(new(price), quantity)]));

    private static CurrentPrice Price(MarketId market, VariantKey variant, long price, long quantity, IReadOnlyList<PriceLevel> ladder) =>
        new(market, new VariantSummary(variant, new(price), new(price), new(price), quantity, 1, 0, ladder), Published);

    private static Item Thing(int id, string name) => new(new ItemId(id), name, new Dictionary<string, string>(), "COMMON", 1, 7, 0, "", "", Copper.Zero, null);
}
