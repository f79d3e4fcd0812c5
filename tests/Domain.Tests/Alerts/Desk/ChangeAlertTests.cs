using DiscordAH.Domain.Alerts;
using DiscordAH.Domain.Common;

namespace DiscordAH.Domain.Tests.Alerts.Desk;

public sealed class ChangeAlertTests
{
    private static readonly AlertState FiredOnce = new(IsArmed: false, FiredAt: AlertDesk.Published.AddHours(-2));
    private readonly AlertDesk _desk = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task RunAsync_OthersAlert_DoesNotExist()
    {
        var alert = _desk.Stored(AlertDesk.Ann);
        var channel = _desk.Stored(AlertDesk.Ann, "price below 9g", AlertDesk.InChannel);

        foreach (var actor in new[] { AlertDesk.Bob, AlertDesk.Officer, AlertDesk.Stranger })
            Assert.IsType<AlertErrors.UnknownAlert>((await ChangeAsync(actor, new ChangeAlert.Request(alert.Id, Paused: true))).Error);
        Assert.IsType<AlertErrors.UnknownAlert>((await ChangeAsync(AlertDesk.Bob, new ChangeAlert.Request(channel.Id, Paused: true))).Error);
        Assert.IsType<AlertErrors.UnknownAlert>((await ChangeAsync(AlertDesk.Stranger, new ChangeAlert.Request(channel.Id, Paused: true))).Error);
        Assert.Equal(AlertStatus.Paused, (await ChangeAsync(AlertDesk.Officer, new ChangeAlert.Request(channel.Id, Paused: true))).Value.Status);
    }

    [Fact]
    public async Task RunAsync_OtherCondition_IsJudgedAnew()
    {
        var alert = _desk.Stored(AlertDesk.Ann, state: FiredOnce);

        var changed = (await ChangeAsync(AlertDesk.Ann, new ChangeAlert.Request(alert.Id, alert.Revision, When: "price below 65g"))).Value;

        Assert.Equal((1, AlertDesk.Published, false), (changed.Revision, changed.Since, changed.State.IsArmed));
        Assert.Equal(FiredOnce.FiredAt, changed.State.FiredAt);
        Assert.True((await ChangeAsync(AlertDesk.Ann, new ChangeAlert.Request(alert.Id, When: "price below 20g"))).Value.State.IsArmed);
    }

    [Fact]
    public async Task RunAsync_PatienceAlone_LeavesTheStateAsItIs()
    {
        var alert = _desk.Stored(AlertDesk.Ann, state: FiredOnce);

        var changed = (await ChangeAsync(AlertDesk.Ann, new ChangeAlert.Request(alert.Id, CoolDown: TimeSpan.FromHours(1), Hysteresis: 5))).Value;

        Assert.Equal((FiredOnce, alert.Since, TimeSpan.FromHours(1), 5.0), (changed.State, changed.Since, changed.Rule.CoolDown, changed.Rule.Hysteresis));
    }

    [Fact]
    public async Task RunAsync_NothingNew_WritesNothing()
    {
        var alert = _desk.Stored(AlertDesk.Ann);

        Assert.Equal(alert, (await ChangeAsync(AlertDesk.Ann, new ChangeAlert.Request(alert.Id, When: AlertDesk.Cheap))).Value);
    }

    [Fact]
    public async Task RunAsync_PauseAndResume_ResetsTheState()
    {
        var alert = _desk.Stored(AlertDesk.Ann, state: FiredOnce with { UntilRecovered = true });

        var paused = (await ChangeAsync(AlertDesk.Ann, new ChangeAlert.Request(alert.Id, Paused: true))).Value;
        Assert.Equal(AlertStatus.Paused, paused.Status);
        Assert.NotNull(paused.Reason);
        var resumed = (await ChangeAsync(AlertDesk.Ann, new ChangeAlert.Request(alert.Id, paused.Revision, Paused: false))).Value;

        Assert.Equal((AlertStatus.Active, null, new AlertState(), AlertDesk.Published), (resumed.Status, resumed.Reason, resumed.State, resumed.Since));
    }

    [Fact]
    public async Task RunAsync_EndedAlert_WatchesAgainWithANewEndAsLongAsThereIsRoom()
    {
        var ended = _desk.Stored(AlertDesk.Ann, status: AlertStatus.Ended);
        _desk.Alerts.Put(ended with { Rule = ended.Rule with { Expires = AlertDesk.Now.AddDays(-1) } });

        Assert.IsType<AlertErrors.BadRule>((await ChangeAsync(AlertDesk.Ann, new ChangeAlert.Request(ended.Id, Paused: false))).Error);
        var again = (await ChangeAsync(AlertDesk.Ann, new ChangeAlert.Request(ended.Id, Expires: AlertDesk.Now.AddDays(5)))).Value;
        Assert.Equal(AlertStatus.Active, again.Status);

        _desk.Alerts.Put(again with { Status = AlertStatus.Ended });
        _desk.Stored(AlertDesk.Ann, "price above 900g");
        _desk.Limits = _desk.Limits with { PerMember = 1 };
        Assert.IsType<AlertErrors.TooManyOfMember>((await ChangeAsync(AlertDesk.Ann, new ChangeAlert.Request(ended.Id, NeverExpires: true))).Error);
    }

    [Fact]
    public async Task RunAsync_Revision_IsChecked()
    {
        var alert = _desk.Stored(AlertDesk.Ann);
        Assert.IsType<AlertErrors.Changed>((await ChangeAsync(AlertDesk.Ann, new ChangeAlert.Request(alert.Id, alert.Revision + 1, Paused: true))).Error);

        // Somebody else writes between reading and writing: who named a revision is told, who did not is served.
        _desk.Alerts.BeforeSave = Once(() => _desk.Alerts.Put(alert with { Revision = 1, Fired = 7 }));
        Assert.IsType<AlertErrors.Changed>((await ChangeAsync(AlertDesk.Ann, new ChangeAlert.Request(alert.Id, 0, Paused: true))).Error);
        _desk.Alerts.BeforeSave = Once(() => _desk.Alerts.Put(alert with { Revision = 2, Fired = 8 }));
        var changed = (await ChangeAsync(AlertDesk.Ann, new ChangeAlert.Request(alert.Id, Paused: true))).Value;
        Assert.Equal((8, 3, AlertStatus.Paused), (changed.Fired, changed.Revision, changed.Status));
    }

    [Fact]
    public async Task RunAsync_RefusalsOfNewAlerts_HoldForChangesToo()
    {
        var other = _desk.Stored(AlertDesk.Ann, "price below 45g 20s");
        var alert = _desk.Stored(AlertDesk.Ann, "price below 10g");
        _desk.Dips(AlertDesk.Commodities, AlertDesk.Herb, [.. Enumerable.Range(1, 100).Select(i => i * 7)]);

        Assert.Equal(other.Id, Assert.IsType<AlertErrors.NearlyTheSame>((await ChangeAsync(AlertDesk.Ann, new ChangeAlert.Request(alert.Id, When: AlertDesk.Cheap))).Error).Alert);
        Assert.IsType<AlertErrors.TooNoisy>((await ChangeAsync(AlertDesk.Ann, new ChangeAlert.Request(alert.Id, When: "price below 50g"))).Error);
        Assert.IsType<AlertErrors.NoRealmsToCompare>((await ChangeAsync(AlertDesk.Ann, new ChangeAlert.Request(alert.Id, When: "20% below other realms"))).Error);
        Assert.IsType<AlertErrors.BadRule>((await ChangeAsync(AlertDesk.Ann, new ChangeAlert.Request(alert.Id, Hysteresis: 99))).Error);
        Assert.IsType<AlertErrors.OfficersOnly>((await ChangeAsync(AlertDesk.Ann, new ChangeAlert.Request(alert.Id, Target: AlertDesk.InChannel))).Error);
        Assert.Equal(alert, (await _desk.Alerts.FindAsync(alert.Id, Ct)));
    }

    [Fact]
    public async Task RunAsync_OfficerNoLonger_MayStopAnOwnChannelAlertButNotSteerIt()
    {
        var alert = _desk.Stored(AlertDesk.Ann, target: AlertDesk.InChannel);

        Assert.IsType<AlertErrors.OfficersOnly>((await ChangeAsync(AlertDesk.Ann, new ChangeAlert.Request(alert.Id, When: "price below 9g"))).Error);
        Assert.Equal(AlertStatus.Paused, (await ChangeAsync(AlertDesk.Ann, new ChangeAlert.Request(alert.Id, Paused: true))).Value.Status);
        Assert.IsType<AlertErrors.OfficersOnly>((await ChangeAsync(AlertDesk.Ann, new ChangeAlert.Request(alert.Id, Paused: false))).Error);
        Assert.Equal(AlertTarget.Person, (await ChangeAsync(AlertDesk.Ann, new ChangeAlert.Request(alert.Id, Target: AlertTarget.Person))).Value.Target);
    }

    private static Action Once(Action act)
    {
        var done = false;
        return () =>
        {
            if (!done) act();
            done = true;
        };
    }

    private Task<Result<PriceAlert>> ChangeAsync(AlertActor actor, ChangeAlert.Request request) => _desk.Change().RunAsync(actor, request, Ct);
}
