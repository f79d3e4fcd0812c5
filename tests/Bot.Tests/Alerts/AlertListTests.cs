using DiscordAH.Bot.Alerts;
using DiscordAH.Bot.Discord;
using DiscordAH.Bot.Discord.Commands;
using DiscordAH.Bot.Discord.Replies;
using DiscordAH.Domain.Alerts;
using DiscordAH.Domain.Common;
using Moq;
using static DiscordAH.Bot.Tests.Alerts.AlertBot;

namespace DiscordAH.Bot.Tests.Alerts;

public sealed class AlertListTests
{
    private static readonly AlertTarget Market = new(AlertWay.Channel, Home, new ChannelId(5));
    private readonly AlertBot _bot = new();
    private ChangeAlert.Request? _changed;

    [Fact]
    public async Task List_NoAlerts_SaysHowToMakeOne() =>
        Assert.Contains("`/alert create` makes one", (await _bot.RunAsync("alert list")).Embeds[0].Description, StringComparison.Ordinal);

    [Fact]
    public async Task List_EachWithItsState()
    {
        var fired = Now.AddHours(-2);
        Own(
            Alert(1), Alert(2) with { State = new AlertState(IsArmed: false, FiredAt: fired) }, Alert(3) with { State = new AlertState(SnoozedUntil: Now.AddHours(1)) },
            Alert(4) with { State = new AlertState(UntilRecovered: true) }, Alert(5) with { Status = AlertStatus.Paused, Reason = "It told 8 times a day. **x**" },
            Alert(6) with { Status = AlertStatus.Ended, Reason = "Its time is over." }, Alert(7) with { State = new AlertState(SnoozedUntil: Now.AddHours(-1), Attends: true) }, Alert(8, target: Market));

        var reply = await _bot.RunAsync("alert list");

        var text = reply.Embeds[0].Description!;
        Assert.Contains("#1 **Mycobloom", text, StringComparison.Ordinal);
        Assert.Contains("🟢 watching", text, StringComparison.Ordinal);
        Assert.Contains($"🔔 fired <t:{fired.ToUnixTimeSeconds()}:R>", text, StringComparison.Ordinal);
        Assert.Contains($"💤 snoozed until <t:{Now.AddHours(1).ToUnixTimeSeconds()}:f>", text, StringComparison.Ordinal);
        Assert.Contains("💤 snoozed until the price is back to usual", text, StringComparison.Ordinal);
        Assert.Contains("⏸ paused: It told 8 times a day. \\*\\*x", text, StringComparison.Ordinal);
        Assert.Contains("⏹ ended: Its time is over.", text, StringComparison.Ordinal);
        Assert.Contains("hold it back", text, StringComparison.Ordinal);
        Assert.Contains(" · in <#5>", text, StringComparison.Ordinal);
        Assert.Equal("7 of 50 alerts used", reply.Embeds[0].Footer);
        Assert.Equal(8, AlertBot.Select(reply).Entries.Count);
    }

    [Fact]
    public async Task List_ManyAlerts_TurnsPages()
    {
        Own([.. Enumerable.Range(1, 23).Select(id => Alert(id))]);
        var first = await _bot.RunAsync("alert list");
        Assert.StartsWith("Page 1/3", first.Embeds[0].Footer, StringComparison.Ordinal);
        Assert.True(AlertBot.Button(first, "◀").Disabled);

        var second = Updated(await _bot.PressAsync(first, "▶"));
        Assert.Contains("#11 **", second.Embeds[0].Description, StringComparison.Ordinal);
        var last = Updated(await _bot.PressAsync(second, "⏭"));
        Assert.Equal(["21", "22", "23"], AlertBot.Select(last).Entries.Select(entry => entry.Value));
        Assert.True(AlertBot.Button(last, "▶").Disabled);
    }

    [Fact]
    public async Task Open_One_ShowsAllThatCanBeDone()
    {
        Own(Alert());
        var list = await _bot.RunAsync("alert list");

        var one = Updated(await _bot.PressAsync(ListPress.Action, AlertBot.Select(list).State, values: ["12"]));

        Assert.Equal(["Edit", "Pause", "Snooze 1 h", "Snooze 1 d", "Until it recovers", "Delete", "Back to the list"], one.Rows.SelectMany(row => row).OfType<Component.Button>().Select(button => button.Label));
        Assert.Contains("told 4 times", one.Embeds[0].Description, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_SomebodyElses_IsUnknown_UnlessAnOfficerOpensAChannelAlert()
    {
        Stands(Alert());
        Assert.Equal("You have no alert #12. `/alert list` shows yours.", Told(await ShowAsync(AlertBot.Caller(Bob))).Text);
        Assert.StartsWith("You have no alert #12.", Told(await ShowAsync(AlertBot.Caller(Bob, DiscordPermissions.ManageGuild))).Text, StringComparison.Ordinal);

        Stands(Alert(target: Market));
        Assert.StartsWith("You have no alert #12.", Told(await ShowAsync(AlertBot.Caller(Bob))).Text, StringComparison.Ordinal);
        Assert.Contains("made by <@7>", Updated(await ShowAsync(AlertBot.Caller(Bob, DiscordPermissions.ManageGuild))).Embeds[0].Description, StringComparison.Ordinal);

        Task<ComponentAnswer> ShowAsync(Caller caller) => _bot.PressAsync(ListPress.Action, "show~12~0", caller);
    }

    [Fact]
    public async Task List_OfTheServer_IsForOfficers()
    {
        _bot.UseCases.Setup(one => one.OfGuildChannelsAsync(Home, It.IsAny<CancellationToken>())).ReturnsAsync([Alert(3, Bob, Market)]);
        var officer = AlertBot.Caller(Ann, DiscordPermissions.ManageGuild);

        var server = Updated(await _bot.PressAsync(await _bot.RunAsAsync(officer, "alert list"), "This server's channel alerts", officer));
        Assert.Contains("<@9>'s · in <#5>", server.Embeds[0].Description, StringComparison.Ordinal);
        var refused = Updated(await _bot.PressAsync(ListPress.Action, "page~1~1"));
        Assert.StartsWith("Only officers", refused.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("This server's channel alerts", (await _bot.RunAsync("alert list")).Rows.SelectMany(row => row).OfType<Component.Button>().Select(one => one.Label));
    }

    [Theory]
    [InlineData("pause", true)]
    [InlineData("run", false)]
    public async Task PauseAndResume_ChangeThat(string verb, bool paused)
    {
        Stands(Alert());
        Changes();

        Updated(await _bot.PressAsync(ListPress.Action, $"{verb}~12~0"));

        Assert.Equal(new ChangeAlert.Request(new AlertId(12), Paused: paused), _changed);
    }

    [Fact]
    public async Task Edit_OpensTheForm_AndOnlyWhatWasChangedIsNamed()
    {
        Stands(Alert() with { Rule = Alert().Rule with { MinQuantity = 200, Expires = new DateTimeOffset(2026, 12, 24, 17, 0, 0, TimeSpan.Zero) } });
        Changes();

        var form = Assert.IsType<ComponentAnswer.Form>(await _bot.PressAsync(ListPress.Action, "edit~12~0")).Modal;
        Assert.Equal(["price below 45g", "200", "6h", null, "2026-12-24"], form.Fields.Select(field => field.Value));
        Assert.Equal("edit~12~6", form.State);

        await SendAsync(form, ("when", "price below 40g"));
        Assert.Equal(new ChangeAlert.Request(new AlertId(12), 6, When: "price below 40g"), _changed);
        await SendAsync(form, ("quantity", ""), ("expires", ""), ("cooldown", "1d"));
        Assert.Equal(new ChangeAlert.Request(new AlertId(12), 6, MinQuantity: 1, CoolDown: TimeSpan.FromDays(1), NeverExpires: true), _changed);
    }

    [Fact]
    public async Task Edit_ChangedMeanwhile_SaysSo()
    {
        Stands(Alert());
        _bot.UseCases.Setup(one => one.ChangeAsync(It.IsAny<AlertActor>(), It.IsAny<ChangeAlert.Request>(), It.IsAny<CancellationToken>())).ReturnsAsync(new AlertErrors.Changed());
        var form = Assert.IsType<ComponentAnswer.Form>(await _bot.PressAsync(ListPress.Action, "edit~12~0")).Modal;

        Assert.Equal(new AlertErrors.Changed().Message, Told(await SendAsync(form)).Text);
    }

    [Fact]
    public async Task Edit_HoursKeepTheirZone_WhenThePersonHasNone()
    {
        Stands(Alert() with { Rule = Alert().Rule with { Hours = new ActiveHours(new TimeOnly(18, 0), new TimeOnly(23, 0), "Europe/Berlin") } });
        Changes();
        var form = Assert.IsType<ComponentAnswer.Form>(await _bot.PressAsync(ListPress.Action, "edit~12~0")).Modal;

        await SendAsync(form, ("hours", "19-23"));

        Assert.Equal(new ActiveHours(new TimeOnly(19, 0), new TimeOnly(23, 0), "Europe/Berlin"), _changed?.Hours);
    }

    [Fact]
    public async Task Delete_AsksFirst()
    {
        Stands(Alert());
        _bot.UseCases.Setup(one => one.DeleteAsync(It.IsAny<AlertActor>(), It.IsAny<IReadOnlyCollection<AlertId>>(), null, It.IsAny<CancellationToken>())).ReturnsAsync(1);

        var question = Updated(await _bot.PressAsync(ListPress.Action, "del~12~0"));
        _bot.UseCases.Verify(one => one.DeleteAsync(It.IsAny<AlertActor>(), It.IsAny<IReadOnlyCollection<AlertId>>(), It.IsAny<long?>(), It.IsAny<CancellationToken>()), Times.Never);
        Assert.Equal("Alert #12 is deleted.", Updated(await _bot.PressAsync(question, "Delete #12")).Text);
    }

    [Fact]
    public async Task Bulk_PauseAndDelete_ActOnAllOfIt()
    {
        var bulk = Enumerable.Range(1, 3).Select(id => Alert(id) with { Batch = 4, BatchName = "Alchemy materials" }).ToList();
        Own([.. bulk, Alert(9)]);
        Stands(bulk[0]);
        Changes();
        _bot.UseCases.Setup(one => one.DeleteAsync(It.IsAny<AlertActor>(), It.Is<IReadOnlyCollection<AlertId>>(ids => ids.Count == 3), null, It.IsAny<CancellationToken>())).ReturnsAsync(3);

        var one = Updated(await _bot.PressAsync(ListPress.Action, "show~1~0"));
        Assert.Equal("One of 3 alerts of Alchemy materials", one.Embeds[0].Footer);
        Assert.Equal("3 of 3 alerts are paused.", Updated(await _bot.PressAsync(one, "Pause all 3")).Text);
        var question = Updated(await _bot.PressAsync(one, "Delete all 3"));
        Assert.Contains("all 3 alerts of **Alchemy materials**", question.Text, StringComparison.Ordinal);
        Assert.Equal("3 alerts are deleted.", Updated(await _bot.PressAsync(question, "Delete 3 alerts")).Text);
    }

    [Fact]
    public async Task Bulk_DryRunFirst_ThenSaved()
    {
        var made = new CreateBulkAlerts.Made("Alchemy materials", null, [("Mycobloom", 3), ("Bismuth", 0)], [("Flask", "It is never on sale.")], 0.4, new AlertCounts(9, 9), AlertLimits.Usual);
        _bot.UseCases.Setup(one => one.CreateBulkAsync(It.IsAny<AlertActor>(), It.IsAny<CreateBulkAlerts.Request>(), It.IsAny<CancellationToken>())).ReturnsAsync(made);

        var dry = await _bot.RunAsync("alert bulk", ("profession", "Alchemy"), ("realm", "us-area-52"), ("tier", "midnight alchemy"), ("when", "25% below median of 14 days"));

        Assert.Contains("**2 alerts**, about **0.4 firings** a day", dry.Embeds[0].Description, StringComparison.Ordinal);
        Assert.Contains("• Mycobloom: 3 times", dry.Embeds[0].Description, StringComparison.Ordinal);
        Assert.Contains("• Flask: It is never on sale.", dry.Embeds[0].Description, StringComparison.Ordinal);
        _bot.UseCases.Verify(one => one.CreateBulkAsync(It.IsAny<AlertActor>(), It.Is<CreateBulkAlerts.Request>(asked => asked.DryRun && asked.Tier == 2906), It.IsAny<CancellationToken>()), Times.Once);
        Assert.StartsWith("Saved. **Alchemy materials**: 2 alerts tell you", Updated(await new AlertBot(_bot.Drafts, _bot.UseCases).PressAsync(dry, "Save 2 alerts")).Text, StringComparison.Ordinal);
        _bot.UseCases.Verify(one => one.CreateBulkAsync(It.IsAny<AlertActor>(), It.Is<CreateBulkAlerts.Request>(asked => !asked.DryRun && asked.When == "25% below median of 14 days"), It.IsAny<CancellationToken>()), Times.Once);
    }

    [Fact]
    public async Task Bulk_UnknownTier_IsRefused() =>
        Assert.Contains("No tier is called", (await _bot.RunAsync("alert bulk", ("profession", "Alchemy"), ("realm", "us-area-52"), ("tier", "Old"), ("when", "new low of 30 days"))).Text, StringComparison.Ordinal);

    [Fact]
    public async Task Opportunities_TellPriceAgainstUsual()
    {
        _bot.UseCases.Setup(one => one.OpportunitiesAsync(Ann, It.IsAny<CancellationToken>())).ReturnsAsync(
            [new FindAlertOpportunities.Opportunity(Alert(), "Mycobloom", "Area 52", new Copper(430_000), new Copper(620_000), 500, null, Now)]);

        var text = (await _bot.RunAsync("alert opportunities")).Embeds[0].Description!;

        Assert.Contains("**43g** instead of 62g (▼ −30.6 %) · 500 on sale", text, StringComparison.Ordinal);
        Assert.Contains("since before the alert was made", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Opportunities_None_SaysWhatWatches()
    {
        _bot.UseCases.Setup(one => one.OpportunitiesAsync(Ann, It.IsAny<CancellationToken>())).ReturnsAsync([]);
        Assert.StartsWith("You have no alerts that watch.", (await _bot.RunAsync("alert opportunities")).Text, StringComparison.Ordinal);

        Own(Alert(), Alert(13) with { Status = AlertStatus.Paused });
        Assert.StartsWith("What your one alert waits for is not so right now.", (await _bot.RunAsync("alert opportunities")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Performance_TellsCallsMovesAndAdvice()
    {
        var score = new AlertScore(7, 5, 4, 2, -0.012, 0.31, null, 0.05, AlertVerdict.Tighten, "4 of 5 were good calls, but it told 7 times. Tighten it.");
        _bot.UseCases.Setup(one => one.EffectivenessAsync(Ann, 90, It.IsAny<CancellationToken>())).ReturnsAsync(new AlertEffectiveness(90, score, [(Alert(), "Mycobloom", score)], [("Price limit", score)]));

        var embed = (await _bot.RunAsync("alert performance", ("days", "90"))).Embeds[0];

        Assert.Contains("**Told 7 times** · 4 of 5 good calls · acted on 2", embed.Description, StringComparison.Ordinal);
        Assert.Contains("Price after: ▼ −1.2 % in an hour, ▲ +31.0 % in a day, the best of the week was 5 % better (medians)", embed.Description, StringComparison.Ordinal);
        Assert.Contains("🔧 #12 **Mycobloom** · told 7 times, 4 of 5 good calls", embed.Description, StringComparison.Ordinal);
        Assert.Equal(("Price limit", "told 7 times, 4 of 5 good calls"), (embed.Fields[0].Name, embed.Fields[0].Value));
    }

    [Fact]
    public async Task Performance_NothingFired_SaysSoOnce()
    {
        var none = new AlertScore(0, 0, 0, 0, null, null, null, null, AlertVerdict.TooEarly, "Nothing fired yet.");
        _bot.UseCases.Setup(one => one.EffectivenessAsync(Ann, 30, It.IsAny<CancellationToken>())).ReturnsAsync(new AlertEffectiveness(30, none, [(Alert(), "Mycobloom", none)], []));

        Assert.StartsWith("**None of them told you anything in that time.**\n\n⏳ #12 **Mycobloom** · never told", (await _bot.RunAsync("alert performance")).Embeds[0].Description, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("x")]
    [InlineData("dance~1~0")]
    public async Task Nonsense_IsAnswered(string state) =>
        Assert.Contains("`/alert list`", ReplyOf(await _bot.PressAsync(ListPress.Action, state))!.Text, StringComparison.Ordinal);

    private void Own(params PriceAlert[] alerts)
    {
        _bot.UseCases.Setup(one => one.OfOwnerAsync(Ann, It.IsAny<CancellationToken>())).ReturnsAsync(alerts);
        if (alerts.Length > 0) Stands(alerts[0]);
    }

    private void Stands(PriceAlert alert) => _bot.UseCases.Setup(one => one.FindAsync(alert.Id, It.IsAny<CancellationToken>())).ReturnsAsync(alert);

    private void Changes() => _bot.UseCases.Setup(one => one.ChangeAsync(It.IsAny<AlertActor>(), It.IsAny<ChangeAlert.Request>(), It.IsAny<CancellationToken>()))
        .ReturnsAsync((AlertActor _, ChangeAlert.Request asked, CancellationToken _) =>
        {
            _changed = asked;
            return Alert(asked.Alert.Value);
        });

    private Task<ComponentAnswer> SendAsync(Modal form, params (string Name, string Value)[] changed)
    {
        var fields = form.Fields.ToDictionary(field => field.Id, field => field.Value ?? "");
        foreach (var (name, value) in changed) fields[name] = value;
        return _bot.PressAsync(form.Action, form.State, fields: fields);
    }
}
