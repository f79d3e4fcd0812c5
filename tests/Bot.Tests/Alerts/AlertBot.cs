using DiscordAH.Bot.Alerts;
using DiscordAH.Bot.Alerts.Channels;
using DiscordAH.Bot.Discord;
using DiscordAH.Bot.Discord.Commands;
using DiscordAH.Bot.Discord.Replies;
using DiscordAH.Bot.Market;
using DiscordAH.Bot.Tests.Market;
using DiscordAH.Domain.Alerts;
using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;
using DiscordAH.Domain.Notifications;
using DiscordAH.Domain.Professions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Time.Testing;
using Moq;

namespace DiscordAH.Bot.Tests.Alerts;

/// <summary>The real commands, buttons and views of alerts over doubled use cases.</summary>
internal sealed class AlertBot
{
    public static readonly UserId Ann = new(7);
    public static readonly UserId Bob = new(9);
    public static readonly GuildId Home = new(2);
    public static readonly DateTimeOffset Now = MarketSamples.Now;

    private readonly MarketSamples _market = new();
    private readonly ServiceProvider _services;

    /// <param name="drafts">The table of an earlier bot; a new one when null.</param>
    /// <param name="useCases">Likewise.</param>
    public AlertBot(MemoryDrafts? drafts = null, Mock<IAlertUseCases>? useCases = null)
    {
        Drafts = drafts ?? new();
        UseCases = useCases ?? new();
        if (useCases is null) SetUp();
        Actors.Setup(one => one.OfAsync(It.IsAny<Caller>(), It.IsAny<CancellationToken>())).ReturnsAsync((Caller caller, CancellationToken _) => new AlertActor(caller.User, caller.Guild, caller.Can(DiscordPermissions.ManageGuild)));
        Charts.Setup(one => one.DrawPreviewPngAsync(It.IsAny<AlertPreview>(), It.IsAny<ChartStyle>(), It.IsAny<CancellationToken>())).ReturnsAsync([1, 2, 3]);
        Charts.Setup(one => one.DescribePreview(It.IsAny<AlertPreview>())).Returns("The price over 30 days.");
        var professions = new Mock<IProfessionCatalog>();
        professions.SetupGet(one => one.All).Returns([new Profession(171, LocalName.Of("Alchemy"), true, null, "b")]);
        professions.Setup(one => one.Tiers(171)).Returns([new SkillTier(2906, 171, LocalName.Of("Midnight Alchemy"), 1, 100, [new RecipeCategory(LocalName.Of("Potions"), [1])], "b")]);
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(new FakeTimeProvider(Now)).AddSingleton(new DiscordClock(TimeProvider.System));
        services.AddSingleton(_market.Items.Object).AddSingleton(_market.Realms.Object).AddSingleton(_market.Mentions.Object).AddSingleton<MarketRefusals>();
        services.AddSingleton(professions.Object).AddLogging();
        services.AddAlertCommands();
        services.RemoveAll<DiscordGuilds>().Replace(ServiceDescriptor.Singleton(Actors.Object)).Replace(ServiceDescriptor.Singleton(Channels.Object)).Replace(ServiceDescriptor.Singleton(UseCases.Object));
        services.AddScoped<IAlertDrafts>(_ => Drafts).AddSingleton(Charts.Object);
        _services = services.BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true });
    }

    public MemoryDrafts Drafts { get; }

    public Mock<IAlertUseCases> UseCases { get; }

    public Mock<IAlertActors> Actors { get; } = new();

    public Mock<IAlertChannels> Channels { get; } = new();

    public Mock<IAlertCharts> Charts { get; } = new();

    public IEnumerable<ICommand> Commands => _services.GetServices<ICommand>();

    public IEnumerable<IComponent> Components => _services.GetServices<IComponent>();

    public static Caller Caller(UserId user, ulong permissions = 0, bool inGuild = true) =>
        new(user, "Somebody", inGuild ? Home : null, new ChannelId(3), permissions, ulong.MaxValue, "en-US");

    public Task<Reply> RunAsync(string path, params (string Name, string Value)[] options) => RunAsAsync(Caller(Ann), path, options);

    public async Task<Reply> RunAsAsync(Caller caller, string path, params (string Name, string Value)[] options)
    {
        var reply = await Command(path).RunAsync(new CommandCall(path, caller, options.ToDictionary(one => one.Name, one => one.Value)), TestContext.Current.CancellationToken);
        Assert.True(reply.Ephemeral, "An answer about alerts is for the person alone.");
        ReplyLimits.Check(reply);
        return reply;
    }

    public async Task<IReadOnlyList<CommandChoice>> SuggestAsync(string path, string option, string typed, params (string Name, string Value)[] options) =>
        await Command(path).SuggestAsync(new CommandCall(path, Caller(Ann), options.ToDictionary(one => one.Name, one => one.Value)), option, typed, TestContext.Current.CancellationToken);

    /// <summary>Presses a button, chooses an entry or sends a form.</summary>
    public async Task<ComponentAnswer> PressAsync(string action, string state, Caller? caller = null, string[]? values = null, Dictionary<string, string>? fields = null, bool onEphemeral = true)
    {
        var component = _services.GetServices<IComponent>().Single(one => one.Action == action);
        var answer = await component.RunAsync(new ComponentCall(action, state, caller ?? Caller(Ann), values ?? [], fields ?? [], onEphemeral), TestContext.Current.CancellationToken);
        if (ReplyOf(answer) is { } reply)
        {
            Assert.True(reply.Ephemeral, "An answer about alerts is for the person alone.");
            ReplyLimits.Check(reply);
        }

        return answer;
    }

    /// <summary>Presses the button with this label.</summary>
    public Task<ComponentAnswer> PressAsync(Reply reply, string label, Caller? caller = null)
    {
        var button = Button(reply, label);
        return PressAsync(button.Action, button.State, caller);
    }

    public static Component.Button Button(Reply reply, string label) => reply.Rows.SelectMany(row => row).OfType<Component.Button>().Single(one => one.Label == label);

    public static Component.Select Select(Reply reply) => reply.Rows.SelectMany(row => row).OfType<Component.Select>().Single();

    public static Reply? ReplyOf(ComponentAnswer answer) => answer switch
    {
        ComponentAnswer.Update update => update.Reply,
        ComponentAnswer.Message message => message.Reply,
        _ => null,
    };

    public static Reply Updated(ComponentAnswer answer) => Assert.IsType<ComponentAnswer.Update>(answer).Reply;

    public static Reply Told(ComponentAnswer answer) => Assert.IsType<ComponentAnswer.Message>(answer).Reply;

    public static PriceAlert Alert(long id = 12, UserId? owner = null, AlertTarget? target = null) => new(
        new AlertId(id), owner ?? Ann, MarketSamples.Area52, VariantKey.Plain(new ItemId(210797)), 3676, new AlertRule(new PriceLimit(PriceSide.Below, Copper.FromGold(45)), CoolDown: AlertRule.UsualCoolDown),
        target ?? AlertTarget.Person, AlertStatus.Active, null, new AlertState(), null, null, Home, Now.AddDays(-3), Now.AddDays(-3), 4, 6);

    public static AlertFiring Firing(long id = 99, UserId? owner = null) => new(
        id, new AlertId(12), owner ?? Ann, MarketSamples.Area52, VariantKey.Plain(new ItemId(210797)), Now.AddHours(-30), "price below 45g", new Copper(432_000), 1234, new Copper(620_000),
        [new FiringFact("Price", "43g 20s"), new FiringFact("Median of 14 days", "62g")], FiringDeed.None, null, new FiringOutcome(new Copper(450_000), new Copper(600_000), null, null, null, 2));

    public static AlertPreview Preview(string? warning = null, bool? holds = false, int firings = 7, string when = "price below 45g")
    {
        Assert.True(ConditionText.TryParse(when, out var condition, out var fault), fault);
        var rule = new AlertRule(condition, CoolDown: AlertRule.UsualCoolDown);
        var judged = new AlertJudgement(holds, holds, null, new Copper(621_000), new Copper(620_000), [], AlertNeeds.None);
        return new AlertPreview(
            "Mycobloom", MarketSamples.Area52, "Area 52", VariantKey.Plain(new ItemId(210797)), 3676, rule, RuleText.Describe(rule), 30,
            new AlertBacktest([.. Enumerable.Range(0, firings).Select(i => new PastFiring(Now.AddDays(i - 20), new Copper(430_000 + i), 100))], Now.AddDays(-30), Now, judged, ["Depth is not kept in history."]),
            [], [], new AlertCounts(7, 20), AlertLimits.Usual, warning);
    }

    private ICommand Command(string path) => Commands.Single(one => one.Definition.Path == path);

    private void SetUp()
    {
        UseCases.Setup(one => one.PreviewAsync(It.IsAny<AlertActor>(), It.IsAny<PreviewAlert.Request>(), It.IsAny<CancellationToken>())).ReturnsAsync((AlertActor _, PreviewAlert.Request asked, CancellationToken _) =>
            ConditionText.TryParse(asked.When, out _, out var fault) ? Preview(when: asked.When) : new AlertErrors.BadRule([fault]));
        UseCases.Setup(one => one.CreateAsync(It.IsAny<AlertActor>(), It.IsAny<CreateAlert.Request>(), It.IsAny<CancellationToken>())).ReturnsAsync((AlertActor _, CreateAlert.Request asked, CancellationToken _) =>
            new CreateAlert.Created(Alert() with { Target = asked.Target }, "Mycobloom", "Area 52", Preview().Backtest.Now, new AlertCounts(8, 21), AlertLimits.Usual));
        UseCases.Setup(one => one.OfOwnerAsync(It.IsAny<UserId>(), It.IsAny<CancellationToken>())).ReturnsAsync([]);
        UseCases.Setup(one => one.ProfileAsync(It.IsAny<UserId>(), It.IsAny<CancellationToken>())).ReturnsAsync((UserId user, CancellationToken _) => NoticeProfile.Usual(user));
        UseCases.Setup(one => one.Limits()).Returns(AlertLimits.Usual);
    }
}
