using DiscordAH.Bot.Discord;
using DiscordAH.Bot.Discord.Replies;
using DiscordAH.Domain.Alerts;
using DiscordAH.Domain.Common;
using Moq;
using static DiscordAH.Bot.Tests.Alerts.AlertBot;

namespace DiscordAH.Bot.Tests.Alerts;

/// <summary>The buttons below a firing: in direct messages and channels, by its owner, an officer, a stranger.</summary>
public sealed class FiringButtonsTests
{
    private static readonly AlertTarget Market = new(AlertWay.Channel, Home, new ChannelId(3));
    private readonly AlertBot _bot = new();

    public FiringButtonsTests()
    {
        Stands(Alert());
        _bot.UseCases.Setup(one => one.FiringAsync(99, It.IsAny<CancellationToken>())).ReturnsAsync(Firing());
    }

    [Theory]
    [InlineData(FiringButtons.SnoozeHour, 1.0)]
    [InlineData(FiringButtons.SnoozeDay, 24.0)]
    public async Task Snooze_ForATime_SaysUntilWhen_AndLeavesTheMessage(string deed, double hours)
    {
        var until = Now.AddHours(hours);
        _bot.UseCases.Setup(one => one.SnoozeAsync(It.Is<AlertActor>(actor => actor.User == Ann), new AlertId(12), TimeSpan.FromHours(hours), 99, It.IsAny<CancellationToken>()))
            .ReturnsAsync(Alert() with { State = new AlertState(SnoozedUntil: until) });

        var reply = Told(await PressAsync(deed, AlertBot.Caller(Ann, inGuild: false)));

        Assert.Contains($"is silent until <t:{until.ToUnixTimeSeconds()}:f>.", reply.Text, StringComparison.Ordinal);
        Assert.Equal("alerts", AlertBot.Button(reply, "Show the alert").Action);
    }

    [Fact]
    public async Task Snooze_UntilItRecovers_SaysSo()
    {
        _bot.UseCases.Setup(one => one.SnoozeAsync(It.IsAny<AlertActor>(), new AlertId(12), null, 99, It.IsAny<CancellationToken>())).ReturnsAsync(Alert() with { State = new AlertState(UntilRecovered: true) });

        Assert.Contains("until the price has been back to usual", Told(await PressAsync(FiringButtons.SnoozeRecovered)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bought_IsNoted()
    {
        _bot.UseCases.Setup(one => one.BoughtAsync(It.Is<AlertActor>(actor => actor.User == Ann), 99, It.IsAny<CancellationToken>())).ReturnsAsync(Firing());

        Assert.StartsWith("Noted: you bought it.", Told(await PressAsync(FiringButtons.Bought)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tighten_AnswersWithTheNewRule()
    {
        _bot.UseCases.Setup(one => one.TightenAsync(It.IsAny<AlertActor>(), new AlertId(12), 99, It.IsAny<CancellationToken>()))
            .ReturnsAsync(Alert() with { Rule = Alert().Rule with { When = new PriceLimit(PriceSide.Below, new Copper(405_000)) } });

        Assert.Contains("It tells when: **price below 40g 50s**", Told(await PressAsync(FiringButtons.Tighten)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tighten_CannotBe_SaysWhy()
    {
        _bot.UseCases.Setup(one => one.TightenAsync(It.IsAny<AlertActor>(), It.IsAny<AlertId>(), It.IsAny<long?>(), It.IsAny<CancellationToken>())).ReturnsAsync(new AlertErrors.BadRule(["It cannot be tighter."]));

        Assert.Equal("It cannot be tighter.", Told(await PressAsync(FiringButtons.Tighten)).Text);
    }

    [Fact]
    public async Task Why_TellsFactsPriceSinceAndEffect()
    {
        _bot.UseCases.Setup(one => one.ExplainAsync(It.IsAny<AlertActor>(), 99, It.IsAny<CancellationToken>())).ReturnsAsync(new ExplainFiring.Explanation(
            Firing(), Alert(), "Mycobloom @everyone", "Area 52", new AlertReading(Now, new Domain.Market.PricePoint(Now, new Copper(640_000), new Copper(650_000), new Copper(645_000), 80, 3), [], false)));

        var embed = Told(await PressAsync(FiringButtons.Why)).Embeds[0];

        Assert.Contains("**Mycobloom \\@everyone** on Area 52", embed.Description, StringComparison.Ordinal);
        Assert.Contains("an hour later: 45g (▲ +4.2 %)", embed.Description, StringComparison.Ordinal);
        Assert.Contains("a day later: 60g (▲ +38.9 %)", embed.Description, StringComparison.Ordinal);
        Assert.Contains("**Now** 64g (▲ +48.1 %), 80 on sale.", embed.Description, StringComparison.Ordinal);
        Assert.Equal("Median of 14 days", embed.Fields[1].Name);
    }

    [Fact]
    public async Task Delete_AsksFirst_ThenDeletes()
    {
        _bot.UseCases.Setup(one => one.DeleteAsync(It.IsAny<AlertActor>(), It.Is<IReadOnlyCollection<AlertId>>(ids => ids.Single() == new AlertId(12)), 99, It.IsAny<CancellationToken>())).ReturnsAsync(1);

        var question = Told(await PressAsync(FiringButtons.Delete));
        Assert.Contains("Delete alert #12", question.Text, StringComparison.Ordinal);
        Assert.Equal(ButtonStyle.Danger, AlertBot.Button(question, "Delete #12").Style);
        _bot.UseCases.Verify(one => one.DeleteAsync(It.IsAny<AlertActor>(), It.IsAny<IReadOnlyCollection<AlertId>>(), It.IsAny<long?>(), It.IsAny<CancellationToken>()), Times.Never);

        Assert.Equal("Alert #12 is deleted.", Updated(await _bot.PressAsync(question, "Delete #12")).Text);
    }

    [Theory]
    [InlineData(FiringButtons.SnoozeHour)]
    [InlineData(FiringButtons.Bought)]
    [InlineData(FiringButtons.Tighten)]
    [InlineData(FiringButtons.Why)]
    [InlineData(FiringButtons.Delete)]
    [InlineData("gone")]
    public async Task AnyButton_PressedByAStranger_SaysWhoseItIs_AndDoesNothing(string deed)
    {
        Stands(Alert(target: Market));
        _bot.UseCases.Invocations.Clear();

        Assert.StartsWith("This alert is <@7>'s.", Told(await PressAsync(deed, AlertBot.Caller(Bob))).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(_bot.UseCases.Invocations, call => call.Method.Name is not (nameof(Bot.Alerts.IAlertUseCases.FindAsync) or nameof(Bot.Alerts.IAlertUseCases.FiringAsync)));
    }

    [Fact]
    public async Task AnyButton_PressedByAnOfficer_WorksOnAChannelAlertOnly()
    {
        var officer = AlertBot.Caller(Bob, DiscordPermissions.ManageGuild);
        _bot.UseCases.Setup(one => one.SnoozeAsync(It.Is<AlertActor>(actor => actor.User == Bob && actor.IsOfficer), new AlertId(12), It.IsAny<TimeSpan?>(), 99, It.IsAny<CancellationToken>()))
            .ReturnsAsync(Alert() with { State = new AlertState(SnoozedUntil: Now) });

        Assert.StartsWith("This alert is <@7>'s.", Told(await PressAsync(FiringButtons.SnoozeHour, officer)).Text, StringComparison.Ordinal);
        Stands(Alert(target: Market));
        Assert.Contains("is silent until", Told(await PressAsync(FiringButtons.SnoozeHour, officer)).Text, StringComparison.Ordinal);
        Stands(Alert(target: Market with { Guild = new GuildId(77) }));
        Assert.StartsWith("This alert is <@7>'s.", Told(await PressAsync(FiringButtons.SnoozeHour, officer)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AlertDeletedSince_WhyStillAnswersItsOwner()
    {
        Stands(null);
        _bot.UseCases.Setup(one => one.ExplainAsync(It.IsAny<AlertActor>(), 99, It.IsAny<CancellationToken>())).ReturnsAsync(new ExplainFiring.Explanation(Firing(), null, "Mycobloom", "Area 52", null));

        Assert.Contains("The alert itself was deleted.", Told(await PressAsync(FiringButtons.Why)).Embeds[0].Description, StringComparison.Ordinal);
        Assert.Equal("This alert is deleted already.", Told(await PressAsync(FiringButtons.Delete)).Text);
        Assert.StartsWith("This alert is <@7>'s.", Told(await PressAsync(FiringButtons.Why, AlertBot.Caller(Bob))).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("1h~x~99")]
    [InlineData("dance~12~99")]
    public async Task Nonsense_IsAnswered(string state) =>
        Assert.Contains("`/alert list`", Told(await _bot.PressAsync(FiringNotices.Action, state)).Text, StringComparison.Ordinal);

    private void Stands(PriceAlert? alert) => _bot.UseCases.Setup(one => one.FindAsync(new AlertId(12), It.IsAny<CancellationToken>())).ReturnsAsync(alert);

    private Task<Bot.Discord.Commands.ComponentAnswer> PressAsync(string deed, Bot.Discord.Commands.Caller? caller = null) =>
        _bot.PressAsync(FiringNotices.Action, $"{deed}~12~99", caller, onEphemeral: deed == "gone");
}
