using DiscordAH.Domain.Alerts;
using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;
using DiscordAH.Domain.Professions;
using DiscordAH.Domain.Tests.Market;
using Moq;

namespace DiscordAH.Domain.Tests.Alerts.Desk;

/// <summary>Alchemy of a tier takes herbs 1, 5 and 6 (6 was never seen), vial 7 (vendors sell it), and by a recipe whose quantities nobody knows moss 8.</summary>
public sealed class CreateBulkAlertsTests
{
    private readonly AlertDesk _desk = new();
    private readonly Mock<IProfessionCatalog> _professions = new();
    private readonly Mock<IProfessionStore> _store = new();
    private readonly Mock<IRecipeFacts> _facts = new();
    private readonly List<CurrentPrice> _onSale = [];

    public CreateBulkAlertsTests()
    {
        _professions.SetupGet(one => one.All).Returns([new Profession(171, LocalName.Of("Alchemy"), true, null, "b")]);
        _professions.Setup(one => one.Tiers(171)).Returns([new SkillTier(2, 171, LocalName.Of("Midnight Alchemy"), 1, 100, [new RecipeCategory(LocalName.Of("x"), [5, 6])], "b")]);
        _store.Setup(one => one.RecipesAsync(171, 2, It.IsAny<CancellationToken>())).ReturnsAsync(
        [
            new Recipe(5, 2, LocalName.Of("Flask"), null, new ItemId(9), null, null, 2, 2, null, [Reagent(1, "Herb"), Reagent(5, "Root"), Reagent(6, "Petal"), Reagent(7, "Vial")], [], "b"),
            new Recipe(6, 2, LocalName.Of("Potion"), null, new ItemId(10), null, null, 1, 1, null, [Reagent(8, "Moss")], [new RecipeSlot(40, LocalName.Of("Anything"), 0)], "b"),
        ]);
        _facts.SetupGet(one => one.Version).Returns("1");
        _facts.Setup(one => one.ListAsync(It.IsAny<CancellationToken>())).ReturnsAsync([]);
        _facts.Setup(one => one.SlotsAsync(It.IsAny<CancellationToken>())).ReturnsAsync([]);
        _facts.Setup(one => one.VendorAsync(It.IsAny<CancellationToken>())).ReturnsAsync(new Dictionary<ItemId, Copper> { [new ItemId(7)] = new(100) });
        foreach (var (id, name) in new[] { (5, "Root"), (6, "Petal"), (7, "Vial"), (8, "Moss") }) _desk.Items.Setup(one => one.Find(new ItemId(id))).Returns(CatalogSamples.Item(id, name));
        _desk.Market.Setup(one => one.CurrentOfItemsAsync(It.IsAny<MarketId>(), It.IsAny<IReadOnlyCollection<ItemId>>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync((MarketId place, IReadOnlyCollection<ItemId> wanted, CancellationToken _) =>
                _onSale.Where(price => price.Market == place && wanted.Contains(price.Summary.Variant.Item)).ToLookup(price => price.Summary.Variant.Item));
        Sell(1, 60);
        Sell(5, 30);
        Sell(8, 10);
        var known = new Dictionary<VariantKey, GoodPast> { [AlertDesk.Herb] = Past(60, 40, 240, 480), [Good(5)] = Past(30, 20, 240), [Good(8)] = Past(10, 10) };
        _desk.Past.Setup(one => one.BeforeAsync(AlertDesk.Commodities, It.IsAny<IReadOnlyCollection<VariantKey>>(), It.IsAny<DateTimeOffset>(), It.IsAny<CancellationToken>())).ReturnsAsync(known);
    }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task RunAsync_Materials_AreWatchedAsOneBulk()
    {
        var made = (await MakeAsync()).Value;

        Assert.Equal("Alchemy materials (Area 52)", made.Name);
        Assert.Equal([("Herb", 2), ("Moss", 0), ("Root", 1)], made.Goods);
        Assert.Equal([("Petal", "It has not been on sale in 30 days."), ("Vial", "Vendors sell it.")], made.Skipped.OrderBy(one => one.Good));
        Assert.InRange(made.FiringsPerDay, 3 / 30.5, 3 / 14.0);
        Assert.Equal((3, 3), (made.Counts.Member, made.Counts.Guild));
        Assert.Equal(3, _desk.Alerts.All.Count);
        Assert.All(_desk.Alerts.All, alert => Assert.Equal(
            (made.Batch, made.Name, AlertDesk.Commodities, 3676, AlertDesk.Ann.User, AlertDesk.Published, true),
            (alert.Batch, alert.BatchName!, alert.Market, alert.RealmId, alert.Owner, alert.Since, alert.State.IsArmed)));
        Assert.InRange(made.Batch!.Value, 1, 1L << 53);
        _desk.Past.Verify(one => one.BeforeAsync(AlertDesk.Commodities, It.IsAny<IReadOnlyCollection<VariantKey>>(), It.IsAny<DateTimeOffset>(), It.IsAny<CancellationToken>()), Times.Once);
    }

    [Fact]
    public async Task RunAsync_DryRun_WritesNothing()
    {
        var made = (await MakeAsync(one => one with { DryRun = true })).Value;

        Assert.Null(made.Batch);
        Assert.Equal(3, made.Goods.Count);
        Assert.Empty(_desk.Alerts.All);
    }

    [Fact]
    public async Task RunAsync_OverTheLimit_MakesNone()
    {
        _desk.Limits = _desk.Limits with { PerMember = 2 };
        var error = Assert.IsType<AlertErrors.TooManyOfMember>((await MakeAsync()).Error);
        Assert.Equal((0, 2, 3), (error.Used, error.Most, error.Wanted));
        Assert.Empty(_desk.Alerts.All);

        _desk.Limits = AlertLimits.Usual with { PerGuild = 2 };
        Assert.IsType<AlertErrors.TooManyOfGuild>((await MakeAsync()).Error);
    }

    [Fact]
    public async Task RunAsync_Twice_FindsThemWatchedAlready()
    {
        await MakeAsync();

        Assert.Contains("an alert like that on it already", Assert.IsType<AlertErrors.NothingToWatch>((await MakeAsync()).Error).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RunAsync_Refusals_AreThoseOfOneAlertAndOfAProfession()
    {
        Assert.IsType<AlertErrors.BadRule>((await MakeAsync(one => one with { When = "nonsense" })).Error);
        Assert.IsType<AlertErrors.NothingToWatch>((await MakeAsync(one => one with { When = "20% below other realms" })).Error);
        Assert.IsType<AlertErrors.OfficersOnly>((await MakeAsync(one => one with { Target = AlertDesk.InChannel })).Error);
        Assert.IsType<ProfessionErrors.UnknownProfession>((await MakeAsync(one => one with { Profession = "basketry" })).Error);
        Assert.IsType<ProfessionErrors.UnknownTier>((await MakeAsync(one => one with { Tier = 99 })).Error);
        Assert.IsType<MarketErrors.UnknownRealm>((await MakeAsync(one => one with { Realm = "nowhere" })).Error);

        _desk.Limits = AlertLimits.Usual with { MostPreviewFirings = 1 };
        Assert.Contains(("Herb", "It would have fired 2 times in 30 days."), (await MakeAsync()).Value.Skipped);
    }

    private Task<Result<CreateBulkAlerts.Made>> MakeAsync(Func<CreateBulkAlerts.Request, CreateBulkAlerts.Request>? change = null)
    {
        var quote = new QuoteGoods(_desk.Market.Object, Sales(), Trends(), Mock.Of<IRegionPrices>(), Suspects(), _desk.Items.Object, new Unheld());
        var read = new ReadProfessionMarket(
            _professions.Object, _store.Object, [_facts.Object], quote, _desk.Market.Object, _desk.Realms.Object, _desk.Items.Object, new Unheld(), SellingRules.Default, _desk.Clock);
        var request = new CreateBulkAlerts.Request("alchemy", "area-52", "25% below median of 14 days", AlertTarget.Person);
        return new CreateBulkAlerts(read, quote, _desk.Items.Object, _desk.Market.Object, _desk.Past.Object, _desk.Alerts, [_desk.Channels.Object], _desk.Limits, _desk.Clock)
            .RunAsync(AlertDesk.Ann, change?.Invoke(request) ?? request, Ct);
    }

    private void Sell(int item, long gold) => _onSale.Add(new CurrentPrice(
        AlertDesk.Commodities,
        new VariantSummary(Good(item), Copper.FromGold(gold), Copper.FromGold(gold), Copper.FromGold(gold), 10, 1, 0, [new PriceLevel(Copper.FromGold(gold), 10)]), AlertDesk.Published));

    // A month at one price, with hours at another.
    private static GoodPast Past(long gold, long dip, params int[] hoursAgo)
    {
        List<PricePoint> changes = [AlertDesk.Point(AlertDesk.Published.AddDays(-31), Copper.FromGold(gold), 10)];
        foreach (var hours in hoursAgo.OrderDescending())
            changes.AddRange([AlertDesk.Point(AlertDesk.Published.AddHours(-hours), Copper.FromGold(dip), 10), AlertDesk.Point(AlertDesk.Published.AddHours(1 - hours), Copper.FromGold(gold), 10)]);
        return new GoodPast(AlertDesk.Now, changes, [.. Enumerable.Range(0, 724).Select(hour => AlertDesk.Published.AddHours(hour - 723))]);
    }

    private static VariantKey Good(int item) => VariantKey.Plain(new ItemId(item));

    private static RecipeReagent Reagent(int item, string name) => new(new ItemId(item), LocalName.Of(name), 1);

    private static ISaleQueries Sales()
    {
        var sales = new Mock<ISaleQueries>();
        sales.SetReturnsDefault(Task.FromResult(MarketSales.Unknown));
        return sales.Object;
    }

    private static IPriceTrends Trends()
    {
        var trends = new Mock<IPriceTrends>();
        trends.SetReturnsDefault(Task.FromResult<IReadOnlyDictionary<VariantKey, PriceTrend>>(new Dictionary<VariantKey, PriceTrend>()));
        return trends.Object;
    }

    private static ISuspectPrices Suspects()
    {
        var suspects = new Mock<ISuspectPrices>();
        suspects.SetReturnsDefault(Task.FromResult<IReadOnlyDictionary<VariantKey, SuspectPrice>>(new Dictionary<VariantKey, SuspectPrice>()));
        return suspects.Object;
    }

    private sealed class Unheld : IReckoned
    {
        public Task<T> GetAsync<T>(string key, TimeSpan keep, IReadOnlyCollection<MarketId> markets, Func<CancellationToken, Task<T>> reckon, CancellationToken ct)
            where T : class => reckon(ct);
    }
}
