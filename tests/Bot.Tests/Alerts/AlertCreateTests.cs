using DiscordAH.Bot.Alerts;
using DiscordAH.Bot.Discord;
using DiscordAH.Bot.Discord.Commands;
using DiscordAH.Bot.Discord.Replies;
using DiscordAH.Bot.Tests.Market;
using DiscordAH.Domain.Alerts;
using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;
using DiscordAH.Domain.Notifications;
using Moq;
using static DiscordAH.Bot.Tests.Alerts.AlertBot;

namespace DiscordAH.Bot.Tests.Alerts;

public sealed class AlertCreateTests
{
    private static readonly (string, string)[] Asked = [("item", "210797"), ("realm", "us-area-52"), ("when", "price below 45g")];
    private readonly AlertBot _bot = new();

    [Fact]
    public async Task Create_ShowsThePreview_AndSavesNothing()
    {
        var reply = await _bot.RunAsync("alert create", Asked);

        var text = reply.Embeds[0].Description!;
        Assert.Contains("it would have told you **7 times**; the last 5:", text, StringComparison.Ordinal);
        Assert.Contains($"<t:{Now.AddDays(-14).ToUnixTimeSeconds()}:f> · 43g · 100 on sale", text, StringComparison.Ordinal);
        Assert.Contains("**Now** 62g 10s: not so.", text, StringComparison.Ordinal);
        Assert.Contains("Depth is not kept in history.", text, StringComparison.Ordinal);
        Assert.Equal("7 of 50 alerts used · nothing is saved yet", reply.Embeds[0].Footer);
        Assert.Equal("The price over 30 days.", Assert.Single(reply.Files).AltText);
        Assert.Equal(["Save alert", "Change rule", "Cancel"], reply.Rows[0].OfType<Component.Button>().Select(one => one.Label));
        _bot.UseCases.Verify(one => one.CreateAsync(It.IsAny<AlertActor>(), It.IsAny<CreateAlert.Request>(), It.IsAny<CancellationToken>()), Times.Never);
    }

    [Fact]
    public async Task Create_WouldBeRefused_SaysSoOnThePreview()
    {
        Answer(Preview(warning: "This would have fired 200 times in 30 days. @everyone"));

        var text = (await _bot.RunAsync("alert create", Asked)).Embeds[0].Description!;

        Assert.Contains("⚠ This would have fired 200 times in 30 days. \\@everyone", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Save_AfterARestart_MakesExactlyWhatWasShown()
    {
        var shown = await _bot.RunAsync("alert create", [.. Asked, ("quantity", "200"), ("cool-down", "2d"), ("expires", "7d")]);
        var restarted = new AlertBot(_bot.Drafts, _bot.UseCases);

        var saved = Updated(await restarted.PressAsync(shown, "Save alert"));

        Assert.Contains("Saved. Alert #12 **Mycobloom", saved.Text, StringComparison.Ordinal);
        Assert.Contains("tells you when: price below 45g.", saved.Text, StringComparison.Ordinal);
        Assert.Contains("8 of 50 alerts used", saved.Text, StringComparison.Ordinal);
        _bot.UseCases.Verify(one => one.CreateAsync(
            It.Is<AlertActor>(actor => actor.User == Ann),
            It.Is<CreateAlert.Request>(made => made.Target == AlertTarget.Person && made.What.Item == "210797" && made.What.Realm == "us-area-52" && made.What.When == "price below 45g"
                && made.What.MinQuantity == 200 && made.What.CoolDown == TimeSpan.FromDays(2) && made.What.Expires == Now.AddDays(7)),
            It.IsAny<CancellationToken>()), Times.Once);
        Assert.Empty(_bot.Drafts.All);
    }

    [Fact]
    public async Task Save_Twice_MakesOne()
    {
        var shown = await _bot.RunAsync("alert create", Asked);
        await _bot.PressAsync(shown, "Save alert");

        Assert.Contains("This preview is over", Told(await _bot.PressAsync(shown, "Save alert")).Text, StringComparison.Ordinal);
        _bot.UseCases.Verify(one => one.CreateAsync(It.IsAny<AlertActor>(), It.IsAny<CreateAlert.Request>(), It.IsAny<CancellationToken>()), Times.Once);
    }

    [Fact]
    public async Task Save_ByAStranger_FindsNothing()
    {
        var shown = await _bot.RunAsync("alert create", Asked);

        Assert.Equal(Ann, AlertBot.Button(shown, "Save alert").OnlyFor);
        Assert.Contains("This preview is over", Told(await _bot.PressAsync(shown, "Save alert", AlertBot.Caller(Bob))).Text, StringComparison.Ordinal);
        _bot.UseCases.Verify(one => one.CreateAsync(It.IsAny<AlertActor>(), It.IsAny<CreateAlert.Request>(), It.IsAny<CancellationToken>()), Times.Never);
    }

    [Fact]
    public async Task Save_Refused_LeavesThePreviewToTryAgain()
    {
        var shown = await _bot.RunAsync("alert create", Asked);
        _bot.UseCases.Setup(one => one.CreateAsync(It.IsAny<AlertActor>(), It.IsAny<CreateAlert.Request>(), It.IsAny<CancellationToken>())).ReturnsAsync(new AlertErrors.NearlyTheSame(new AlertId(3)));

        var refusal = Told(await _bot.PressAsync(shown, "Save alert"));

        Assert.Contains("alert #3 watches for nearly the same", refusal.Text, StringComparison.Ordinal);
        Assert.Equal("alerts", AlertBot.Button(refusal, "Show #3").Action);
        Assert.Single(_bot.Drafts.All);
    }

    [Fact]
    public async Task Save_MetAlready_SaysSo()
    {
        var shown = await _bot.RunAsync("alert create", Asked);
        _bot.UseCases.Setup(one => one.CreateAsync(It.IsAny<AlertActor>(), It.IsAny<CreateAlert.Request>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync(new CreateAlert.Created(Alert(), "Mycobloom", "Area 52", Preview(holds: true).Backtest.Now, new AlertCounts(8, 21), AlertLimits.Usual));

        Assert.Contains("**It is so right now**, at 62g 10s.", Updated(await _bot.PressAsync(shown, "Save alert")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cancel_ThrowsTheDraftAway()
    {
        var shown = await _bot.RunAsync("alert create", Asked);

        Assert.Equal("Cancelled; nothing was saved.", Updated(await _bot.PressAsync(shown, "Cancel")).Text);
        Assert.Empty(_bot.Drafts.All);
    }

    [Fact]
    public async Task Change_OpensTheFormWithWhatStands_AndItsAnswerIsPreviewedAnew()
    {
        var shown = await _bot.RunAsync("alert create", [.. Asked, ("quantity", "200")]);
        var button = AlertBot.Button(shown, "Change rule");

        var form = Assert.IsType<ComponentAnswer.Form>(await _bot.PressAsync(button.Action, button.State)).Modal;
        Assert.Equal(["price below 45g", "200", null, null, null], form.Fields.Select(field => field.Value));
        Assert.All(form.Fields, field => Assert.InRange(field.Label.Length, 1, 45));

        var again = Updated(await _bot.PressAsync(form.Action, form.State, fields: Fields("30% below median of 14 days", quantity: "1,000", coolDown: "12h")));
        Assert.Contains("30% below", again.Embeds[0].Description, StringComparison.OrdinalIgnoreCase);
        await _bot.PressAsync(again, "Save alert");
        _bot.UseCases.Verify(one => one.CreateAsync(It.IsAny<AlertActor>(), It.Is<CreateAlert.Request>(made =>
            made.What.When == "30% below median of 14 days" && made.What.MinQuantity == 1000 && made.What.CoolDown == TimeSpan.FromHours(12)), It.IsAny<CancellationToken>()));
    }

    [Theory]
    [InlineData("price below", "", "", "", null)]
    [InlineData("price below 45g", "many", "", "", "The quantity must be a whole number")]
    [InlineData("price below 45g", "1", "soon", "", "The cool-down must be a length of time")]
    [InlineData("price below 45g", "1", "6h", "18-23", "I do not know your time zone yet. Set it with `/notify zone`")]
    public async Task Change_WrongField_SaysWhich_AndKeepsTheDraft(string when, string quantity, string coolDown, string hours, string? sentence)
    {
        var shown = await _bot.RunAsync("alert create", Asked);
        var button = AlertBot.Button(shown, "Change rule");

        var refusal = Told(await _bot.PressAsync(button.Action, button.State, fields: Fields(when, quantity, coolDown, hours)));

        Assert.NotEmpty(refusal.Text!);
        if (sentence is not null) Assert.StartsWith(sentence, refusal.Text, StringComparison.Ordinal);
        Assert.Equal("alertnew", AlertBot.Button(refusal, "Change rule").Action);
        Assert.Single(_bot.Drafts.All);
    }

    [Fact]
    public async Task Hours_AreInThePersonsZone()
    {
        _bot.UseCases.Setup(one => one.ProfileAsync(Ann, It.IsAny<CancellationToken>())).ReturnsAsync(NoticeProfile.Usual(Ann) with { Zone = "Europe/Berlin" });

        await _bot.RunAsync("alert create", [.. Asked, ("hours", "18-23")]);

        _bot.UseCases.Verify(one => one.PreviewAsync(It.IsAny<AlertActor>(), It.Is<PreviewAlert.Request>(asked =>
            asked.Hours == new ActiveHours(new TimeOnly(18, 0), new TimeOnly(23, 0), "Europe/Berlin")), It.IsAny<CancellationToken>()));
    }

    [Fact]
    public async Task Create_WithoutARule_SuggestsSome_AndOneIsPreviewed()
    {
        _bot.UseCases.Setup(one => one.SuggestAsync("210797", "us-area-52", It.IsAny<CancellationToken>())).ReturnsAsync(Success.Of<IReadOnlyList<AlertSuggestion>>(
        [
            new("Cheap for once", new AlertRule(new PriceLimit(PriceSide.Below, Copper.FromGold(45))), 3, 30), new("Cheapest of the month", new AlertRule(new NewLow(30)), 1, 30),
        ]));

        var reply = await _bot.RunAsync("alert create", ("item", "210797"), ("realm", "us-area-52"));

        Assert.Contains("**Cheap for once** · price below 45g\n\u2003would have told you 3 times in 30 days", reply.Embeds[0].Description, StringComparison.Ordinal);
        var select = AlertBot.Select(reply);
        Assert.Equal(["price below 45g", "new low of 30 days"], select.Entries.Select(entry => entry.Value));
        var preview = Updated(await _bot.PressAsync(select.Action, select.State, values: ["new low of 30 days"]));
        Assert.StartsWith("Preview", preview.Embeds[0].Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AlertMe_BelowAPrice_SuggestsForThatGoodPrivately()
    {
        _bot.UseCases.Setup(one => one.SuggestAsync("82800-p1048575-b15-q7-l31", "us-area-52", It.IsAny<CancellationToken>()))
            .ReturnsAsync(Success.Of<IReadOnlyList<AlertSuggestion>>([new("Cheap for once", new AlertRule(new PriceLimit(PriceSide.Below, Copper.FromGold(45))), 3, 30)]));
        Assert.True(VariantKey.TryParse("82800-p1048575-b15-q7-l31", out var variant));
        var button = AlertMeComponent.Opener(variant, MarketSamples.Realm(3676, 3676, Region.Us, "area-52", "Area 52"));

        Assert.Single(AlertBot.Select(Told(await _bot.PressAsync(button.Action, button.State, onEphemeral: false))).Entries);
        Assert.InRange(button.Action.Length + button.State.Length, 1, 60);
        Assert.Contains("`/alert create`", Told(await _bot.PressAsync(button.Action, "x")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Create_NothingToSuggest_SaysWhatToType()
    {
        _bot.UseCases.Setup(one => one.SuggestAsync(It.IsAny<string>(), It.IsAny<string>(), It.IsAny<CancellationToken>())).ReturnsAsync(Success.Of<IReadOnlyList<AlertSuggestion>>([]));

        var reply = await _bot.RunAsync("alert create", ("item", "210797"), ("realm", "us-area-52"));

        Assert.Contains("`price below 45g`", reply.Text, StringComparison.Ordinal);
        Assert.Equal("Write my own", Assert.IsType<Component.Button>(reply.Rows[0][0]).Label);
    }

    [Fact]
    public async Task Create_WithoutARealm_TakesThatOfTheNewestAlert()
    {
        _bot.UseCases.Setup(one => one.OfOwnerAsync(Ann, It.IsAny<CancellationToken>())).ReturnsAsync([Alert() with { RealmId = 1404 }]);

        await _bot.RunAsync("alert create", ("item", "210797"), ("when", "price below 45g"));

        _bot.UseCases.Verify(one => one.PreviewAsync(It.IsAny<AlertActor>(), It.Is<PreviewAlert.Request>(asked => asked.Realm == "eu-onyxia"), It.IsAny<CancellationToken>()));
    }

    [Fact]
    public async Task Create_WithoutARealmOrAlerts_AsksWhich_AndGoesOn()
    {
        var select = AlertBot.Select(await _bot.RunAsync("alert create", ("item", "210797"), ("when", "price below 45g")));

        Assert.Contains("eu-draenor", select.Entries.Select(entry => entry.Value));
        Assert.StartsWith("Preview", Updated(await _bot.PressAsync(select.Action, select.State, values: ["eu-draenor"])).Embeds[0].Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Create_AmbiguousRealm_ItsButtonGoesOn()
    {
        var us = MarketSamples.Realm(115, 115, Region.Us, "draenor", "Draenor");
        var eu = MarketSamples.Realm(1403, 1403, Region.Eu, "draenor", "Draenor");
        _bot.UseCases.Setup(one => one.PreviewAsync(It.IsAny<AlertActor>(), It.Is<PreviewAlert.Request>(asked => asked.Realm == "draenor"), It.IsAny<CancellationToken>()))
            .ReturnsAsync(new MarketErrors.AmbiguousRealm("draenor", [us, eu]));

        var refusal = await _bot.RunAsync("alert create", ("item", "210797"), ("realm", "draenor"), ("when", "price below 45g"));
        await _bot.PressAsync(refusal, "Draenor (EU)");

        _bot.UseCases.Verify(one => one.PreviewAsync(It.IsAny<AlertActor>(), It.Is<PreviewAlert.Request>(asked => asked.Realm == "eu-draenor" && asked.When == "price below 45g"), It.IsAny<CancellationToken>()));
    }

    [Fact]
    public async Task Channel_ByAMember_IsForOfficers() =>
        Assert.Equal(new AlertErrors.OfficersOnly().Message, (await _bot.RunAsync("alert create", [.. Asked, ("channel", "5")])).Text);

    [Fact]
    public async Task Channel_ByAnOfficer_IsCheckedAndKept()
    {
        var officer = AlertBot.Caller(Ann, DiscordPermissions.ManageGuild);
        _bot.Channels.SetupSequence(one => one.WhatIsMissingAsync(Home, new ChannelId(5), Ann, It.IsAny<CancellationToken>())).ReturnsAsync("I need Send Messages in #market_place.").ReturnsAsync((string?)null);

        Assert.Equal("I need Send Messages in #market\\_place.", (await _bot.RunAsAsync(officer, "alert create", [.. Asked, ("channel", "5")])).Text);
        var shown = await _bot.RunAsAsync(officer, "alert create", [.. Asked, ("channel", "5")]);

        Assert.Contains("**tells** <#5>", shown.Embeds[0].Description, StringComparison.Ordinal);
        await _bot.PressAsync(shown, "Save alert", officer);
        _bot.UseCases.Verify(one => one.CreateAsync(It.Is<AlertActor>(actor => actor.IsOfficer), It.Is<CreateAlert.Request>(made =>
            made.Target == new AlertTarget(AlertWay.Channel, Home, new ChannelId(5))), It.IsAny<CancellationToken>()));
    }

    [Fact]
    public async Task Suggest_When_ReadsBackWhatIsTyped_AndTheGoodsOwnRulesFirst()
    {
        _bot.UseCases.Setup(one => one.SuggestAsync("210797", "us-area-52", It.IsAny<CancellationToken>()))
            .ReturnsAsync(Success.Of<IReadOnlyList<AlertSuggestion>>([new("Cheap for once", new AlertRule(new PriceLimit(PriceSide.Below, Copper.FromGold(41))), 3, 30)]));

        var empty = await _bot.SuggestAsync("alert create", "when", "", ("item", "210797"), ("realm", "us-area-52"));
        Assert.Equal(("price below 41g (Cheap for once, 3 times in 30 days)", "price below 41g"), (empty[0].Name, empty[0].Value));
        Assert.Contains("new low of 30 days", empty.Select(choice => choice.Value));

        var typed = await _bot.SuggestAsync("alert create", "when", "PRICE  < 45 g", ("item", "210797"), ("realm", "us-area-52"));
        Assert.Equal(("✓ price below 45g", "price below 45g"), (typed[0].Name, typed[0].Value));
        var wrong = await _bot.SuggestAsync("alert create", "when", "price beneath", ("item", "210797"));
        Assert.StartsWith("✗ ", wrong[0].Name, StringComparison.Ordinal);
        Assert.Equal("price beneath", wrong[0].Value);
        Assert.All(empty.Concat(typed).Concat(wrong), choice => Assert.True(choice.Name.Length is >= 1 and <= 100 && choice.Value.Length is >= 1 and <= 100));
    }

    [Fact]
    public async Task Suggest_When_ThePastTakesLong_AnswersWithoutIt()
    {
        var never = new TaskCompletionSource<Result<IReadOnlyList<AlertSuggestion>>>();
        _bot.UseCases.Setup(one => one.SuggestAsync(It.IsAny<string>(), It.IsAny<string>(), It.IsAny<CancellationToken>())).Returns(never.Task);

        var choices = await _bot.SuggestAsync("alert create", "when", "", ("item", "210797"), ("realm", "us-area-52")).WaitAsync(TimeSpan.FromSeconds(5));

        Assert.Contains("price below 45g", choices.Select(choice => choice.Value));
    }

    [Fact]
    public void Commands_MakeATreeThatDiscordTakes()
    {
        var root = Assert.Single(new CommandCatalogue(_bot.Commands).Roots);

        Assert.Equal(["bulk", "create", "list", "opportunities", "performance"], root.Children.Select(child => child.Word));
        Assert.All(_bot.Commands, command => Assert.True(command.Definition.IsEphemeral(new CommandCall("", AlertBot.Caller(Ann), new Dictionary<string, string>()))));
    }

    private void Answer(AlertPreview preview) => _bot.UseCases.Setup(one => one.PreviewAsync(It.IsAny<AlertActor>(), It.IsAny<PreviewAlert.Request>(), It.IsAny<CancellationToken>())).ReturnsAsync(preview);

    private static Dictionary<string, string> Fields(string when, string quantity = "", string coolDown = "", string hours = "") =>
        new() { ["when"] = when, ["quantity"] = quantity, ["cooldown"] = coolDown, ["hours"] = hours, ["expires"] = "" };
}
