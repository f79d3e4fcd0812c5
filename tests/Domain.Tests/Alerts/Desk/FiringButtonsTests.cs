using DiscordAH.Domain.Alerts;
using DiscordAH.Domain.Common;

namespace DiscordAH.Domain.Tests.Alerts.Desk;

/// <summary>What the buttons below a firing do.</summary>
public sealed class FiringButtonsTests
{
    private static readonly AlertState FiredOnce = new(IsArmed: false, FiredAt: AlertDesk.Published.AddHours(-2));
    private readonly AlertDesk _desk = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private SnoozeAlert Snooze => new(_desk.Alerts, _desk.Firings, _desk.Clock);

    private DeleteAlerts Delete => new(_desk.Alerts, _desk.Firings, _desk.Clock);

    private RecordPurchase Purchase => new(_desk.Firings, _desk.Alerts, _desk.Clock);

    private ExplainFiring Explain => new(_desk.Firings, _desk.Alerts, _desk.Past.Object, _desk.Items.Object, _desk.Realms.Object);

    [Fact]
    public async Task Snooze_ForAnHour_IsArmedAndAttends()
    {
        var alert = _desk.Stored(AlertDesk.Ann, state: FiredOnce with { UntilRecovered = true });
        _desk.Fired(alert);

        var state = (await Snooze.RunAsync(AlertDesk.Ann, alert.Id, TimeSpan.FromHours(1), 71, Ct)).Value.State;

        Assert.Equal(new AlertState(true, true, FiredOnce.FiredAt, AlertDesk.Now.AddHours(1), false), state);
        Assert.Equal((FiringDeed.Snoozed, AlertDesk.Now), (_desk.Firings[71].Deed, _desk.Firings[71].DeedAt!.Value));
    }

    [Fact]
    public async Task Snooze_UntilRecovered_WaitsForTheUsualPrice()
    {
        var alert = _desk.Stored(AlertDesk.Ann, state: FiredOnce with { SnoozedUntil = AlertDesk.Now.AddDays(1) });

        Assert.Equal(FiredOnce with { UntilRecovered = true }, (await Snooze.RunAsync(AlertDesk.Ann, alert.Id, null, null, Ct)).Value.State);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(31)]
    public async Task Snooze_SenselessLength_IsRefused(int days)
    {
        var alert = _desk.Stored(AlertDesk.Ann);

        Assert.IsType<AlertErrors.BadSnooze>((await Snooze.RunAsync(AlertDesk.Ann, alert.Id, TimeSpan.FromDays(days), null, Ct)).Error);
    }

    [Fact]
    public async Task Snooze_WhileAJudgementWrites_IsDoneOnWhatStandsThen()
    {
        var alert = _desk.Stored(AlertDesk.Ann);
        _desk.Alerts.BeforeSave = () =>
        {
            _desk.Alerts.BeforeSave = null;
            _desk.Alerts.Put(alert with { Revision = 1, Fired = 1, State = FiredOnce });
        };

        var snoozed = (await Snooze.RunAsync(AlertDesk.Ann, alert.Id, TimeSpan.FromDays(1), null, Ct)).Value;

        Assert.Equal((1, FiredOnce.FiredAt, AlertDesk.Now.AddDays(1)), (snoozed.Fired, snoozed.State.FiredAt, snoozed.State.SnoozedUntil!.Value));
    }

    [Fact]
    public async Task Tighten_Firing_MovesTheLimitAndNotesIt()
    {
        var alert = _desk.Stored(AlertDesk.Ann, state: FiredOnce);
        _desk.Fired(alert);
        _desk.OnSale(AlertDesk.Commodities, AlertDesk.Herb, 43);

        var tightened = (await _desk.Tighten().RunAsync(AlertDesk.Ann, alert.Id, 71, Ct)).Value;

        Assert.Equal("price below 40g 50s", ConditionText.Write(tightened.Rule.When));
        Assert.Equal((FiredOnce with { IsArmed = true }, AlertDesk.Published), (tightened.State, tightened.Since));
        Assert.Equal(FiringDeed.Changed, _desk.Firings[71].Deed);

        // Still met after that: it does not tell again at once.
        _desk.OnSale(AlertDesk.Commodities, AlertDesk.Herb, 30);
        Assert.False((await _desk.Tighten().RunAsync(AlertDesk.Ann, alert.Id, null, Ct)).Value.State.IsArmed);
    }

    [Fact]
    public async Task Tighten_WhatCannotBeTighter_IsRefused()
    {
        Assert.IsType<AlertErrors.BadRule>((await _desk.Tighten().RunAsync(AlertDesk.Ann, _desk.Stored(AlertDesk.Ann, "new low of 30 days").Id, null, Ct)).Error);
        Assert.IsType<AlertErrors.BadRule>((await _desk.Tighten().RunAsync(AlertDesk.Ann, _desk.Stored(AlertDesk.Ann, "price below 1c").Id, null, Ct)).Error);
        Assert.IsType<AlertErrors.OfficersOnly>((await _desk.Tighten().RunAsync(AlertDesk.Ann, _desk.Stored(AlertDesk.Ann, target: AlertDesk.InChannel).Id, null, Ct)).Error);
    }

    [Fact]
    public async Task Delete_SomeOfMany_TakesOnlyOnesThePersonMay()
    {
        var (own, others, channel) = (_desk.Stored(AlertDesk.Ann), _desk.Stored(AlertDesk.Bob), _desk.Stored(AlertDesk.Bob, "price below 9g", AlertDesk.InChannel));
        _desk.Fired(own);
        AlertId[] all = [own.Id, others.Id, channel.Id];

        Assert.Equal(1, (await Delete.RunAsync(AlertDesk.Ann, all, 71, Ct)).Value);
        Assert.Equal(FiringDeed.Deleted, _desk.Firings[71].Deed);
        Assert.IsType<AlertErrors.UnknownAlert>((await Delete.RunAsync(AlertDesk.Ann, all, null, Ct)).Error);
        Assert.IsType<AlertErrors.UnknownAlert>((await Delete.RunAsync(AlertDesk.Stranger, all, null, Ct)).Error);
        Assert.Equal(1, (await Delete.RunAsync(AlertDesk.Officer, all, null, Ct)).Value);
        Assert.Equal(others.Id, Assert.Single(_desk.Alerts.All).Id);
        Assert.IsType<AlertErrors.UnknownAlert>((await Delete.RunAsync(AlertDesk.Ann, [], null, Ct)).Error);
    }

    [Fact]
    public async Task Buttons_OfOthers_AnswerAsIfThereWereNothing()
    {
        var alert = _desk.Stored(AlertDesk.Ann);
        _desk.Fired(alert);

        foreach (var actor in new[] { AlertDesk.Bob, AlertDesk.Officer, AlertDesk.Stranger })
        {
            Assert.IsType<AlertErrors.UnknownAlert>((await Snooze.RunAsync(actor, alert.Id, TimeSpan.FromHours(1), 71, Ct)).Error);
            Assert.IsType<AlertErrors.UnknownAlert>((await _desk.Tighten().RunAsync(actor, alert.Id, 71, Ct)).Error);
            Assert.IsType<AlertErrors.UnknownAlert>((await Delete.RunAsync(actor, [alert.Id], 71, Ct)).Error);
            Assert.IsType<AlertErrors.UnknownAlert>((await Purchase.RunAsync(actor, 71, Ct)).Error);
            Assert.IsType<AlertErrors.UnknownAlert>((await Explain.RunAsync(actor, 71, Ct)).Error);
        }

        Assert.Equal(FiringDeed.None, _desk.Firings[71].Deed);
        Assert.Equal(alert, Assert.Single(_desk.Alerts.All));
    }

    [Fact]
    public async Task Deed_OfAnotherAlertsFiring_IsNotNoted()
    {
        var (mine, theirs) = (_desk.Stored(AlertDesk.Ann), _desk.Stored(AlertDesk.Bob));
        _desk.Fired(theirs);

        await Snooze.RunAsync(AlertDesk.Ann, mine.Id, TimeSpan.FromHours(1), 71, Ct);

        Assert.Equal(FiringDeed.None, _desk.Firings[71].Deed);
    }

    [Fact]
    public async Task Bought_ReplacesWhatWasNotedBefore()
    {
        var alert = _desk.Stored(AlertDesk.Ann);
        _desk.Fired(alert);
        await Snooze.RunAsync(AlertDesk.Ann, alert.Id, TimeSpan.FromHours(1), 71, Ct);

        Assert.Equal(FiringDeed.Bought, (await Purchase.RunAsync(AlertDesk.Ann, 71, Ct)).Value.Deed);
        Assert.IsType<AlertErrors.UnknownAlert>((await Purchase.RunAsync(AlertDesk.Ann, 72, Ct)).Error);
    }

    [Fact]
    public async Task Explain_DeletedAlert_StillSaysWhy()
    {
        var alert = _desk.Stored(AlertDesk.Ann);
        var firing = _desk.Fired(alert);
        Assert.Equal(alert, (await Explain.RunAsync(AlertDesk.Ann, 71, Ct)).Value.Alert);
        await Delete.RunAsync(AlertDesk.Ann, [alert.Id], null, Ct);

        var why = (await Explain.RunAsync(AlertDesk.Ann, 71, Ct)).Value;

        Assert.Equal((firing, null, "Herb", "Commodities (US)"), (why.Firing, why.Alert, why.Item, why.MarketName));
        Assert.Equal(Copper.FromGold(60), why.Now!.Now.Minimum);
    }
}
