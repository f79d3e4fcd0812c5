using DiscordAH.Domain.Alerts;
using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;
using DiscordAH.Domain.Tests.Market;
using Microsoft.Extensions.Time.Testing;
using Moq;

namespace DiscordAH.Domain.Tests.Alerts.Desk;

/// <summary>
/// The alert use cases over doubled stores. One commodity (Herb, item 1, at 60g all month but for a dip to 40g ten days ago) and one good of a realm (Sword, item 2, likewise).
/// </summary>
internal sealed class AlertDesk
{
    public const string Cheap = "price below 45g";
    public static readonly DateTimeOffset Now = new(2026, 11, 22, 12, 30, 0, TimeSpan.Zero);
    public static readonly DateTimeOffset Published = Now.AddMinutes(-30);
    public static readonly MarketId Commodities = MarketId.Commodities(Region.Us);
    public static readonly VariantKey Herb = VariantKey.Plain(new ItemId(1));
    public static readonly VariantKey Sword = VariantKey.Plain(new ItemId(2));
    public static readonly GuildId Guild = new(900);
    public static readonly ChannelId Channel = new(901);
    public static readonly AlertActor Ann = new(new UserId(1), Guild, false);
    public static readonly AlertActor Bob = new(new UserId(2), Guild, false);
    public static readonly AlertActor Officer = new(new UserId(3), Guild, true);
    public static readonly AlertActor Stranger = new(new UserId(4), new GuildId(999), true);
    public static readonly AlertTarget InChannel = new(AlertWay.Channel, Guild, Channel);

    private readonly Realm _realm = CatalogSamples.Realm(3676, 3676, Region.Us, "area-52", "Area 52");

    public AlertDesk()
    {
        foreach (var (id, name) in new[] { (1, "Herb"), (2, "Sword"), (3, "Unseen") }) Items.Setup(one => one.Find(new ItemId(id))).Returns(CatalogSamples.Item(id, name));
        Items.Setup(one => one.Search(It.IsAny<string>(), It.IsAny<int>())).Returns((string text, int _) =>
            [.. new[] { (1, "Herb"), (2, "Sword"), (3, "Unseen") }.Where(one => one.Item2 == text).Select(one => new ItemMatch(CatalogSamples.Item(one.Item1, one.Item2), one.Item2, true))]);
        Items.Setup(one => one.NameOf(It.IsAny<VariantKey>())).Returns<VariantKey>(key => Items.Object.Find(key.Item)?.Name ?? $"<{key}>");
        Realms.Setup(one => one.FindBySlug("area-52")).Returns(_realm);
        Realms.Setup(one => one.Search(It.IsAny<string>(), It.IsAny<int>())).Returns([]);
        Realms.Setup(one => one.Find(_realm.Market)).Returns(CatalogSamples.Connected(3676, Region.Us, _realm));
        Market.SetReturnsDefault(Task.FromResult<IReadOnlyList<CurrentPrice>>([]));
        Market.SetReturnsDefault(Task.FromResult<IReadOnlyList<VariantKey>>([]));
        Market.SetReturnsDefault(Task.FromResult<IReadOnlyList<DateTimeOffset>>([]));
        Market.Setup(one => one.FreshnessAsync(It.IsAny<CancellationToken>())).ReturnsAsync([Fresh(_realm.Market), Fresh(Commodities)]);
        Market.Setup(one => one.IsCommodityAsync(Region.Us, Herb.Item, It.IsAny<CancellationToken>())).ReturnsAsync(true);
        Past.SetReturnsDefault(Task.FromResult<IReadOnlyDictionary<VariantKey, GoodPast>>(new Dictionary<VariantKey, GoodPast>()));
        Past.SetReturnsDefault(Task.FromResult<IReadOnlyDictionary<VariantKey, RegionLevel>>(new Dictionary<VariantKey, RegionLevel>()));
        Past.SetReturnsDefault(Task.FromResult<IReadOnlyList<(DateTimeOffset At, RegionLevel Level)>>([]));
        OnSale(Commodities, Herb, 60);
        OnSale(_realm.Market, Sword, 60);
        Dips(Commodities, Herb, 240);
        Dips(_realm.Market, Sword, 240);
    }

    public Mock<IItemCatalog> Items { get; } = new();

    public Mock<IRealmCatalog> Realms { get; } = new();

    public Mock<IMarketQueries> Market { get; } = new();

    public Mock<IAlertPast> Past { get; } = new();

    public Mock<IAlertChannels> Channels { get; } = new();

    public HeldAlerts Alerts { get; } = new();

    public HeldFirings Firings { get; } = new();

    public AlertLimits Limits { get; set; } = AlertLimits.Usual;

    public FakeTimeProvider Clock { get; } = new(Now);

    public MarketId Realm => _realm.Market;

    public static PreviewAlert.Request What(string when = Cheap, string item = "Herb", string realm = "area-52") => new(item, realm, when);

    public static CreateAlert.Request New(string when = Cheap, AlertTarget? target = null, string item = "Herb") => new(What(when, item), target ?? AlertTarget.Person);

    public PreviewAlert Preview() => new(Items.Object, Realms.Object, Market.Object, Past.Object, Alerts, Limits, Clock);

    public CreateAlert Create() => new(Preview(), Alerts, [Channels.Object], Limits, Clock);

    public ChangeAlert Change() => new(Items.Object, Market.Object, Past.Object, Alerts, [Channels.Object], Limits, Clock);

    public TightenAlert Tighten() => new(Items.Object, Market.Object, Past.Object, Alerts, Firings, Limits, Clock);

    /// <summary>What is on sale by the newest snapshot, in gold; 0 for nothing.</summary>
    public void OnSale(MarketId market, VariantKey variant, long gold, long quantity = 10)
    {
        var price = Copper.FromGold(gold);
        var units = gold == 0 ? 0 : quantity;
        Past.Setup(one => one.NowAsync(market, variant, It.IsAny<CancellationToken>())).ReturnsAsync(new AlertReading(
            Published, Point(Published, price, units), units == 0 ? [] : [new PriceLevel(price, units)], true));
        if (units == 0) return;
        Market.Setup(one => one.VariantsAsync(market, variant.Item, It.IsAny<CancellationToken>())).ReturnsAsync(
            [new CurrentPrice(market, new VariantSummary(variant, price, price, price, units, 1, 0, [new PriceLevel(price, units)]), Published)]);
        Market.Setup(one => one.KnownVariantsAsync(market, variant.Item, It.IsAny<CancellationToken>())).ReturnsAsync([variant]);
    }

    /// <summary>A month at 60g, with dips to 40g for an hour so many hours ago.</summary>
    public void Dips(MarketId market, VariantKey variant, params int[] hoursAgo)
    {
        List<PricePoint> changes = [Point(Published.AddDays(-31), Copper.FromGold(60), 10)];
        foreach (var hours in hoursAgo.OrderDescending()) changes.AddRange([Point(Published.AddHours(-hours), Copper.FromGold(40), 10), Point(Published.AddHours(1 - hours), Copper.FromGold(60), 10)]);
        Remember(market, variant, changes);
    }

    public void Remember(MarketId market, VariantKey variant, IReadOnlyList<PricePoint> changes)
    {
        Past.Setup(one => one.BeforeAsync(market, It.Is<IReadOnlyCollection<VariantKey>>(wanted => wanted.Contains(variant)), It.IsAny<DateTimeOffset>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync((MarketId _, IReadOnlyCollection<VariantKey> _, DateTimeOffset at, CancellationToken _) => new Dictionary<VariantKey, GoodPast>
            {
                [variant] = new(at, [.. changes.Where(change => change.At < at)], [.. Enumerable.Range(0, (30 * 24) + 4).Select(hour => Published.AddHours(hour - (30 * 24) - 3)).Where(time => time < at)]),
            });
    }

    public static PricePoint Point(DateTimeOffset at, Copper price, long quantity) => new(at, price, price, price, quantity, 1);

    /// <summary>A stored alert.</summary>
    public PriceAlert Stored(AlertActor owner, string when = Cheap, AlertTarget? target = null, AlertStatus status = AlertStatus.Active, AlertState? state = null, VariantKey? variant = null)
    {
        Assert.True(ConditionText.TryParse(when, out var condition, out var fault), fault);
        var good = variant ?? Herb;
        return Alerts.Put(new PriceAlert(
            default, owner.User, good == Herb ? Commodities : Realm, good, 3676, new AlertRule(condition, CoolDown: AlertRule.UsualCoolDown), target ?? AlertTarget.Person, status, null,
            state ?? new AlertState(), null, null, owner.Guild, Now.AddDays(-3), Now.AddDays(-3), 0, 0));
    }

    /// <summary>A stored firing of an alert.</summary>
    public AlertFiring Fired(PriceAlert alert, long id = 71, double hoursAgo = 2, long gold = 40) => Firings.Put(new AlertFiring(
        id, alert.Id, alert.Owner, alert.Market, alert.Variant, Published.AddHours(-hoursAgo), ConditionText.Write(alert.Rule.When), Copper.FromGold(gold), 10, Copper.FromGold(60), [],
        FiringDeed.None, null, FiringOutcome.Open));

    private static MarketFreshness Fresh(MarketId market) => new(market, Region.Us, $"{market}", Published, Now, 1, 1, 1, 0, 1);
}
