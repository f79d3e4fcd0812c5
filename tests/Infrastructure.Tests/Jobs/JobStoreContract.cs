using DiscordAH.Domain.Common;
using DiscordAH.Domain.Jobs;
using DiscordAH.Infrastructure.Jobs;
using DiscordAH.Infrastructure.Persistence;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace DiscordAH.Infrastructure.Tests.Jobs;

public abstract class JobStoreContract(StorageProvider provider) : StorageContract(provider)
{
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 5, 1, 8, 0, 0, TimeSpan.Zero));

    private IJobStore Store => Get<IJobStore>();

    private IJobQueries Queries => Get<IJobQueries>();

    private DateTimeOffset Now => _clock.GetUtcNow();

    [Fact]
    public async Task TryAdd_ThenFind_GivesTheRowBack()
    {
        var id = await Store.TryAddAsync(new JobRequest("backfill", "us:11", "{\"days\":60}", "42", NotBefore: Now.AddMinutes(5)), Ct);

        var job = await Queries.FindAsync(id!.Value, Ct);
        Assert.Equal(new Job(id.Value, "backfill", "us:11", "{\"days\":60}", "42", JobState.Queued, 0, null, 0, null, Now, null, null, Now.AddMinutes(5)), job);
        Assert.Null(await Queries.FindAsync(id.Value + 1, Ct));
    }

    [Fact]
    public async Task TryAdd_SameKeyUnfinished_IsNull_UntilItEnds()
    {
        var first = await AddAsync("a");
        Assert.NotNull(first);
        Assert.Null(await AddAsync("a"));
        Assert.NotNull(await Store.TryAddAsync(new JobRequest("other", "a", "", null, NotBefore: Now), Ct));

        Assert.True(await Store.TryCancelAsync(first.Value, null, Ct));

        Assert.NotNull(await AddAsync("a"));
    }

    [Fact]
    public async Task TryAdd_FromManyAtOnce_AddsOne()
    {
        await using var other = Database.Services(Configure);
        var stores = new[] { Store, other.GetRequiredService<IJobStore>() };

        var ids = await Task.WhenAll(Enumerable.Range(0, 40).Select(i => Task.Run(() => stores[i % 2].TryAddAsync(new JobRequest("k", $"key {i / 8}", "", null, NotBefore: Now), Ct))));

        Assert.Equal(5, ids.Count(id => id is not null));
    }

    [Fact]
    public async Task TryCancel_OnlyUnfinished()
    {
        var id = (await AddAsync("a"))!.Value;

        Assert.True(await Store.TryCancelAsync(id, null, Ct));
        Assert.False(await Store.TryCancelAsync(id, null, Ct));
        Assert.False(await Store.TryCancelAsync(id + 1, null, Ct));
        Assert.Equal((JobState.Cancelled, (DateTimeOffset?)Now), await StateAsync(id, job => (job.State, job.FinishedAt)));
    }

    [Fact]
    public async Task TryRequeue_OnlyFailedOrCancelled_AndNotBesideAnother()
    {
        var id = (await AddAsync("a"))!.Value;
        Assert.False(await Store.TryRequeueAsync(id, Ct));
        await Store.TryCancelAsync(id, null, Ct);
        var second = (await AddAsync("a"))!.Value;

        Assert.False(await Store.TryRequeueAsync(id, Ct));
        await Store.TryCancelAsync(second, null, Ct);

        Assert.True(await Store.TryRequeueAsync(id, Ct));
        Assert.Equal((JobState.Queued, (DateTimeOffset?)null), await StateAsync(id, job => (job.State, job.FinishedAt)));
    }

    [Fact]
    public async Task TryHurry_MakesDueNow_NeverLater()
    {
        var later = (await Store.TryAddAsync(new JobRequest("k", "later", "", null, NotBefore: Now.AddHours(1)), Ct))!.Value;
        var overdue = (await Store.TryAddAsync(new JobRequest("k", "overdue", "", null, NotBefore: Now.AddHours(-1)), Ct))!.Value;

        Assert.True(await Store.TryHurryAsync(later, Ct));
        Assert.True(await Store.TryHurryAsync(overdue, Ct));

        Assert.Equal(Now, await StateAsync(later, job => job.NextAttemptAt));
        Assert.Equal(Now.AddHours(-1), await StateAsync(overdue, job => job.NextAttemptAt));
    }

    [Fact]
    public async Task Claim_ByManyWorkers_OneHasIt()
    {
        var processes = Enumerable.Range(0, 4).Select(_ => Database.Services(Configure)).ToList();
        var id = (await AddAsync("a"))!.Value;

        var claims = await Task.WhenAll(processes.Select(process => Task.Run(() => process.GetRequiredService<JobLeases>().TryClaimAsync(id, Ct))));

        var job = Assert.Single(claims, claim => claim is not null)!;
        Assert.Equal((JobState.Running, 1, (DateTimeOffset?)Now), (job.State, job.Attempts, job.StartedAt));
        foreach (var process in processes) await process.DisposeAsync();
    }

    [Fact]
    public async Task Claim_NotYetDue_IsNull()
    {
        var id = (await Store.TryAddAsync(new JobRequest("k", "a", "", null, NotBefore: Now.AddSeconds(1)), Ct))!.Value;

        Assert.Null(await Get<JobLeases>().TryClaimAsync(id, Ct));
        Assert.Empty(await Get<JobSweeper>().DueAsync(10, 10, Ct));
        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal([id], await Get<JobSweeper>().DueAsync(10, 10, Ct));
        Assert.NotNull(await Get<JobLeases>().TryClaimAsync(id, Ct));
    }

    [Fact]
    public async Task Writes_AfterTheLeaseWasLost_ChangeNothing()
    {
        var id = (await AddAsync("a"))!.Value;
        var dead = Get<JobLeases>();
        var held = (await dead.TryClaimAsync(id, Ct))!;
        _clock.Advance(TimeSpan.FromMinutes(2));
        await Get<JobSweeper>().SweepAsync(Ct);
        await using var other = Database.Services(Configure);
        Assert.NotNull(await other.GetRequiredService<JobLeases>().TryClaimAsync(id, Ct));

        Assert.False(await dead.ReportAsync(id, 50, "ghost", Ct));
        Assert.False(await dead.SucceedAsync(held, "ghost", Ct));
        Assert.False(await dead.PutBackAsync(held, Ct));
        Assert.Equal([id], await dead.LostAsync([id], Ct));
        Assert.Equal((JobState.Running, 2, (string?)null), await StateAsync(id, job => (job.State, job.Attempts, job.Note)));
    }

    [Fact]
    public async Task Sweep_RenewedLease_IsLeftAlone()
    {
        var id = (await AddAsync("a"))!.Value;
        await Get<JobLeases>().TryClaimAsync(id, Ct);
        _clock.Advance(TimeSpan.FromSeconds(50));
        await Get<JobLeases>().RenewAsync([id], Ct);
        _clock.Advance(TimeSpan.FromSeconds(50));

        Assert.Equal(0, await Get<JobSweeper>().SweepAsync(Ct));
    }

    [Fact]
    public async Task Sweep_LastAttemptAbandoned_Fails()
    {
        var id = (await AddAsync("a"))!.Value;
        for (var attempt = 0; attempt < 5; attempt++)
        {
            Assert.NotNull(await Get<JobLeases>().TryClaimAsync(id, Ct));
            _clock.Advance(TimeSpan.FromMinutes(2));
            Assert.Equal(1, await Get<JobSweeper>().SweepAsync(Ct));
        }

        var job = await Queries.FindAsync(id, Ct);
        Assert.Equal(JobState.Failed, job!.State);
        Assert.Matches(@"\(error [0-9a-f]{8}\)$", job.Error);
    }

    [Fact]
    public async Task List_Filters_NewestFirst()
    {
        var ids = new List<long>();
        for (var i = 0; i < 7; i++) ids.Add((await Store.TryAddAsync(new JobRequest(i % 2 == 0 ? "Even" : "odd", $"Key {i}", "", i == 3 ? "Owner_9%" : null, NotBefore: Now), Ct))!.Value);
        await Store.TryCancelAsync(ids[2], null, Ct);

        var page = await Queries.ListAsync(new JobFilter(), new PageRequest(2, 3), Ct);
        Assert.Equal((7, 3), (page.Total, page.Pages));
        Assert.Equal([ids[3], ids[2], ids[1]], page.Items.Select(job => job.Id));
        Assert.Equal([ids[2]], (await ListAsync(new JobFilter(State: JobState.Cancelled))).Select(job => job.Id));
        Assert.Equal(3, (await ListAsync(new JobFilter(Kind: "odd"))).Count);
        Assert.Equal([ids[3]], (await ListAsync(new JobFilter(Text: "owner_9%"))).Select(job => job.Id));
        Assert.Equal([ids[4]], (await ListAsync(new JobFilter(JobState.Queued, "Even", "KEY 4"))).Select(job => job.Id));
        Assert.Equal([ids[3]], (await ListAsync(new JobFilter(Text: "%"))).Select(job => job.Id));
        Assert.Equal(new Dictionary<JobState, int> { [JobState.Queued] = 6, [JobState.Cancelled] = 1 }, await Queries.CountAsync(Ct));
        Assert.Equal(["Even", "odd"], await Queries.KindsAsync(Ct));
    }

    [Fact]
    public async Task Prune_OldAndTooMany_LeavesTheUnfinished()
    {
        var waiting = (await AddAsync("waiting"))!.Value;
        var old = (await AddAsync("old"))!.Value;
        await Store.TryCancelAsync(old, null, Ct);
        _clock.Advance(TimeSpan.FromDays(8));
        for (var i = 0; i < 15; i++) await Store.TryCancelAsync((await AddAsync($"n{i}"))!.Value, null, Ct);

        await Get<JobSweeper>().PruneAsync(Ct);

        Assert.Null(await Queries.FindAsync(old, Ct));
        Assert.NotNull(await Queries.FindAsync(waiting, Ct));
        Assert.Equal(10, (await ListAsync(new JobFilter(State: JobState.Cancelled))).Count);
        Assert.Contains(await ListAsync(new JobFilter()), job => job.Key == "n14");
    }

    protected override void Configure(IServiceCollection services)
    {
        services.AddSingleton<TimeProvider>(_clock);
        services.AddSingleton(new LeaseClock(_clock));
        services.AddJobs(Database.Configuration(("Jobs:MaxEnded", "10")), runWorkers: true);
    }

    private Task<long?> AddAsync(string key) => Store.TryAddAsync(new JobRequest("k", key, "", null, NotBefore: Now), Ct);

    private async Task<IReadOnlyList<Job>> ListAsync(JobFilter filter) => (await Queries.ListAsync(filter, new PageRequest(1, 100), Ct)).Items;

    private async Task<T> StateAsync<T>(long id, Func<Job, T> select) => select((await Queries.FindAsync(id, Ct))!);
}
