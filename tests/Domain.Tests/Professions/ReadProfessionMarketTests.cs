using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;
using DiscordAH.Domain.Professions;
using DiscordAH.Domain.Tests.Market;
using Microsoft.Extensions.Time.Testing;
using Moq;
using static DiscordAH.Domain.Tests.Professions.ProfessionSamples;

namespace DiscordAH.Domain.Tests.Professions;

/// <summary>Report and advice over doubled stores: Alchemy makes flask 9 of three herbs 1, and potion 8 of slot "Herb" (herbs 1 and 2).</summary>
public sealed class ReadProfessionMarketTests
{
    private static readonly UserId Ann = new(1);
    private static readonly Realm Area52 = CatalogSamples.Realm(3676, 3676, Region.Us, "area-52", "Area 52");
    private static readonly Realm Twin = CatalogSamples.Realm(3677, 3676, Region.Us, "twin", "Twin");
    private readonly Mock<IMarketQueries> _market = new();
    private readonly Mock<ISaleQueries> _sales = new();
    private readonly Mock<IPriceTrends> _trends = new();
    private readonly Mock<ISuspectPrices> _suspects = new();
    private readonly Dictionary<VariantKey, SuspectPrice> _doubted = [];
    private readonly Mock<IProfessionStore> _store = new();
    private readonly Mock<IProfessionCatalog> _professions = new();
    private readonly Mock<IItemCatalog> _items = new();
    private readonly Mock<IMaterialGoals> _goals = new();
    private readonly Mock<IRecipeFacts> _facts = new();
    private readonly RealmIndexCatalog _realms = new(CatalogSamples.Connected(3676, Region.Us, Area52, Twin));
    private readonly Held _held = new();
    private readonly List<CurrentPrice> _onSale = [];

    public ReadProfessionMarketTests()
    {
        SkillTier old = new(1, 171, LocalName.Of("Outland Alchemy"), 1, 100, [new RecipeCategory(LocalName.Of("x"), [7])], "b");
        SkillTier tier = new(2, 171, LocalName.Of("Midnight Alchemy"), 1, 100, [new RecipeCategory(LocalName.Of("x"), [5, 6])], "b");
        _professions.SetupGet(one => one.All).Returns([new Profession(171, LocalName.Of("Alchemy"), true, null, "b"), new Profession(182, LocalName.Of("Herbalism"), true, null, "b")]);
        _professions.Setup(one => one.Tiers(171)).Returns([old, tier, new SkillTier(3, 171, LocalName.Of("Empty"), 1, 100, [], "b")]);
        _professions.Setup(one => one.Tiers(182)).Returns([]);
        _store.Setup(one => one.RecipesAsync(171, 2, It.IsAny<CancellationToken>())).ReturnsAsync(
        [
            new Recipe(5, 2, LocalName.Of("Flask"), null, new ItemId(9), null, null, 2, 2, null, [new RecipeReagent(new ItemId(1), LocalName.Of("Herb"), 3)], [], "b"),
            new Recipe(6, 2, LocalName.Of("Potion"), null, null, null, null, null, null, null, [], [new RecipeSlot(40, LocalName.Of("Herb"), 0)], "b"),
        ]);
        _facts.SetupGet(one => one.Version).Returns("1");
        _facts.Setup(one => one.ListAsync(It.IsAny<CancellationToken>())).ReturnsAsync([new RecipeOverride(6) { Product = new ItemId(8), Units = 1, Slots = [new SlotFill(40, 4, [])] }]);
        _facts.Setup(one => one.SlotsAsync(It.IsAny<CancellationToken>())).ReturnsAsync([]);
        _facts.Setup(one => one.VendorAsync(It.IsAny<CancellationToken>())).ReturnsAsync(new Dictionary<ItemId, Copper>());
        foreach (var (id, name) in new[] { (1, "Herb"), (2, "Herb"), (8, "Potion"), (9, "Flask"), (50, "Ore") }) _items.Setup(one => one.Find(new ItemId(id))).Returns(CatalogSamples.Item(id, name));
        _items.Setup(one => one.Search("Herb", It.IsAny<int>())).Returns([.. new[] { 1, 2 }.Select(id => new ItemMatch(CatalogSamples.Item(id, "Herb"), "Herb", true)), new ItemMatch(CatalogSamples.Item(3, "Herbarium"), "Herbarium", false)]);
        _items.Setup(one => one.NameOf(It.IsAny<VariantKey>())).Returns<VariantKey>(key => _items.Object.Find(key.Item)?.Name ?? $"<{key}>");
        _suspects.Setup(one => one.InMarketAsync(It.IsAny<MarketId>(), It.IsAny<CancellationToken>())).ReturnsAsync(_doubted);
        _goals.Setup(one => one.ListAsync(It.IsAny<UserId>(), It.IsAny<CancellationToken>())).ReturnsAsync([]);
        Published(Now.AddMinutes(-10), Now.AddHours(-2));
        Sell(OnSale(1, 1000, 9, (800, 10), (900, 500)), OnSale(2, 500, 9, (700, 100)), OnSale(9, 5000, 9, (5000, 50)), OnSale(8, 4000, 9, (4000, 50)));
        Trends((1, Trend(1000, 0.1)), (2, Trend(700, 0.9)), (50, Trend(100, 0.1)));
        _market.Setup(one => one.CurrentOfItemsAsync(It.IsAny<MarketId>(), It.IsAny<IReadOnlyCollection<ItemId>>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync((MarketId place, IReadOnlyCollection<ItemId> wanted, CancellationToken _) =>
                _onSale.Where(price => price.Market == place && wanted.Contains(price.Summary.Variant.Item)).ToLookup(price => price.Summary.Variant.Item));
        _sales.Setup(one => one.OfItemsAsync(It.IsAny<MarketId>(), It.IsAny<IReadOnlyCollection<ItemId>>(), It.IsAny<DateTimeOffset>(), 14, It.IsAny<CancellationToken>()))
            .ReturnsAsync((MarketId place, IReadOnlyCollection<ItemId> wanted, DateTimeOffset _, int _, CancellationToken _) => place.IsCommodities
                ? new MarketSales(Sales(0, 0.1, 0), wanted.ToDictionary(VariantKey.Plain, _ => Sales(20, 0.5)))
                : MarketSales.Unknown);
    }

    // Flask: 3 herbs at 800 = 2,400; two flasks at 5,000, after the cut 9,500; deposit one silver, of which 0.5 + 0.25 + 0.125 is lost: 88.
    // Potion: 4 of the cheaper quality at 700 = 2,800; 4,000 after the cut 3,800.
    [Fact]
    public async Task Report_Profession_IsReckonedAndSorted()
    {
        var report = (await ReportAsync("alchemy", "area-52")).Value;

        Assert.Equal([("Flask", 9500L - 88 - 2400), ("Potion", 3800L - 88 - 2800)], report.Crafts.Select(craft => (craft.Name, craft.Profit!.Value.Value)));
        Assert.Equal(2, Assert.Single(report.Crafts[1].Inputs).Item.Value);
        Assert.Equal([(1, 2), (2, 1)], report.Materials.Select(material => (material.Variant.Item.Value, material.Recipes)));
        Assert.Equal(Now.AddHours(-2), report.DataUntil);
        Assert.Equal("Area 52", report.MarketName);
        var opportunity = Assert.Single(report.Opportunities);
        Assert.Equal((1, 60L), (opportunity.Variant.Item.Value, opportunity.Units));
        Assert.Equal(MarketId.Commodities(Region.Us), opportunity.Market);
        Assert.Empty(report.LeftOut);
    }

    [Fact]
    public async Task Report_SharedAuctionHouse_IsHeldOnceAndNamesTheRealmAskedFor()
    {
        await ReportAsync("alchemy", "area-52");
        var other = (await ReportAsync("171", "twin")).Value;

        Assert.Equal(Twin, other.Realm);
        Assert.Equal(1, _held.Reckonings("profession:"));
    }

    [Fact]
    public async Task Report_NewSnapshotOrNewFacts_IsReckonedAnew()
    {
        await ReportAsync("alchemy", "area-52");
        Published(Now.AddMinutes(50), Now.AddHours(-2));
        await ReportAsync("alchemy", "area-52");
        _facts.SetupGet(one => one.Version).Returns("2");
        await ReportAsync("alchemy", "area-52");

        Assert.Equal(3, _held.Reckonings("profession:"));
        Assert.Equal(2, _held.Reckonings("recipes:"));
    }

    [Fact]
    public async Task Report_Unknown_IsRefusedByName()
    {
        Assert.IsType<ProfessionErrors.UnknownProfession>((await ReportAsync("basketry", "area-52")).Error);
        Assert.IsType<MarketErrors.UnknownRealm>((await ReportAsync("alchemy", "nowhere")).Error);
        Assert.IsType<ProfessionErrors.UnknownTier>((await ReportAsync("alchemy", "area-52", 99)).Error);
        Assert.Equal("Herbalism has no recipes that are known yet.", (await ReportAsync("herbalism", "area-52")).Error!.Message);
        Published(null, Now);
        Assert.IsType<MarketErrors.NoSnapshotYet>((await ReportAsync("alchemy", "area-52")).Error);
    }

    // Five flasks: three crafts (two a craft), nine herbs; the potions' herb of quality 2 is dear now. Ore is no good of alchemy's: bought as it is.
    [Fact]
    public async Task Opportunities_ForGoals_BuyWhatTheyNeed()
    {
        Sell(OnSale(50, 100, 9, (50, 30)));
        Goals((9, 5, null), (8, 2, 3677), (50, 20, null), (50, 5, null), (1, 1000, 12345));

        var advice = (await AdviceAsync(Ann)).Value;

        Assert.Equal(4, advice.Goals);
        Assert.Equal([(1, 9L, 9L), (50, 25L, 25L)], advice.Opportunities.OrderBy(one => one.Variant.Item.Value).Select(one => (one.Variant.Item.Value, one.Units, one.Needed!.Value)));
        Assert.Equal([(BuyingRules.NotCheap, 1)], advice.Passed);
    }

    [Fact]
    public async Task Opportunities_WithoutGoals_AreThoseOfTheReport()
    {
        Assert.Equal(0, (await AdviceAsync(Ann)).Value.Goals);
        Assert.Equal((await ReportAsync("alchemy", "area-52")).Value.Opportunities, (await AdviceAsync(null)).Value.Opportunities);
        _goals.Verify(one => one.ListAsync(Ann, It.IsAny<CancellationToken>()), Times.Once);
    }

    [Fact]
    public async Task Report_RecipesNotReadYet_IsRefusedOrSaysHowManyAreMissing()
    {
        Recipe flask = new(5, 2, LocalName.Of("Flask"), null, new ItemId(9), null, null, 2, 2, null, [new RecipeReagent(new ItemId(1), LocalName.Of("Herb"), 3)], [], "b");
        _store.Setup(one => one.RecipesAsync(171, 2, It.IsAny<CancellationToken>())).ReturnsAsync([flask]);
        Assert.Contains((LeftOutReasons.NotRead, 1), (await ReportAsync("alchemy", "area-52")).Value.LeftOut);

        _held.Clear();
        _store.Setup(one => one.RecipesAsync(171, 2, It.IsAny<CancellationToken>())).ReturnsAsync([]);
        Assert.IsType<ProfessionErrors.NotReadYet>((await ReportAsync("alchemy", "area-52")).Error);
    }

    [Fact]
    public async Task Report_SuspectPrices_AreNoOpportunitiesAndMarkTheCraft()
    {
        Assert.Contains((await ReportAsync("alchemy", "area-52")).Value.Opportunities, one => one.Variant.Item == new ItemId(1));
        foreach (var id in new[] { 1, 9 }) _doubted[VariantKey.Plain(new ItemId(id))] = new SuspectPrice(Commodities, VariantKey.Plain(new ItemId(id)), "An officer agreed.", Now.AddDays(1));
        _held.Clear();

        var report = (await ReportAsync("alchemy", "area-52")).Value;

        Assert.DoesNotContain(report.Opportunities, one => one.Variant.Item == new ItemId(1));
        Assert.Equal("An officer agreed.", report.Crafts.Single(craft => craft.Product.Item == new ItemId(9)).Suspicion);
    }

    private Task<Result<MarketReport>> ReportAsync(string profession, string realm, int? tier = null) =>
        new GenerateMarketReport(Read()).RunAsync(new GenerateMarketReport.Request(profession, realm, tier), TestContext.Current.CancellationToken);

    private Task<Result<BuyingAdvice>> AdviceAsync(UserId? member) => new FindOptimalBuyingOpportunities(Read(), Quoting(), _goals.Object, _realms)
        .RunAsync(new FindOptimalBuyingOpportunities.Request("alchemy", "area-52", null, member), TestContext.Current.CancellationToken);

    private ReadProfessionMarket Read() => new(
        _professions.Object, _store.Object, [_facts.Object], Quoting(), _market.Object, _realms, _items.Object, _held, SellingRules.Default, new FakeTimeProvider(Now));

    private QuoteGoods Quoting() => new(_market.Object, _sales.Object, _trends.Object, Mock.Of<IRegionPrices>(), _suspects.Object, _items.Object, _held);

    private void Sell(params VariantSummary[] summaries) => _onSale.AddRange(summaries.Select(summary => new CurrentPrice(Commodities, summary, Now)));

    private void Trends(params (int Item, PriceTrend Trend)[] trends) => _trends
        .Setup(one => one.OfItemsAsync(It.IsAny<MarketId>(), It.IsAny<IReadOnlyCollection<ItemId>>(), TrendRange.Fortnight, It.IsAny<CancellationToken>()))
        .ReturnsAsync((MarketId place, IReadOnlyCollection<ItemId> _, TrendRange _, CancellationToken _) =>
            place.IsCommodities ? trends.ToDictionary(one => VariantKey.Plain(new ItemId(one.Item)), one => one.Trend) : []);

    private void Goals(params (int Item, long Quantity, int? Realm)[] goals) =>
        _goals.Setup(one => one.ListAsync(Ann, It.IsAny<CancellationToken>())).ReturnsAsync([.. goals.Select(goal => new MaterialGoal(Ann, new ItemId(goal.Item), goal.Quantity, goal.Realm, Now))]);

    private void Published(DateTimeOffset? realm, DateTimeOffset? commodities) => _market.Setup(one => one.FreshnessAsync(It.IsAny<CancellationToken>())).ReturnsAsync(
    [
        new MarketFreshness(Area52.Market, Region.Us, "Area 52", realm, Now, 1, 1, 1, 0, 1), new MarketFreshness(Commodities, Region.Us, "Commodities (US)", commodities, Now, 1, 1, 1, 0, 1),
    ]);

    private sealed class RealmIndexCatalog(params ConnectedRealm[] realms) : IRealmCatalog
    {
        private readonly RealmIndex _index = RealmIndex.Build(realms);

        public IReadOnlyList<ConnectedRealm> All => _index.All;

        public IReadOnlyList<Realm> Search(string text, int max) => _index.Search(text, max);

        public Realm? FindBySlug(string slug) => _index.FindBySlug(slug);

        public ConnectedRealm? Find(MarketId market) => _index.Find(market);
    }

    private sealed class Held : IReckoned
    {
        private readonly Dictionary<string, object> _held = [];

        public void Clear() => _held.Clear();

        public int Reckonings(string prefix) => _held.Keys.Count(key => key.StartsWith(prefix, StringComparison.Ordinal));

        public async Task<T> GetAsync<T>(string key, TimeSpan keep, IReadOnlyCollection<MarketId> markets, Func<CancellationToken, Task<T>> reckon, CancellationToken ct)
            where T : class
        {
            if (!_held.TryGetValue(key, out var found)) _held[key] = found = await reckon(ct);
            return (T)found;
        }
    }
}
