using DiscordAH.Domain.Common;
using DiscordAH.Domain.Forecasting;
using DiscordAH.Domain.Market;
using Microsoft.Extensions.Time.Testing;
using Moq;

namespace DiscordAH.Domain.Tests.Market;

public sealed class CalculatePriceTrendsTests
{
    private static readonly DateTimeOffset Published = SeriesMaker.End;
    private static readonly Item Sword = new(new ItemId(2825), "Bow of Searing Arrows", new Dictionary<string, string>(), "COMMON", 1, 7, 0, "", "", Copper.Zero, null);
    private static readonly Realm Area52 = new(3676, new MarketId(3676), Region.Us, "area-52", "Area 52", "Area 52", "enUS", "UTC", "");
    private static readonly VariantKey Key = VariantKey.Plain(Sword.Id);

    private readonly Mock<IItemCatalog> _items = new();
    private readonly Mock<IRealmCatalog> _realms = new();
    private readonly Mock<IMarketQueries> _market = new();
    private readonly Mock<IPriceBars> _bars = new();
    private readonly Mock<IRegionPrices> _regions = new();
    private PriceForecast? _forecast;

    public CalculatePriceTrendsTests()
    {
        _items.Setup(one => one.Find(Sword.Id)).Returns(Sword);
        _items.Setup(one => one.Search(It.IsAny<string>(), It.IsAny<int>())).Returns([]);
        _items.Setup(one => one.NameOf(It.IsAny<VariantKey>())).Returns((VariantKey key) => $"<{key}>");
        _realms.Setup(one => one.FindBySlug("area-52")).Returns(Area52);
        _realms.Setup(one => one.Search(It.IsAny<string>(), It.IsAny<int>())).Returns([]);
        _market.SetReturnsDefault(Task.FromResult<IReadOnlyList<CurrentPrice>>([]));
        _market.SetReturnsDefault(Task.FromResult<IReadOnlyList<VariantKey>>([]));
        _market.SetReturnsDefault(Task.FromResult<IReadOnlyList<DateTimeOffset>>([]));
        _market.SetReturnsDefault(Task.FromResult<IReadOnlyList<MarketFreshness>>([]));
        _bars.SetReturnsDefault(Task.FromResult<IReadOnlyList<PriceBar>>([]));
        _regions.SetReturnsDefault(Task.FromResult<IReadOnlyDictionary<VariantKey, RegionPrice>>(new Dictionary<VariantKey, RegionPrice>()));
    }

    [Fact]
    public async Task RunAsync_OnSale_TellsTrendRegionAndForecast()
    {
        OnSale(500);
        Bars(PriceGranularity.Hour, SeriesMaker.Bars(SeriesMaker.Walk(new Random(1), 1200, 0.01), TimeSpan.FromHours(1)));
        var region = new RegionPrice(Region.Us, Key, 60, new(1), new(2), new(3), new(4), 99);
        _regions.Setup(one => one.OfAsync(Region.Us, It.Is<IReadOnlyCollection<VariantKey>>(keys => keys.Single() == Key), default))
            .ReturnsAsync(new Dictionary<VariantKey, RegionPrice> { [Key] = region });
        _forecast = new PriceForecast(Area52.Market, Key, Published, "theta", 1, true, 1, 2, 3, [], null, null);

        var report = (await Ask("2825", TrendRange.Week)).Value;

        Assert.Equal((Published, Published.AddDays(-7), Published), (report.PublishedAt, report.From, report.To));
        Assert.Equal((TrendRange.Week, new Copper(500)), (report.Trend.Range, report.Trend.Last!.Value));
        Assert.Equal(168, report.Bars.Count);
        Assert.Equal(168, report.Averages.Count);
        Assert.All(report.Averages, point => Assert.NotNull(point.Simple));
        Assert.Equal(report.Trend.To, Published);
        Assert.Same(region, report.Region);
        Assert.Same(_forecast, report.Forecast);
        _bars.Verify(one => one.OfVariantAsync(Area52.Market, Key, PriceGranularity.Hour, It.IsAny<DateTimeOffset>(), It.Is<DateTimeOffset>(to => to > Published), default));
    }

    [Fact]
    public async Task RunAsync_LongRange_GoesByDays()
    {
        OnSale(500);
        Bars(PriceGranularity.Day, SeriesMaker.Bars(new double[120], TimeSpan.FromDays(1)));
        var report = (await Ask("2825", TrendRange.Quarter)).Value;
        Assert.Equal(90, report.Bars.Count);
        Assert.Equal(TimeSpan.FromDays(1), report.Bars[0].Length);
        Assert.Equal(2160, report.Trend.Hours);
    }

    [Fact]
    public async Task RunAsync_SoldOut_EndsWithTheMarketsNewestSnapshot()
    {
        _market.Setup(one => one.KnownVariantsAsync(Area52.Market, Sword.Id, default)).ReturnsAsync([Key]);
        Bars(PriceGranularity.Hour, SeriesMaker.Bars(new double[100], TimeSpan.FromHours(1)));
        Fresh(Published);
        var report = (await Ask("2825", TrendRange.Week)).Value;
        Assert.Null(report.Current);
        Assert.Null(report.Trend.Last);
        Assert.Equal((Published, 100), (report.To, report.Trend.Hours));

        // Only an import: its last snapshot.
        Fresh(null);
        _market.Setup(one => one.SnapshotTimesAsync(Area52.Market, It.IsAny<DateTimeOffset>(), It.IsAny<DateTimeOffset>(), default)).ReturnsAsync([Published.AddHours(-9), Published.AddHours(-8)]);
        Assert.Equal(Published.AddHours(-8), (await Ask("2825", TrendRange.Week)).Value.To);
    }

    [Fact]
    public async Task RunAsync_NothingKnown_IsRefusedAsAPriceIs()
    {
        Assert.IsType<MarketErrors.UnknownRealm>((await Ask("2825", TrendRange.Week, "nowhere")).Error);
        Assert.IsType<MarketErrors.UnknownItem>((await Ask("bow", TrendRange.Week)).Error);
        Assert.IsType<MarketErrors.NoSnapshotYet>((await Ask("2825", TrendRange.Week)).Error);
        Fresh(Published);
        Assert.IsType<MarketErrors.NeverSeen>((await Ask("2825", TrendRange.Week)).Error);
        Assert.IsType<MarketErrors.NeverSeen>((await Ask("2825-i5", TrendRange.Week)).Error);
    }

    [Fact]
    public async Task Volatility_OfARange_IsThatOfTheTrend()
    {
        OnSale(500);
        Bars(PriceGranularity.Hour, SeriesMaker.Bars(SeriesMaker.Walk(new Random(1), 1200, 0.01), TimeSpan.FromHours(1)));
        var request = new CalculatePriceTrends.Request("2825", "area-52", TrendRange.Fortnight);
        var answer = (await new GetPriceVolatility(_items.Object, _realms.Object, _market.Object, new ReckonTrends(_bars.Object), new FakeTimeProvider(Published)).RunAsync(request, default)).Value;
        var trend = (await Ask("2825", TrendRange.Fortnight)).Value.Trend;
        Assert.Equal((trend.Volatility, trend.RobustVolatility), (answer.Volatility!.PerDay, answer.Volatility.RobustPerDay));
        Assert.Equal((Key, Area52.Market, Published), (answer.Variant, answer.Market, answer.At));
    }

    private Task<Result<TrendReport>> Ask(string item, TrendRange range, string realm = "area-52") =>
        new CalculatePriceTrends(
            _items.Object, _realms.Object, _market.Object, new ReckonTrends(_bars.Object), _regions.Object, (_, _, _) => Task.FromResult(_forecast), new FakeTimeProvider(Published.AddMinutes(20)))
            .RunAsync(new CalculatePriceTrends.Request(item, realm, range), default);

    private void Bars(PriceGranularity level, IReadOnlyList<PriceBar> bars) =>
        _bars.Setup(one => one.OfVariantAsync(Area52.Market, Key, level, It.IsAny<DateTimeOffset>(), It.IsAny<DateTimeOffset>(), default)).ReturnsAsync(bars);

    private void Fresh(DateTimeOffset? published) =>
        _market.Setup(one => one.FreshnessAsync(default)).ReturnsAsync([new MarketFreshness(Area52.Market, Region.Us, "", published, null, 0, 0, 0, 0, 0)]);

    private void OnSale(long price) =>
        _market.Setup(one => one.VariantsAsync(Area52.Market, Sword.Id, default)).ReturnsAsync(
            [new CurrentPrice(Area52.Market, new VariantSummary(Key, new(price), new(price), new(price), 3, 1, 0, []), Published)]);
}
