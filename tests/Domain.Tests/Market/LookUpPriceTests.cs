using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;
using Microsoft.Extensions.Time.Testing;
using Moq;

namespace DiscordAH.Domain.Tests.Market;

public sealed class LookUpPriceTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 22, 12, 30, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Published = Now.AddMinutes(-30);
    private static readonly Item Bloom1 = Thing(210_796, "Mycobloom");
    private static readonly Item Bloom2 = Thing(210_797, "Mycobloom");
    private static readonly Item Sword = Thing(2825, "Bow of Searing Arrows");
    private static readonly Realm Area52 = Place(3676, Region.Us, "area-52", "Area 52");
    private static readonly Realm DraenorUs = Place(115, Region.Us, "draenor", "Draenor");
    private static readonly Realm DraenorEu = Place(1403, Region.Eu, "draenor", "Draenor");

    private readonly Mock<IItemCatalog> _items = new();
    private readonly Mock<IRealmCatalog> _realms = new();
    private readonly Mock<IMarketQueries> _market = new();
    private readonly Mock<IPriceBars> _bars = new();
    private readonly Mock<IMarketEvents> _events = new();
    private readonly Mock<ISaleQueries> _sales = new();

    public LookUpPriceTests()
    {
        foreach (var item in new[] { Bloom1, Bloom2, Sword }) _items.Setup(one => one.Find(item.Id)).Returns(item);
        _items.Setup(one => one.Search(It.IsAny<string>(), It.IsAny<int>())).Returns((string text, int max) =>
            [.. new[] { Bloom1, Bloom2, Sword }
                .Where(item => item.Name.Contains(text, StringComparison.OrdinalIgnoreCase))
                .Select(item => new ItemMatch(item, item.Name, item.Name.Equals(text, StringComparison.OrdinalIgnoreCase)))
                .Take(max)]);
        _items.Setup(one => one.NameOf(It.IsAny<VariantKey>())).Returns((VariantKey key) => $"<{key}>");
        _realms.Setup(one => one.FindBySlug("area-52")).Returns(Area52);
        _realms.Setup(one => one.Search(It.IsAny<string>(), It.IsAny<int>())).Returns((string text, int max) =>
            [.. new[] { Area52, DraenorUs, DraenorEu }.Where(realm => text.Contains(realm.Name[..4], StringComparison.OrdinalIgnoreCase)).Take(max)]);
        _realms.Setup(one => one.Find(Area52.Market)).Returns(new ConnectedRealm(Area52.Market, Region.Us, true, "FULL", null, [Area52, DraenorUs]));
        _events.SetReturnsDefault(Task.FromResult<IReadOnlyList<MarketEvent>>([]));
        _bars.SetReturnsDefault(Task.FromResult<IReadOnlyList<PriceBar>>([]));
        _market.SetReturnsDefault(Task.FromResult<IReadOnlyList<CurrentPrice>>([]));
        _market.SetReturnsDefault(Task.FromResult<IReadOnlyList<VariantKey>>([]));
        _market.SetReturnsDefault(Task.FromResult<IReadOnlyList<PricePoint>>([]));
        _market.SetReturnsDefault(Task.FromResult<IReadOnlyList<DateTimeOffset>>([]));
        _market.SetReturnsDefault(Task.FromResult<IReadOnlyList<MarketFreshness>>([]));
    }

    [Fact]
    public async Task RunAsync_Namesakes_PrefersTheOneWithMostOnSale()
    {
        Commodity(Bloom1, 10, 500);
        Commodity(Bloom2, 90, 900);

        var report = (await Ask("mycobloom", "area-52")).Value;

        Assert.Equal(Bloom2, report.Item);
        Assert.Equal(MarketId.Commodities(Region.Us), report.Market);
        Assert.Equal("Commodities (US)", report.MarketName);
        Assert.Equal([VariantKey.Plain(Bloom1.Id)], report.OtherVariants);
        Assert.Equal(new Copper(900), report.Current!.Summary.Minimum);
        Assert.Equal(Published, report.PublishedAt);
    }

    [Theory]
    [InlineData("210796")]
    [InlineData(" 210796 ")]
    public async Task RunAsync_ById_TakesThatItem(string text)
    {
        Commodity(Bloom1, 10, 500);
        Commodity(Bloom2, 90, 900);

        Assert.Equal(Bloom1, (await Ask(text, "area-52")).Value.Item);
    }

    [Fact]
    public async Task RunAsync_VariantText_TakesThatVariantThoughGone()
    {
        var gone = new VariantKey(Sword.Id, VariantTraits.Gear(619, 0));
        var there = new VariantKey(Sword.Id, VariantTraits.Gear(630, 2));
        OnSale(Area52.Market, Sword, (there, 1, 100));
        _market.Setup(one => one.ChangesAsync(Area52.Market, gone, It.IsAny<DateTimeOffset>(), It.IsAny<DateTimeOffset>(), default))
            .ReturnsAsync([Point(-30, 80, 2), Point(-3, 80, 0)]);

        var report = (await Ask("2825-i619", "area-52")).Value;

        Assert.Equal(gone, report.Variant);
        Assert.Null(report.Current);
        Assert.Equal(Now.AddHours(-30), report.LastSeen!.Value.At);
        Assert.Null(report.ChangeDay);
        Assert.Equal("<2825-i619>", report.VariantName);
        Assert.Equal("Area 52, Draenor", report.MarketName);
        Assert.Equal([there], report.OtherVariants);
    }

    [Fact]
    public async Task RunAsync_Series_StartsAtTheChangeThatHoldsAtTheEdge()
    {
        Commodity(Bloom1, 10, 120);
        _market.Setup(one => one.ChangesAsync(It.IsAny<MarketId>(), VariantKey.Plain(Bloom1.Id), It.IsAny<DateTimeOffset>(), It.IsAny<DateTimeOffset>(), default))
            .ReturnsAsync([Point(-200, 60, 1), Point(-100, 80, 1), Point(-26, 100, 1), Point(-2, 120, 10)]);
        _market.Setup(one => one.SnapshotTimesAsync(It.IsAny<MarketId>(), It.IsAny<DateTimeOffset>(), It.IsAny<DateTimeOffset>(), default))
            .ReturnsAsync([.. Enumerable.Range(0, 200).Select(hour => Published.AddHours(hour - 199)).Where(at => at <= Now.AddHours(-20) || at > Now.AddHours(-10))]);

        var report = (await Ask("210796", "area-52", PriceRange.Day)).Value;

        Assert.Equal([Now.AddHours(-26), Now.AddHours(-2)], report.Series.Select(point => point.At));
        Assert.Equal(0.2, report.ChangeDay!.Value, 9);
        Assert.Equal(1.0, report.ChangeWeek!.Value, 9);
        Assert.Equal([(Published.AddHours(-20), Published.AddHours(-9))], report.Gaps);
        Assert.Equal((Now.AddDays(-1), Now), (report.From, report.To));
    }

    [Fact]
    public async Task RunAsync_UnknownItem_NamesTheNearest()
    {
        var error = Assert.IsType<MarketErrors.UnknownItem>((await Ask("Myco", "area-52")).Error);

        Assert.Equal([Bloom1, Bloom2], error.Nearest.Select(match => match.Item));
    }

    [Theory]
    [InlineData("Area 52", 3676)]
    [InlineData("AREA-52 (US)", 3676)]
    [InlineData("us-area-52", 3676)]
    [InlineData("Draenor EU", 1403)]
    [InlineData("eu-draenor", 1403)]
    [InlineData("Draenor (US)", 115)]
    public async Task RunAsync_RealmText_IsUnderstood(string text, int expected)
    {
        Commodity(Bloom1, 1, 1);
        Commodity(Bloom1, 1, 1, Region.Eu);

        Assert.Equal(expected, (await Ask("210796", text)).Value.Realm.Market.Value);
    }

    [Fact]
    public async Task RunAsync_RealmOfTwoRegions_Asks() =>
        Assert.Equal([DraenorUs, DraenorEu], Assert.IsType<MarketErrors.AmbiguousRealm>((await Ask("210796", "draenor")).Error).Choices);

    [Theory]
    [InlineData("draenorr")]
    [InlineData("")]
    [InlineData("()")]
    public async Task RunAsync_UnknownRealm_IsRefused(string text) =>
        Assert.IsType<MarketErrors.UnknownRealm>((await Ask("210796", text)).Error);

    [Fact]
    public async Task RunAsync_NeverOnSale_SaysWhetherRecordsHaveBegun()
    {
        Assert.IsType<MarketErrors.NoSnapshotYet>((await Ask("2825", "area-52")).Error);
        _market.Setup(one => one.FreshnessAsync(default)).ReturnsAsync([new MarketFreshness(Area52.Market, Region.Us, "", Published, null, 0, 0, 0, 0, 0)]);
        Assert.IsType<MarketErrors.NeverSeen>((await Ask("2825", "area-52")).Error);
        Assert.IsType<MarketErrors.NeverSeen>((await Ask("2825-i5", "area-52")).Error);
    }

    [Fact]
    public async Task RunAsync_RangeLongerThanChangesAreKept_GoesOnWithDays()
    {
        Commodity(Bloom2, 90, 900);
        var place = MarketId.Commodities(Region.Us);
        var kept = PriceGranularity.Day.Start(Now).AddDays(-30);
        _market.Setup(one => one.SnapshotTimesAsync(place, It.IsAny<DateTimeOffset>(), It.IsAny<DateTimeOffset>(), default))
            .ReturnsAsync([.. Enumerable.Range(0, 31 * 12).Select(step => kept.AddHours(-1 + 2 * step)).Where(at => at < Now)]);
        _market.Setup(one => one.ChangesAsync(place, VariantKey.Plain(Bloom2.Id), It.IsAny<DateTimeOffset>(), It.IsAny<DateTimeOffset>(), default))
            .ReturnsAsync([new PricePoint(kept.AddDays(-1), new Copper(700), new Copper(700), new Copper(700), 5, 1), new PricePoint(kept.AddDays(9), new Copper(800), new Copper(800), new Copper(800), 5, 1)]);
        PriceBar[] days = [.. Enumerable.Range(0, 40).Where(day => day != 20).Select(day => new BarAmounts(
            86_400, 86_400, 86_400 * 7L, 86_400 * 2L, new Copper(600 + day), new Copper(600 + day), new Copper(600 + day), new Copper(600 + day), new Copper(600 + day), new Copper(650), null)
            .Bar(kept.AddDays(day - 40), kept.AddDays(day - 39)))];
        _bars.Setup(one => one.OfVariantAsync(place, VariantKey.Plain(Bloom2.Id), PriceGranularity.Day, Now.AddDays(-90), kept, default)).ReturnsAsync(days);

        var report = (await Ask("mycobloom", "area-52", PriceRange.Quarter)).Value;

        Assert.Equal([.. days.Select(day => day.From), kept, kept.AddDays(9)], report.Series.Select(point => point.At));
        Assert.Equal([600, 639, 700, 800], new[] { 0, 38, 39, 40 }.Select(i => (int)report.Series[i].Minimum.Value));
        Assert.Equal((7, 2), (report.Series[0].Quantity, report.Series[0].Auctions));
        Assert.Equal([(Now.AddDays(-90), kept.AddDays(-40)), (kept.AddDays(-20), kept.AddDays(-19))], report.Gaps.Where(gap => gap.To < kept.AddDays(20)));
    }

    [Fact]
    public async Task RunAsync_GoneForLong_IsRememberedByItsDays()
    {
        _market.Setup(one => one.KnownVariantsAsync(Area52.Market, Sword.Id, default)).ReturnsAsync([VariantKey.Plain(Sword.Id)]);
        var day = PriceGranularity.Day.Start(Now).AddDays(-100);
        _bars.Setup(one => one.OfVariantAsync(Area52.Market, VariantKey.Plain(Sword.Id), PriceGranularity.Day, It.Is<DateTimeOffset>(from => from < day), It.IsAny<DateTimeOffset>(), default))
            .ReturnsAsync([new BarAmounts(86_400, 3600, 7200, 3600, new Copper(5), new Copper(5), new Copper(5), new Copper(5), new Copper(5), new Copper(6), null).Bar(day, day.AddDays(1)), BarAmounts.Empty(day.AddDays(1), day.AddDays(2), 86_400, null)]);

        var report = (await Ask("2825", "area-52")).Value;

        Assert.Null(report.Current);
        Assert.Equal((day, 5, 1), (report.LastSeen!.Value.At, (int)report.LastSeen.Value.Minimum.Value, (int)report.LastSeen.Value.Quantity));
    }

    [Fact]
    public async Task RunAsync_Events_AreThoseOfTheRealmThatWasAskedForEvenForACommodity()
    {
        Commodity(Bloom2, 90, 900);
        MarketEvent build = new(MarketEventKind.NewBuild, Region.Us, null, Now.AddDays(-1), null, "12.0.7_1", "12.0.8_2");
        MarketEvent down = new(MarketEventKind.RealmDown, Region.Us, Area52.Market, Now.AddDays(-2), Now.AddDays(-2), "UP", "DOWN");
        MarketEvent first = new(MarketEventKind.NewBuild, Region.Us, null, Now.AddDays(-3), null, null, "12.0.7_1");
        _events.Setup(one => one.OfMarketAsync(Region.Us, Area52.Market, Now.AddDays(-7), It.Is<DateTimeOffset>(to => to > Now), default)).ReturnsAsync([build, down, first]);

        Assert.Equal([build, down], (await Ask("mycobloom", "area-52")).Value.Events);
    }

    private Task<Result<PriceReport>> Ask(string item, string realm, PriceRange range = PriceRange.Week) =>
        new LookUpPrice(_items.Object, _realms.Object, _market.Object, _bars.Object, _events.Object, _sales.Object, new FakeTimeProvider(Now))
            .RunAsync(new LookUpPrice.Request(item, realm, range), CancellationToken.None);

    private void Commodity(Item item, long quantity, long price, Region region = Region.Us)
    {
        _market.Setup(one => one.IsCommodityAsync(region, item.Id, default)).ReturnsAsync(true);
        OnSale(MarketId.Commodities(region), item, (VariantKey.Plain(item.Id), quantity, price));
    }

    private void OnSale(MarketId market, Item item, params (VariantKey Key, long Quantity, long Price)[] offers)
    {
        var prices = offers.Select(one => new CurrentPrice(
            market, new VariantSummary(one.Key, new Copper(one.Price), new Copper(one.Price), new Copper(one.Price), one.Quantity, 1, 0, []), Published)).ToList();
        _market.Setup(one => one.VariantsAsync(market, item.Id, default)).ReturnsAsync(prices);
        _market.Setup(one => one.KnownVariantsAsync(market, item.Id, default)).ReturnsAsync([.. offers.Select(one => one.Key)]);
    }

    private static PricePoint Point(double hour, long price, long quantity) =>
        new(Now.AddHours(hour), new Copper(price), new Copper(price), new Copper(price), quantity, 1);

    private static Item Thing(int id, string name) =>
        new(new ItemId(id), name, new Dictionary<string, string>(), "COMMON", 1, 7, 0, "", "", Copper.Zero, null);

    private static Realm Place(int market, Region region, string slug, string name) =>
        new(market, new MarketId(market), region, slug, name, name, "enUS", "UTC", "");
}
