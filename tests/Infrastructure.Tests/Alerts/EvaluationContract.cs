using DiscordAH.Domain.Alerts;
using DiscordAH.Domain.Common;
using DiscordAH.Domain.Jobs;
using DiscordAH.Domain.Market;
using DiscordAH.Domain.Notifications;
using DiscordAH.Infrastructure.Alerts;
using DiscordAH.Infrastructure.Persistence;
using DiscordAH.Infrastructure.Tests.Market;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Moq;

namespace DiscordAH.Infrastructure.Tests.Alerts;

/// <summary>Each live snapshot is judged once, whoever judges it how often, and what fires is told with it.</summary>
public abstract class EvaluationContract(StorageProvider provider) : StorageContract(provider)
{
    private const int Realm = 13;
    private readonly FakeTimeProvider _clock = new(Snap.Hour(3));
    private readonly Mock<IJobQueue> _queue = new();

    [Fact]
    public async Task Evaluate_EveryKind_DoesWhatItShould()
    {
        await AlertScene.FillAsync(Services, Realm);

        var done = await AlertScene.EvaluateAsync(Services, Realm);

        // The eighth is quiet at this price.
        Assert.Equal(new AlertEvaluation(1, 7, 5), done);

        var alerts = await Get<IAlertStore>().OfOwnerAsync(AlertScene.Owner(Realm), Ct);
        var byItem = alerts.ToLookup(alert => alert.Variant.Item.Value);
        Assert.All([1, 2, 3, 4, 8], item => Assert.Contains(byItem[item], alert => alert is { Fired: 1, State: { IsArmed: false, FiredAt: not null }, Status: AlertStatus.Active }));
        Assert.Single(byItem[1], alert => alert is { Status: AlertStatus.Ended, Fired: 0 });
        Assert.True(Assert.Single(byItem[5]).State.IsArmed);
        Assert.Null(Assert.Single(byItem[8]).State.SnoozedUntil);
        Assert.Equal(0, Assert.Single(byItem[6]).Revision);
        await using var db = await ContextAsync();
        var poisoned = await db.PriceAlerts.SingleAsync(row => row.Condition == "price sideways", Ct);
        Assert.Equal((AlertStatus.Paused, true), (poisoned.Status, poisoned.Reason!.Contains("cannot be judged", StringComparison.Ordinal)));
        var firing = await db.AlertHistory.SingleAsync(row => row.ItemId == new ItemId(2), Ct);
        Assert.Equal(("price below 4s", AlertScene.T1, Snap.Hour(3), 350, 10), (firing.Condition, firing.At, firing.FiredAt, firing.Price!.Value.Value, firing.Quantity));
        await TellsAsync(db);
    }

    [Fact]
    public async Task Evaluate_AgainAndFromTwoProcesses_FiresOnce()
    {
        await AlertScene.FillAsync(Services, Realm);
        await AlertScene.FillAsync(Services, Realm + 1);
        await using var other = Database.Services(Configure);
        await AlertScene.EvaluateAsync(Services, Realm + 1);
        var expected = await AlertScene.LinesAsync(Services, Realm + 1);

        var runs = await Task.WhenAll(Enumerable.Range(0, 6).Select(i => Task.Run(() => AlertScene.EvaluateAsync(i % 2 == 0 ? Services : other, Realm), Ct)));
        Assert.Equal(default, await AlertScene.EvaluateAsync(other, Realm));

        Assert.Equal(5, runs.Sum(run => run.Fired));
        Assert.Equal(expected, await AlertScene.LinesAsync(Services, Realm));
    }

    [Fact]
    public async Task Lines_PlantedDefects_AreSeen()
    {
        await AlertScene.FillAsync(Services, Realm);
        await AlertScene.FillAsync(Services, Realm + 1);
        await AlertScene.EvaluateAsync(Services, Realm);
        var expected = await AlertScene.LinesAsync(Services, Realm);
        await using var db = await ContextAsync();

        // As if the mark were moved before the firings were written, and the process ended in between.
        await db.AlertMarks.Where(row => row.MarketId == new MarketId(Realm + 1)).ExecuteUpdateAsync(set => set.SetProperty(row => row.Through, AlertScene.T1), Ct);
        await AlertScene.EvaluateAsync(Services, Realm + 1);
        Assert.Equal(10, expected.Except(await AlertScene.LinesAsync(Services, Realm + 1)).Count(line => line.StartsWith("told", StringComparison.Ordinal) || line.StartsWith("firing", StringComparison.Ordinal)));

        // As if a message had been written a second time.
        await db.Database.ExecuteSqlAsync(
            $"INSERT INTO outbox_messages (dedupe_key, channel, target, payload, state, attempts, next_attempt_at, may_be_there, created_at) SELECT dedupe_key || '0', channel, target, payload, state, attempts, next_attempt_at, may_be_there, created_at FROM outbox_messages WHERE dedupe_key LIKE 'alert:%'", Ct);
        Assert.NotEqual(expected, await AlertScene.LinesAsync(Services, Realm));
    }

    [Fact]
    public async Task Evaluate_LateOverManySnapshots_JudgesEachOfThem()
    {
        await RecordAsync(0, 500);
        await AlertScene.AddAsync(Services, AlertScene.Alert(Realm, 1, AlertScene.Below(400)));
        foreach (var (hour, price) in new[] { (1, 390), (2, 390), (3, 500), (4, 380), (5, 381), (6, 700), (7, 100) }) await RecordAsync(hour, price);

        var done = await AlertScene.EvaluateAsync(Services, Realm);

        Assert.Equal((7, 3), (done.Snapshots, done.Fired));
        Assert.Equal([Snap.Hour(1), Snap.Hour(4), Snap.Hour(7)], await FiredAsync());
    }

    [Fact]
    public async Task Evaluate_AlertThatWaits_IsJudgedWithoutAChange()
    {
        await RecordAsync(0, 500);
        await AlertScene.AddAsync(Services, AlertScene.Alert(Realm, 1, AlertScene.Below(400), coolDown: TimeSpan.FromHours(4)));
        foreach (var (hour, price) in new[] { (1, 390), (2, 500), (3, 390), (4, 390), (5, 390), (6, 390) })
        {
            await RecordAsync(hour, price);
            await AlertScene.EvaluateAsync(Services, Realm);
        }

        Assert.Equal([Snap.Hour(1), Snap.Hour(5)], await FiredAsync());
    }

    [Fact]
    public async Task Evaluate_Snoozed_TellsAgainAtItsEndThoughNothingChanged()
    {
        await RecordAsync(0, 500);
        var alert = Assert.Single(await AlertScene.AddAsync(Services, AlertScene.Alert(Realm, 1, AlertScene.Below(400))));
        await RecordAsync(1, 390);
        await AlertScene.EvaluateAsync(Services, Realm);
        var fired = (await Get<IAlertStore>().FindAsync(alert.Id, Ct))!;
        Assert.True(await Get<IAlertStore>().TrySaveAsync(fired with { State = fired.State with { IsArmed = true, SnoozedUntil = Snap.Hour(3) } }, Ct));
        for (var hour = 2; hour <= 4; hour++) await RecordAsync(hour, 390);
        await AlertScene.EvaluateAsync(Services, Realm);

        Assert.Equal([Snap.Hour(1), Snap.Hour(3)], await FiredAsync());
    }

    [Fact]
    public async Task Write_AlertThatAPersonChangedMeanwhile_IsLeftAloneAndJudgedNext()
    {
        await RecordAsync(0, 500);
        var alert = Assert.Single(await AlertScene.AddAsync(Services, AlertScene.Alert(Realm, 1, AlertScene.Below(400))));
        await RecordAsync(1, 390);
        var (market, at) = (new MarketId(Realm), Snap.Hour(1));
        var (outcomes, _) = await Get<AlertRound>().JudgeAsync(market, at, Get<DueAlerts>().OfAsync(market, at, Ct), Ct);
        Assert.NotNull(Assert.Single(outcomes).Firing);
        var target = new AlertTarget(AlertWay.Channel, new GuildId(1), new ChannelId(2));
        Assert.True(await Get<IAlertStore>().TrySaveAsync(alert with { Target = target }, Ct));

        Assert.Equal(0, await Get<AlertWriting>().TryAsync(market, Snap.T0, at, outcomes, Ct));
        Assert.Empty(await FiredAsync());
        await RecordAsync(2, 390);
        await AlertScene.EvaluateAsync(Services, Realm);

        Assert.Equal([Snap.Hour(2)], await FiredAsync());
        Assert.Equal(OutboxChannels.DiscordChannel, Assert.Single(await OutboxAsync()).Channel);
    }

    [Fact]
    public async Task Write_FromAnOldMark_IsDropped()
    {
        await AlertScene.FillAsync(Services, Realm);
        var (market, at) = (new MarketId(Realm), AlertScene.T1);
        var (outcomes, _) = await Get<AlertRound>().JudgeAsync(market, at, Get<DueAlerts>().OfAsync(market, at, Ct), Ct);
        await AlertScene.EvaluateAsync(Services, Realm);
        var before = await AlertScene.LinesAsync(Services, Realm);

        Assert.Null(await Get<AlertWriting>().TryAsync(market, Snap.T0, at, outcomes, Ct));
        Assert.Equal(before, await AlertScene.LinesAsync(Services, Realm));
    }

    [Fact]
    public async Task Evaluate_Flapping_IsPausedAndTold()
    {
        await RecordAsync(0, 500);
        var alert = Assert.Single(await AlertScene.AddAsync(Services, AlertScene.Alert(Realm, 1, AlertScene.Below(400))));
        for (var hour = 1; hour <= 23; hour++) await RecordAsync(hour, hour % 2 == 1 ? 390 : 500);

        await AlertScene.EvaluateAsync(Services, Realm);

        var paused = (await Get<IAlertStore>().FindAsync(alert.Id, Ct))!;
        Assert.Equal((AlertStatus.Paused, 9), (paused.Status, paused.Fired));
        Assert.Contains("9 times within a day", paused.Reason, StringComparison.Ordinal);
        Assert.Equal(9, (await FiredAsync()).Count);
        Assert.Contains(await OutboxAsync(), row => row.DedupeKey.StartsWith("alert-paused:", StringComparison.Ordinal) && row.Payload.Contains("is paused", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Evaluate_AlertMadeAfterASnapshot_IsNotJudgedOnIt()
    {
        await RecordAsync(0, 500);
        await AlertScene.AddAsync(Services, AlertScene.Alert(Realm, 2, AlertScene.Below(1)));
        await RecordAsync(1, 390);
        await AlertScene.AddAsync(Services, AlertScene.Alert(Realm, 1, AlertScene.Below(400)) with { Since = Snap.Hour(1) });

        await AlertScene.EvaluateAsync(Services, Realm);

        Assert.Empty(await FiredAsync());
    }

    [Fact]
    public async Task Evaluate_SnapshotBetweenThePreviewAndTheAlert_IsNotMissed()
    {
        await RecordAsync(0, 500);
        await RecordAsync(1, 390);
        await AlertScene.AddAsync(Services, AlertScene.Alert(Realm, 1, AlertScene.Below(400)) with { Since = Snap.T0 });
        await RecordAsync(2, 390);

        await AlertScene.EvaluateAsync(Services, Realm);

        Assert.Equal([Snap.Hour(2)], await FiredAsync());
    }

    [Fact]
    public async Task Sweep_LostQuestion_IsAskedAgain()
    {
        await AlertScene.FillAsync(Services, Realm);
        var job = new SweepAlertsJob(Get<DueAlerts>(), _queue.Object);
        await job.RunAsync(null!, (_, _, _) => Task.CompletedTask, Ct);
        _queue.Verify(queue => queue.EnqueueAsync(new JobRequest("evaluate-alerts", "13", "13", null, JobPriority.High, null), Ct), Times.Once);

        await AlertScene.EvaluateAsync(Services, Realm);
        await job.RunAsync(null!, (_, _, _) => Task.CompletedTask, Ct);
        _queue.Verify(queue => queue.EnqueueAsync(It.IsAny<JobRequest>(), Ct), Times.Once);
    }

    [Fact]
    public async Task Evaluate_NobodyWatches_DoesNothing()
    {
        await RecordAsync(0, 500);
        await RecordAsync(1, 400);

        Assert.Equal(default, await AlertScene.EvaluateAsync(Services, Realm));
    }

    protected override void Configure(IServiceCollection services)
    {
        services.AddSingleton<TimeProvider>(_clock);
        services.AddSingleton(_queue.Object);
        AlertScene.Add(services);
    }

    // One message alone, one for the bulk, one in the channel, one at the end of the snooze, and one that says what was paused.
    private async Task TellsAsync(AppDbContext db)
    {
        var rows = await OutboxAsync();
        var ms = AlertScene.T1.ToUnixTimeMilliseconds();
        var ids = await db.AlertHistory.OrderBy(row => row.AlertId).Select(row => new { row.AlertId, row.ItemId }).ToListAsync(Ct);
        long Of(int item) => ids.Single(row => row.ItemId.Value == item).AlertId;
        var keys = rows.Select(row => row.DedupeKey).Order(StringComparer.Ordinal).ToList();
        Assert.Contains($"alert:{Of(1)}:{ms}", keys);
        Assert.Contains($"alert:{Of(4)}:{ms}", keys);
        Assert.Contains($"alert:{Of(8)}:{ms}", keys);
        Assert.Contains($"alerts:{Realm}:{Realm}:{ms}", keys);
        Assert.Contains(keys, key => key.StartsWith("alert-paused:", StringComparison.Ordinal));
        Assert.Equal(5, keys.Count);
        var channel = rows.Single(row => row.DedupeKey == $"alert:{Of(4)}:{ms}");
        Assert.Equal((OutboxChannels.DiscordChannel, "6"), (channel.Channel, channel.Target));
    }

    private Task RecordAsync(int hour, long price) => Get<ISnapshotStore>().RecordAsync(Snap.At(Realm, Snap.Hour(hour), Snap.Of(1, price)), Ct);

    private async Task<List<DateTimeOffset>> FiredAsync()
    {
        await using var db = await ContextAsync();
        return await db.AlertHistory.OrderBy(row => row.At).Select(row => row.At).ToListAsync(Ct);
    }

    private async Task<List<Infrastructure.Notifications.OutboxRow>> OutboxAsync()
    {
        await using var db = await ContextAsync();
        return await db.OutboxMessages.AsNoTracking().ToListAsync(Ct);
    }

    private Task<AppDbContext> ContextAsync() => Get<IDbContextFactory<AppDbContext>>().CreateDbContextAsync(Ct);
}
