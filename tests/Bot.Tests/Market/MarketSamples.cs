using DiscordAH.Bot.Discord.Commands;
using DiscordAH.Bot.Discord.Replies;
using DiscordAH.Bot.Market;
using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;
using DiscordAH.TestKit.Market;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Moq;

namespace DiscordAH.Bot.Tests.Market;

/// <summary>A small market in memory: the real index, look-up and views over doubled queries and charts.</summary>
internal sealed class MarketSamples
{
    public const string Hostile = "@everyone **[x](http://evil)** `<@1>` ||spoiler||";
    public static readonly DateTimeOffset Now = new(2026, 11, 22, 20, 15, 0, TimeSpan.Zero);
    public static readonly MarketId Area52 = new(3676);

    private readonly ItemIndex _items = ItemIndex.Build([Item(210796, "Mycobloom"), Item(210797, "Mycobloom"), Item(7, "Bismuth"), Item(8, Hostile)]);
    private readonly RealmIndex _realms;

    public MarketSamples(int moreRealms = 0, IReadOnlyList<MarketEvent>? events = null, IReadOnlyList<TokenPrice>? tokens = null)
    {
        SetUp(events ?? []);
        SetUp(tokens ?? []);
        List<ConnectedRealm> realms =
        [
            Connected(3676, Region.Us, Realm(3676, 3676, Region.Us, "area-52", "Area 52")),
            Connected(115, Region.Us, Realm(115, 115, Region.Us, "draenor", "Draenor")),
            Connected(1403, Region.Eu, Realm(1403, 1403, Region.Eu, "draenor", "Draenor"), Realm(1404, 1403, Region.Eu, "onyxia", "Onyxia")),
        ];
        realms.AddRange(Enumerable.Range(5000, moreRealms).Select(id => Connected(id, Region.Eu, Realm(id, id, Region.Eu, $"realm-{id}", $"Realm {id}"))));
        _realms = RealmIndex.Build(realms);
        Items.Setup(items => items.Search(It.IsAny<string>(), It.IsAny<int>())).Returns<string, int>((text, max) => _items.Search(text, max));
        Items.Setup(items => items.Find(It.IsAny<ItemId>())).Returns<ItemId>(id => _items.Find(id));
        Items.Setup(items => items.NameOf(It.IsAny<VariantKey>())).Returns<VariantKey>(variant => $"{_items.Find(variant.Item)?.Name} [{variant}]");
        Realms.Setup(one => one.Search(It.IsAny<string>(), It.IsAny<int>())).Returns<string, int>((text, max) => _realms.Search(text, max));
        Realms.Setup(one => one.FindBySlug(It.IsAny<string>())).Returns<string>(slug => _realms.FindBySlug(slug));
        Realms.Setup(one => one.Find(It.IsAny<MarketId>())).Returns<MarketId>(market => _realms.Find(market));
        Realms.SetupGet(one => one.All).Returns(() => _realms.All);
        Charts.Setup(charts => charts.DrawPngAsync(It.IsAny<PriceReport>(), It.IsAny<ChartStyle>(), It.IsAny<CancellationToken>())).ReturnsAsync([1, 2, 3]);
        Charts.Setup(charts => charts.Describe(It.IsAny<PriceReport>())).Returns("A chart.");
        TrendCharts.Setup(charts => charts.DrawPngAsync(It.IsAny<TrendReport>(), It.IsAny<ChartStyle>(), It.IsAny<CancellationToken>())).ReturnsAsync([1, 2, 3]);
        TrendCharts.Setup(charts => charts.DrawSeasonPngAsync(It.IsAny<TrendReport>(), It.IsAny<ChartStyle>(), It.IsAny<CancellationToken>())).ReturnsAsync([4, 5, 6]);
        TrendCharts.Setup(charts => charts.Describe(It.IsAny<TrendReport>())).Returns("A trend.");
        TrendCharts.Setup(charts => charts.DescribeSeason(It.IsAny<TrendReport>())).Returns("A week.");
        CompareCharts.Setup(charts => charts.DrawPngAsync(It.IsAny<ServerComparison>(), It.IsAny<MarketId?>(), It.IsAny<ChartStyle>(), It.IsAny<CancellationToken>())).ReturnsAsync([1, 2, 3]);
        CompareCharts.Setup(charts => charts.Describe(It.IsAny<ServerComparison>(), It.IsAny<MarketId?>())).Returns("Bars.");
        Insight.Setup(insight => insight.TrendAsync(It.IsAny<CalculatePriceTrends.Request>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync((CalculatePriceTrends.Request request, CancellationToken _) => InsightSamples.Report(request.Range, season: true) with { Variant = request.Variant ?? InsightSamples.Mycobloom });
        Insight.Setup(insight => insight.CompareAsync(It.IsAny<CompareServers.Request>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync((CompareServers.Request request, CancellationToken _) => InsightSamples.Comparison() with { Variant = request.Variant ?? InsightSamples.Mycobloom, Region = request.Region });
        Mentions.Setup(mentions => mentions.Mention(It.IsAny<string>())).Returns<string>(path => $"</{path}:1>");
        OnSale(Area52, VariantKey.Plain(new ItemId(210797)));
        Queries.Setup(q => q.FreshnessAsync(It.IsAny<CancellationToken>())).ReturnsAsync([Freshness(Area52, Region.Us), Freshness(MarketId.Commodities(Region.Us), Region.Us)]);
        Queries.Setup(q => q.KnownVariantsAsync(It.IsAny<MarketId>(), It.IsAny<ItemId>(), It.IsAny<CancellationToken>())).ReturnsAsync([]);
        Queries.Setup(q => q.ChangesAsync(It.IsAny<MarketId>(), It.IsAny<VariantKey>(), It.IsAny<DateTimeOffset>(), It.IsAny<DateTimeOffset>(), It.IsAny<CancellationToken>())).ReturnsAsync([]);
        Queries.Setup(q => q.SnapshotTimesAsync(It.IsAny<MarketId>(), It.IsAny<DateTimeOffset>(), It.IsAny<DateTimeOffset>(), It.IsAny<CancellationToken>())).ReturnsAsync([Now.AddMinutes(-20)]);
        Bars.Setup(bars => bars.OfVariantAsync(It.IsAny<MarketId>(), It.IsAny<VariantKey>(), It.IsAny<PriceGranularity>(), It.IsAny<DateTimeOffset>(), It.IsAny<DateTimeOffset>(), It.IsAny<CancellationToken>())).ReturnsAsync([]);
        Services = Build();
    }

    public Mock<IItemCatalog> Items { get; } = new();

    public Mock<IRealmCatalog> Realms { get; } = new();

    public Mock<IMarketQueries> Queries { get; } = new();

    public Mock<IPriceBars> Bars { get; } = new();

    public Mock<ISaleQueries> Sales { get; } = new();

    public Mock<IPriceCharts> Charts { get; } = new();

    /// <summary>Answers every question with hand-made numbers until it is told otherwise.</summary>
    public Mock<IMarketInsight> Insight { get; } = new();

    public Mock<ITrendCharts> TrendCharts { get; } = new();

    public Mock<ICompareCharts> CompareCharts { get; } = new();

    public Mock<ICommandMentions> Mentions { get; } = new();

    public Mock<IMarketEvents> Events { get; } = new();

    /// <summary>Prices of EU.</summary>
    public Mock<ITokenPrices> Tokens { get; } = new();

    public Mock<ITokenCharts> TokenCharts { get; } = new();

    public PanelLinkOptions Panel { get; } = new();

    public ServiceProvider Services { get; }

    public ICommand Command(string path) => Services.GetServices<ICommand>().Single(command => command.Definition.Path == path);

    public IComponent Component(string action) => Services.GetServices<IComponent>().Single(component => component.Action == action);

    public Task<Reply> RunAsync(string path, params (string Name, string Value)[] options) =>
        Command(path).RunAsync(Call(path, 0, options), TestContext.Current.CancellationToken);

    public Task<ComponentAnswer> PressAsync(Component component, bool onEphemeral = false, params string[] values)
    {
        var (action, state) = component switch
        {
            Component.Button button => (button.Action, button.State),
            Component.Select select => (select.Action, select.State),
            _ => throw new ArgumentException("Cannot be pressed.", nameof(component)),
        };
        return Component(action).RunAsync(
            new ComponentCall(action, state, Caller(0), values, new Dictionary<string, string>(), onEphemeral), TestContext.Current.CancellationToken);
    }

    public void OnSale(MarketId market, params VariantKey[] variants)
    {
        Queries.Setup(q => q.VariantsAsync(market, It.IsAny<ItemId>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync((MarketId _, ItemId item, CancellationToken _) =>
                [.. variants.Where(variant => variant.Item == item).Select(variant => new CurrentPrice(market, Summary(variant), Now.AddMinutes(-20)))]);
    }

    public static CommandCall Call(string path, ulong permissions, params (string Name, string Value)[] options) =>
        new(path, Caller(permissions), options.ToDictionary(option => option.Name, option => option.Value));

    public static Caller Caller(ulong permissions) => new(new UserId(1), "Mason", new GuildId(2), new ChannelId(3), permissions, ulong.MaxValue, "en-US");

    public static VariantSummary Summary(VariantKey variant) =>
        new(variant, new Copper(125_678), new Copper(130_000), new Copper(128_000), 12_345, 67, 0, []);

    public static Item Item(int id, string name) =>
        new(new ItemId(id), name, new Dictionary<string, string>(), "COMMON", 70, 7, 9, "Tradeskill", "Herb", Copper.Zero, null);

    public static Realm Realm(int id, int market, Region region, string slug, string name) =>
        new(id, new MarketId(market), region, slug, name, name, "enUS", "America/New_York", "United States");

    public static PriceReport Report(string name = "Mycobloom", bool onSale = true, int others = 0, string realm = "Area 52")
    {
        var variant = VariantKey.Plain(new ItemId(210797));
        return new PriceReport(
            Item(210797, name), variant, name,
            [.. Enumerable.Range(600, others).Select(level => new VariantKey(variant.Item, VariantTraits.Gear(level, 2)))],
            Realm(3676, 3676, Region.Us, "area-52", realm), Area52, realm,
            onSale ? new CurrentPrice(Area52, Summary(variant), Now.AddMinutes(-20)) : null,
            new PricePoint(Now.AddDays(-2), new Copper(990_012), new Copper(1_000_000), new Copper(995_000), 4, 2),
            Now.AddMinutes(-20), onSale ? 0.042 : null, onSale ? -0.1131 : null, PriceRange.Week, Now.AddDays(-7), Now, [], []);
    }

    private static ConnectedRealm Connected(int market, Region region, params Realm[] realms) => new(new MarketId(market), region, true, "FULL", null, realms);

    private static MarketFreshness Freshness(MarketId market, Region region) => new(market, region, "x", Now.AddMinutes(-20), Now, 88_000, 20_000, 500, 0, 12);

    private void SetUp(IReadOnlyList<MarketEvent> events)
    {
        IEnumerable<MarketEvent> Matching(MarketEventFilter filter) => events
            .Where(one => (filter.Region is null || one.Region == filter.Region) && (filter.Market is null || one.Market is null || one.Market == filter.Market))
            .Where(one => !(one.At < filter.From) && !(one.At >= filter.To))
            .OrderByDescending(one => one.At);
        Events.Setup(store => store.ListAsync(It.IsAny<MarketEventFilter>(), It.IsAny<PageRequest>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync((MarketEventFilter filter, PageRequest page, CancellationToken _) =>
                new Page<MarketEvent>([.. Matching(filter).Skip(page.Skip).Take(page.Size)], page.Number, page.Size, Matching(filter).Count()));
        Events.Setup(store => store.OfMarketAsync(It.IsAny<Region>(), It.IsAny<MarketId>(), It.IsAny<DateTimeOffset>(), It.IsAny<DateTimeOffset>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync((Region region, MarketId market, DateTimeOffset from, DateTimeOffset to, CancellationToken _) => [.. Matching(new MarketEventFilter(region, market, from, to))]);
    }

    private void SetUp(IReadOnlyList<TokenPrice> tokens)
    {
        Tokens.Setup(store => store.NewestAsync(Region.Eu, It.IsAny<CancellationToken>())).ReturnsAsync(tokens.Count > 0 ? tokens[^1] : null);
        Tokens.Setup(store => store.ListAsync(Region.Eu, It.IsAny<DateTimeOffset>(), It.IsAny<DateTimeOffset>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync((Region _, DateTimeOffset from, DateTimeOffset to, CancellationToken _) => [.. tokens.Where(price => price.At >= from && price.At < to)]);
        Tokens.Setup(store => store.RegionsAsync(It.IsAny<CancellationToken>())).ReturnsAsync(tokens.Count > 0 ? [Region.Eu] : []);
        TokenCharts.Setup(charts => charts.DrawPngAsync(It.IsAny<TokenReport>(), It.IsAny<ChartStyle>(), It.IsAny<CancellationToken>())).ReturnsAsync([1, 2, 3]);
        TokenCharts.Setup(charts => charts.Describe(It.IsAny<TokenReport>())).Returns("A token chart.");
    }

    private ServiceProvider Build()
    {
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().Build());
        services.AddSingleton<TimeProvider>(new FakeTimeProvider(Now));
        services.AddSingleton(Items.Object);
        services.AddSingleton(Realms.Object);
        services.AddScoped(_ => Queries.Object);
        services.AddScoped(_ => Bars.Object);
        services.AddSingleton(Sales.Object);
        services.AddSingleton(Charts.Object);
        services.AddSingleton(Mentions.Object);
        services.AddSingleton(Events.Object);
        services.AddSingleton(Tokens.Object);
        services.AddSingleton(TokenCharts.Object);
        services.AddSingleton(TrendCharts.Object);
        services.AddSingleton(CompareCharts.Object);
        services.AddLogging();
        services.AddMarketCommands();
        services.RemoveAll<CalculatePriceTrends>().RemoveAll<CompareServers>().Replace(ServiceDescriptor.Scoped(_ => Insight.Object));
        services.AddSingleton<IOptions<PanelLinkOptions>>(Options.Create(Panel));
        return services.BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true, ValidateOnBuild = true });
    }
}
