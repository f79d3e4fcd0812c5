using DiscordAH.Domain.Common;
using DiscordAH.Domain.Jobs;
using DiscordAH.Domain.Market;
using DiscordAH.Infrastructure.Market.Jobs;
using DiscordAH.Infrastructure.Tests.Market.BattleNet;
using Microsoft.Extensions.DependencyInjection;
using Moq;

namespace DiscordAH.Infrastructure.Tests.Market.Jobs;

public sealed class MarketJobsTests : IAsyncLifetime
{
    private static readonly MarketTarget Target = new(Region.Us, new MarketId(3676));
    private readonly Mock<ISnapshotStore> _snapshots = new();
    private readonly Mock<IRealmStore> _realms = new();
    private readonly Mock<IMarketNews> _news = new();
    private readonly Mock<IMarketRhythms> _rhythms = new();
    private readonly Mock<IMarketChecks> _checks = new();
    private readonly Mock<IIngestionSettings> _settings = new();
    private readonly Mock<IJobQueue> _queue = new();
    private readonly Mock<IJobQueries> _jobs = new();
    private readonly Mock<IAuctionFeed> _feed = new();
    private BattleNetServer _server = null!;

    public async ValueTask InitializeAsync() => _server = await BattleNetServer.StartAsync();

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task TakeSnapshot_NewOne_IsRecorded()
    {
        var snapshot = Snapshot(BattleNetServer.Published);
        _feed.Setup(feed => feed.ReadAsync(Region.Us, Target.Market, BattleNetServer.Published.AddHours(-1), default)).ReturnsAsync(new FeedReading.Snapshot(snapshot));
        _snapshots.Setup(store => store.LastPublishedAsync(Target.Market, default)).ReturnsAsync(BattleNetServer.Published.AddHours(-1));
        _snapshots.Setup(store => store.RecordAsync(snapshot, default)).ReturnsAsync(new RecordedSnapshot(RecordOutcome.Recorded, 3));

        var line = await RunAsync(Take(), Target.ToString());

        Assert.Contains("3 changed", line, StringComparison.Ordinal);
        _queue.Verify(queue => queue.EnqueueAsync(new JobRequest("reckon-trends", Target.ToString(), Target.ToString(), null, JobPriority.Low, null), default));
        _queue.Verify(queue => queue.EnqueueAsync(new JobRequest("evaluate-alerts", "3676", "3676", null, JobPriority.High, null), default));
        _snapshots.Verify(store => store.NoteCheckedAsync(Target.Market, _server.Time.GetUtcNow(), default));
        _checks.Verify(checks => checks.NoteAsync(It.Is<MarketCheck>(check => check.Duration > TimeSpan.Zero && check.Problem == null), default));
        _news.Verify(news => news.PublishAsync(new SnapshotRecorded(Target.Market, BattleNetServer.Published), default));
    }

    [Fact]
    public async Task TakeSnapshot_Outage_FailsButIsNotedAsAsked()
    {
        _feed.Setup(feed => feed.ReadAsync(Region.Us, Target.Market, null, default)).ReturnsAsync(new FeedReading.Unavailable("It is down."));

        var failure = await Assert.ThrowsAsync<JobFailedException>(() => RunAsync(Take(), Target.ToString()));

        Assert.Equal(("It is down.", false), (failure.Message, failure.MayRetry));
        _checks.Verify(checks => checks.NoteAsync(new MarketCheck(Target.Market, _server.Time.GetUtcNow(), null, "It is down."), default));
        _snapshots.Verify(store => store.NoteCheckedAsync(Target.Market, It.IsAny<DateTimeOffset>(), default));
        _snapshots.Verify(store => store.RecordAsync(It.IsAny<MarketSnapshot>(), default), Times.Never);
    }

    [Fact]
    public async Task Backfill_Interrupted_GoesOnBehindTheLastChunk()
    {
        var first = BattleNetServer.Published;
        var times = Enumerable.Range(1, 60).Select(hour => first.AddHours(hour - 61)).ToList();
        _feed.Setup(feed => feed.ListArchiveAsync(Region.Us, Target.Market, It.IsAny<CancellationToken>())).ReturnsAsync([.. times, first, first.AddHours(1)]);
        _feed.Setup(feed => feed.ReadArchivedAsync(Region.Us, Target.Market, It.IsAny<DateTimeOffset>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync((Region _, MarketId _, DateTimeOffset at, CancellationToken _) =>
                at == times[30] ? new FeedReading.Unavailable("Torn.") : new FeedReading.Snapshot(Snapshot(at)));
        List<DateTimeOffset> stored = [];
        _snapshots.Setup(store => store.FirstPublishedAsync(Target.Market, It.IsAny<CancellationToken>())).ReturnsAsync(first);
        _snapshots.Setup(store => store.LastPublishedAsync(Target.Market, It.IsAny<CancellationToken>())).ReturnsAsync(first);
        _snapshots.Setup(store => store.LastArchivedAsync(Target.Market, It.IsAny<CancellationToken>())).ReturnsAsync(() => stored.Count == 0 ? null : stored[^1]);
        _snapshots.Setup(store => store.RecordArchivedAsync(It.IsAny<IReadOnlyList<MarketSnapshot>>(), It.IsAny<CancellationToken>()))
            .Callback((IReadOnlyList<MarketSnapshot> chunk, CancellationToken _) => stored.AddRange(chunk.Select(one => one.PublishedAt)))
            .ReturnsAsync(5);
        var job = new BackfillJob(_feed.Object, _snapshots.Object, _news.Object, _queue.Object, Microsoft.Extensions.Logging.Abstractions.NullLogger<BackfillJob>.Instance);

        await Assert.ThrowsAsync<OperationCanceledException>(() => job.RunAsync(Row(Target.ToString()), (percent, _, _) => percent < 70 ? Task.CompletedTask : throw new OperationCanceledException(), default));
        Assert.Equal(47, stored.Count);
        await RunAsync(job, Target.ToString());

        Assert.Equal(times.Where(at => at != times[30]), stored);
        _news.Verify(news => news.PublishAsync(new SnapshotRecorded(Target.Market, first), It.IsAny<CancellationToken>()), Times.Once);
        _queue.Verify(queue => queue.EnqueueAsync(ReckonTrendsJob.Anew(Target.ToString()), It.IsAny<CancellationToken>()), Times.Once);
    }

    [Fact]
    public void BackfillPlan_OldTimes_AreThinnedWithoutGaps()
    {
        var first = BattleNetServer.Published;
        var archive = Enumerable.Range(1, 60 * 24).Select(hour => first.AddHours(-hour)).Order().ToList();

        var picked = BackfillPlan.Pick(archive, null, first);

        Assert.Equal(7 * 24, picked.Count(at => first - at <= TimeSpan.FromDays(7)));
        Assert.InRange(picked.Count, 7 * 24 + 53 * 8, 7 * 24 + 53 * 8 + 2);
        Assert.Empty(PriceSeries.Gaps(picked, picked[0], first));
        Assert.Equal(archive[0], picked[0]);
    }

    [Fact]
    public async Task RefreshRealms_ReadsEveryConnectedRealm()
    {
        _server.Answer = context => context.Request.Path.Value switch
        {
            "/eu/data/wow/connected-realm/index" => BattleNetServer.JsonAsync(context, """{"connected_realms":[{"href":"https://eu.x/data/wow/connected-realm/1403?namespace=dynamic-eu"},{"href":"https://eu.x/data/wow/connected-realm/5"},{"href":"garbage"}]}"""),
            "/eu/data/wow/connected-realm/1403" => BattleNetServer.JsonAsync(context, """{"id":1403,"status":{"type":"UP","name":{"en_US":"Up"}},"population":{"type":"FULL"},"realm_locked_status":{"is_locked_for_pct":true},"realms":[{"id":9,"name":{"en_US":"Draenor","ru_RU":"Дренор"},"category":{"en_US":"English"},"locale":"ruRU","timezone":"Europe/Paris","slug":"draenor"}]}"""),
            _ => NotFound(context),
        };
        IReadOnlyList<ConnectedRealm>? saved = null;
        _realms.Setup(store => store.SaveAsync(Region.Eu, It.IsAny<IReadOnlyList<ConnectedRealm>>(), _server.Time.GetUtcNow(), It.IsAny<CancellationToken>()))
            .Callback((Region _, IReadOnlyList<ConnectedRealm> realms, DateTimeOffset _, CancellationToken _) => saved = realms)
            .Returns(Task.CompletedTask);
        await using var services = _server.Client();

        var events = new Mock<IMarketEvents>();
        await RunAsync(ActivatorUtilities.CreateInstance<RefreshRealmsJob>(services, _realms.Object, new NoteRealmStates(events.Object)), "eu");

        var connected = Assert.Single(saved!);
        Assert.Equal((1403, true, "FULL", true), (connected.Market.Value, connected.IsUp, connected.Population, connected.IsTransferLocked));
        Assert.Equal(new Realm(9, new MarketId(1403), Region.Eu, "draenor", "Draenor", "Дренор", "ruRU", "Europe/Paris", "English"), Assert.Single(connected.Realms));
        events.Verify(one => one.NoteStatesAsync(
            Region.Eu, It.Is<IReadOnlyList<RealmState>>(states => states.Single() == new RealmState(new MarketId(1403), true, "FULL", true, false)), _server.Time.GetUtcNow(), It.IsAny<CancellationToken>()));
    }

    [Fact]
    public async Task RefreshItems_EnumeratesByIdAndAsksForTheUnknown()
    {
        _server.Answer = context => (context.Request.Path.Value, context.Request.Query["id"].ToString()) switch
        {
            ("/us/data/wow/search/item", "[1,]") => BattleNetServer.JsonAsync(context, """{"results":[{"data":{"id":5,"name":{"en_US":"Ore"},"level":7,"item_class":{"id":7}}},{"data":{"id":9}}]}"""),
            ("/us/data/wow/search/item", "[10,]") => BattleNetServer.JsonAsync(context, """{"results":[]}"""),
            ("/us/data/wow/pet/index", _) => BattleNetServer.JsonAsync(context, """{"pets":[{"id":39,"name":{"en_US":"Mechanical Squirrel"}}]}"""),
            ("/us/data/wow/item/77", _) => BattleNetServer.JsonAsync(context, """{"id":77,"name":"New","level":1}"""),
            ("/us/data/wow/media/item/77", _) => BattleNetServer.JsonAsync(context, """{"id":77,"assets":[{"key":"icon","value":"https://render/x.jpg"}]}"""),
            _ => NotFound(context),
        };
        List<Item> saved = [];
        _server.Items.Setup(items => items.SaveAsync(It.IsAny<IReadOnlyList<Item>>(), It.IsAny<DateTimeOffset>(), It.IsAny<CancellationToken>()))
            .Callback((IReadOnlyList<Item> items, DateTimeOffset _, CancellationToken _) => saved.AddRange(items)).Returns(Task.CompletedTask);
        _server.Items.Setup(items => items.UnknownOnSaleAsync(It.IsAny<DateTimeOffset>(), It.IsAny<int>(), It.IsAny<CancellationToken>())).ReturnsAsync([new ItemId(77), new ItemId(78)]);
        await using var services = _server.Client();

        await RunAsync(ActivatorUtilities.CreateInstance<RefreshItemsJob>(services), "us");

        Assert.Equal([(5, "Ore", null), (77, "New", "https://render/x.jpg")], saved.Select(item => (item.Id.Value, item.Name, item.IconUrl)));
        _server.Items.Verify(items => items.NoteMissingAsync(new ItemId(78), It.IsAny<DateTimeOffset>(), It.IsAny<CancellationToken>()));
        _server.Items.Verify(items => items.SavePetNamesAsync(It.Is<IReadOnlyDictionary<int, string>>(names => names[39] == "Mechanical Squirrel"), It.IsAny<CancellationToken>()));
    }

    [Fact]
    public async Task Schedule_ItemsFirst_ThenWhatIsDue()
    {
        var now = _server.Time.GetUtcNow();
        _settings.Setup(settings => settings.ReadAsync(It.IsAny<CancellationToken>())).ReturnsAsync(new IngestionSettings([Region.Us], Cadence.Default));
        _rhythms.Setup(rhythms => rhythms.ListAsync(It.IsAny<IReadOnlyList<Region>>(), It.IsAny<CancellationToken>())).ReturnsAsync(
        [
            Rhythm(-1, null, null), Rhythm(3676, now.AddMinutes(-62), now.AddMinutes(-30)), Rhythm(60, now.AddMinutes(-10), now.AddSeconds(-5)), Rhythm(61, now.AddMinutes(-65), now.AddMinutes(-30)),
        ]);
        _checks.Setup(checks => checks.TryClaimAsync(It.Is<MarketId>(market => market.Value != 61), It.IsAny<DateTimeOffset>(), It.IsAny<DateTimeOffset>(), It.IsAny<CancellationToken>())).ReturnsAsync(true);
        List<Job> done = [];
        _jobs.Setup(jobs => jobs.ListAsync(It.IsAny<JobFilter>(), It.IsAny<PageRequest>(), It.IsAny<CancellationToken>())).ReturnsAsync(() => new Page<Job>(done, 1, 50, done.Count));
        List<string> asked = [];
        _queue.Setup(queue => queue.EnqueueAsync(It.IsAny<JobRequest>(), It.IsAny<CancellationToken>()))
            .Callback((JobRequest request, CancellationToken _) => asked.Add($"{request.Kind} {request.Key}")).ReturnsAsync(1);
        await using var services = _server.Client();
        var own = new ServiceCollection().AddSingleton(_queue.Object).AddSingleton(_jobs.Object).AddSingleton(_rhythms.Object).AddSingleton(_checks.Object).AddSingleton(_settings.Object)
            .BuildServiceProvider();
        var schedule = ActivatorUtilities.CreateInstance<MarketSchedule>(services, own.GetRequiredService<IServiceScopeFactory>());

        await schedule.LookAsync(default);
        done.Add(Row("us:unknown") with { Key = "us:unknown", State = JobState.Succeeded });
        await schedule.LookAsync(default);
        Assert.Empty(asked);

        done.Add(Row("us") with { State = JobState.Succeeded });
        await schedule.LookAsync(default);

        // 61 is due, too, but another process has taken it.
        Assert.Equal(["take-snapshot us:-1", "take-snapshot us:3676", "backfill us:3676", "backfill us:60", "backfill us:61"], asked);
        _checks.Verify(checks => checks.TryClaimAsync(new MarketId(-1), DateTimeOffset.UnixEpoch, now, It.IsAny<CancellationToken>()));

        asked.Clear();
        await schedule.LookAsync(default);
        Assert.Empty(asked);

        _server.Time.Advance(TimeSpan.FromHours(2));
        await schedule.LookAsync(default);
        Assert.Equal(["take-snapshot us:-1", "take-snapshot us:3676", "take-snapshot us:60"], asked);
    }

    private static MarketRhythm Rhythm(int market, DateTimeOffset? last, DateTimeOffset? asked) =>
        new(new MarketId(market), Region.Us, last, last?.AddHours(-1), MarketRhythm.UsualInterval, last?.AddSeconds(20), asked);

    private static Task NotFound(Microsoft.AspNetCore.Http.HttpContext context)
    {
        context.Response.StatusCode = 404;
        return Task.CompletedTask;
    }

    private static MarketSnapshot Snapshot(DateTimeOffset at) => new(Target.Market, at, at, [], 10, 0, 100);

    private TakeSnapshotJob Take() => new(_feed.Object, _snapshots.Object, _checks.Object, new RecordSnapshot(_snapshots.Object, _news.Object), _queue.Object, _server.Time);

    private static Task<string> RunAsync(IJobHandler handler, string argument) => handler.RunAsync(Row(argument), (_, _, _) => Task.CompletedTask, default);

    private static Job Row(string argument) =>
        new(1, "", argument, argument, null, JobState.Running, 0, null, 1, null, default, null, null, default);
}
