using DiscordAH.Bot.Discord.Commands;
using DiscordAH.Bot.Discord.Replies;
using DiscordAH.Bot.Market;
using DiscordAH.Bot.Professions;
using DiscordAH.Bot.Tests.Market;
using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;
using DiscordAH.Domain.Professions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Moq;
using static DiscordAH.Bot.Tests.Market.MarketSamples;

namespace DiscordAH.Bot.Tests.Professions;

/// <summary>The commands over the real use cases, with doubled stores.</summary>
public sealed class ProfessionCommandsTests
{
    private static readonly ItemId Herb = new(210797);
    private static readonly UserId Caller = new(1);
    private readonly MarketSamples _market = new();
    private readonly Mock<IMaterialGoals> _goals = new();
    private readonly Mock<IPriceTrends> _trends = new();
    private readonly ServiceProvider _services;

    public ProfessionCommandsTests()
    {
        var catalog = new Mock<IProfessionCatalog>();
        SkillTier tier = new(2906, 171, LocalName.Of("Midnight Alchemy"), 1, 100, [new RecipeCategory(LocalName.Of("Potions"), [1])], "b");
        catalog.SetupGet(one => one.All).Returns([new Profession(171, new LocalName("Alchemy", new Dictionary<string, string> { ["de_DE"] = "Alchemie" }), true, null, "b"), new Profession(182, LocalName.Of("Herbalism"), true, null, "b")]);
        catalog.Setup(one => one.Tiers(171)).Returns([tier]);
        catalog.Setup(one => one.Tiers(182)).Returns([]);
        var store = new Mock<IProfessionStore>();
        store.Setup(one => one.RecipesAsync(171, 2906, It.IsAny<CancellationToken>())).ReturnsAsync(
            [new Recipe(1, 2906, LocalName.Of("Flask"), null, new ItemId(7), null, null, 1, 1, null, [new RecipeReagent(Herb, LocalName.Of("Mycobloom"), 3)], [], "b")]);
        var ladder = new VariantSummary(VariantKey.Plain(Herb), new Copper(1000), new Copper(1000), new Copper(1000), 100, 9, 0, [new PriceLevel(new Copper(1000), 100)]);
        _market.Queries.Setup(one => one.CurrentOfItemsAsync(Area52, It.IsAny<IReadOnlyCollection<ItemId>>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync(new[] { new CurrentPrice(Area52, ladder, Now) }.ToLookup(price => price.Summary.Variant.Item));
        _market.Queries.Setup(one => one.CurrentOfItemsAsync(MarketId.Commodities(Region.Us), It.IsAny<IReadOnlyCollection<ItemId>>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync(Array.Empty<CurrentPrice>().ToLookup(price => price.Summary.Variant.Item));
        _market.Sales.Setup(one => one.OfItemsAsync(It.IsAny<MarketId>(), It.IsAny<IReadOnlyCollection<ItemId>>(), It.IsAny<DateTimeOffset>(), It.IsAny<int>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync(MarketSales.Unknown);
        _trends.Setup(one => one.OfItemsAsync(It.IsAny<MarketId>(), It.IsAny<IReadOnlyCollection<ItemId>>(), TrendRange.Fortnight, It.IsAny<CancellationToken>()))
            .ReturnsAsync(new Dictionary<VariantKey, PriceTrend>
            {
                [VariantKey.Plain(Herb)] = new(TrendRange.Fortnight, Now, 300, new Copper(1000), TrendState.Flat, null, null, null, new Copper(2000), null, null, null, null, null, 0.1, null, null, null),
            });
        _goals.Setup(one => one.ListAsync(It.IsAny<UserId>(), It.IsAny<CancellationToken>())).ReturnsAsync([]);
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(new FakeTimeProvider(Now));
        services.AddSingleton(_market.Items.Object).AddSingleton(_market.Realms.Object).AddSingleton(_market.Queries.Object).AddSingleton(_market.Sales.Object);
        services.AddSingleton(_trends.Object).AddSingleton(Mock.Of<IRegionPrices>(one =>
            one.OfAsync(It.IsAny<Region>(), It.IsAny<IReadOnlyCollection<VariantKey>>(), It.IsAny<CancellationToken>()) == Task.FromResult<IReadOnlyDictionary<VariantKey, RegionPrice>>(new Dictionary<VariantKey, RegionPrice>())));
        services.AddSingleton(Mock.Of<ISuspectPrices>(one =>
            one.InMarketAsync(It.IsAny<MarketId>(), It.IsAny<CancellationToken>()) == Task.FromResult<IReadOnlyDictionary<VariantKey, SuspectPrice>>(new Dictionary<VariantKey, SuspectPrice>())));
        services.AddSingleton(catalog.Object).AddSingleton(store.Object).AddSingleton(_goals.Object).AddSingleton(SellingRules.Default).AddSingleton<IReckoned, NotHeld>();
        services.AddSingleton<MarketRefusals>().AddSingleton<RealmDesk>().AddOptions<PanelLinkOptions>();
        services.AddSingleton(_market.Events.Object).AddSingleton(_market.Mentions.Object);
        services.AddProfessionCommands();
        _services = services.BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true, ValidateOnBuild = true });
    }

    [Fact]
    public async Task Opportunities_WithoutGoals_SaysWhyThereIsNone()
    {
        // Nobody knows how the herb sells, so nothing is advised to be bought for selling again.
        var reply = await RunAsync("market opportunities", ("profession", "alchemie"), ("realm", "area-52"));

        ReplyLimits.Check(reply);
        Assert.True(reply.Ephemeral);
        Assert.Contains("sells too rarely, or not known how well (1)", reply.Embeds[0].Description, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Opportunities_WithAGoal_GoesByItAndCapsAtTheNeed()
    {
        _goals.Setup(one => one.ListAsync(Caller, It.IsAny<CancellationToken>())).ReturnsAsync([new MaterialGoal(Caller, new ItemId(7), 10, null, Now)]);

        // Ten flasks take thirty herbs; thirty at 1,000 instead of 2,000 save 30,000 copper.
        var reply = await RunAsync("market opportunities", ("profession", "171"), ("realm", "area-52"));
        Assert.Contains("30 for 10s each instead of 20s, saves **3g**", reply.Embeds[0].Description, StringComparison.Ordinal);
        Assert.Contains("Your goals need 30.", reply.Embeds[0].Description, StringComparison.Ordinal);

        var open = await RunAsync("market opportunities", ("profession", "171"), ("realm", "area-52"), ("public", "true"));
        Assert.False(open.Ephemeral);
        Assert.DoesNotContain("goals need", open.Embeds[0].Description, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Opportunities_AmbiguousRealm_ButtonAnswers()
    {
        var refusal = await RunAsync("market opportunities", ("profession", "171"), ("realm", "draenor"));
        ReplyLimits.Check(refusal);
        var button = Assert.IsType<Component.Button>(refusal.Rows[0][0]);

        var answer = await _services.GetServices<IComponent>().Single().RunAsync(
            new ComponentCall(button.Action, button.State, MarketSamples.Caller(0), [], new Dictionary<string, string>(), true), TestContext.Current.CancellationToken);

        Assert.IsType<ComponentAnswer.Message>(answer);
    }

    [Fact]
    public async Task Opportunities_UnknownProfession_NamesThoseThereAre()
    {
        var reply = await RunAsync("market opportunities", ("profession", "basketry @everyone"), ("realm", "area-52"));

        Assert.True(reply.Ephemeral);
        Assert.Contains("Known are Alchemy, Herbalism.", reply.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "Alchemy")]
    [InlineData("alchemi", "Alchemy")]
    public async Task Suggest_Profession_OnlyThoseWithRecipes(string typed, string first)
    {
        var choices = await Command("market opportunities").SuggestAsync(Call("market opportunities", 0), "profession", typed, TestContext.Current.CancellationToken);

        Assert.Equal([first], choices.Select(choice => choice.Name));
    }

    [Fact]
    public async Task Goals_AddListRemove_ArePrivateAndNameTheItem()
    {
        _goals.Setup(one => one.SetAsync(It.IsAny<MaterialGoal>(), MaterialGoal.MaxGoals, It.IsAny<CancellationToken>())).ReturnsAsync(true);
        _goals.Setup(one => one.RemoveAsync(Caller, Herb, 3676, It.IsAny<CancellationToken>())).ReturnsAsync(true);
        var added = await RunAsync("market goal add", ("item", "210797"), ("quantity", "200"), ("realm", "area-52"));
        Assert.True(added.Ephemeral);
        Assert.StartsWith("Noted: 200 × **Mycobloom** on Area 52 (US).", added.Text, StringComparison.Ordinal);
        _goals.Verify(one => one.SetAsync(new MaterialGoal(Caller, Herb, 200, 3676, Now), 50, It.IsAny<CancellationToken>()));

        _goals.Setup(one => one.ListAsync(Caller, It.IsAny<CancellationToken>())).ReturnsAsync([new MaterialGoal(Caller, Herb, 200, 3676, Now), new MaterialGoal(Caller, new ItemId(8), 1, null, Now)]);
        var listed = await RunAsync("market goal list");
        ReplyLimits.Check(listed);
        Assert.Equal("2 of 50 · /market opportunities looks for them", listed.Embeds[0].Footer);
        Assert.DoesNotContain("@everyone **[x]", listed.Embeds[0].Description, StringComparison.Ordinal);

        Assert.StartsWith("Removed: 200 × **Mycobloom**", (await RunAsync("market goal remove", ("item", "210797"))).Text, StringComparison.Ordinal);
        Assert.StartsWith("You have no goal for Bismuth", (await RunAsync("market goal remove", ("item", "7"))).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("210797", "0", null, "The quantity must be a whole number from 1 to 1,000,000.")]
    [InlineData("nothing at all", "5", null, "No item is called")]
    [InlineData("210797", "5", "nowhere", "No realm is called")]
    [InlineData("210797", "5", null, "You have 50 goals already.")]
    public async Task GoalAdd_Refused_SaysWhy(string item, string quantity, string? realm, string sentence)
    {
        (string, string)[] options = realm is null ? [("item", item), ("quantity", quantity)] : [("item", item), ("quantity", quantity), ("realm", realm)];

        var reply = await RunAsync("market goal add", options);

        Assert.True(reply.Ephemeral);
        Assert.Contains(sentence, reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Commands_MakeOneTreeThatDiscordTakes()
    {
        var catalogue = new CommandCatalogue(_services.GetServices<ICommand>());

        var root = Assert.Single(catalogue.Roots);
        Assert.Equal(["goal", "opportunities"], root.Children.Select(child => child.Word));
    }

    private ICommand Command(string path) => _services.GetServices<ICommand>().Single(command => command.Definition.Path == path);

    private Task<Reply> RunAsync(string path, params (string Name, string Value)[] options) => Command(path).RunAsync(Call(path, 0, options), TestContext.Current.CancellationToken);

    private sealed class NotHeld : IReckoned
    {
        public Task<T> GetAsync<T>(string key, TimeSpan keep, IReadOnlyCollection<MarketId> markets, Func<CancellationToken, Task<T>> reckon, CancellationToken ct)
            where T : class => reckon(ct);
    }
}
