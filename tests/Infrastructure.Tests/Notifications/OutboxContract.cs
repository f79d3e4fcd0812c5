using DiscordAH.Domain.Common;
using DiscordAH.Domain.Jobs;
using DiscordAH.Domain.Notifications;
using DiscordAH.Infrastructure.Jobs;
using DiscordAH.Infrastructure.Notifications;
using DiscordAH.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Time.Testing;

namespace DiscordAH.Infrastructure.Tests.Notifications;

/// <summary>What must reach somebody does so once, or is a dead letter; nothing is dropped (R11, R12).</summary>
public abstract class OutboxContract(StorageProvider provider) : StorageContract(provider)
{
    private const string Owner = "1100000000000000123";
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 5, 1, 8, 0, 0, TimeSpan.Zero));
    private Func<Dispatch, int, Delivery> _answer = (_, _) => new Delivery.Done();
    private readonly HangingChannel _hanging = new();
    private ScriptedChannel _channel = null!;

    [Fact]
    public async Task Job_OfAPerson_TellsThemHowItEnded_OfTheSystem_TellsNobody()
    {
        await EndAsync("well", Owner, (leases, job) => leases.SucceedAsync(job, "Read 3 realms.", Ct));
        await EndAsync("badly", Owner, (leases, job) => leases.FailAsync(job, "Battle.net is away. (error 12ab)", null, Ct));
        await EndAsync("again", Owner, (leases, job) => leases.FailAsync(job, "not yet", _clock.GetUtcNow(), Ct));
        await EndAsync("system", null, (leases, job) => leases.SucceedAsync(job, "ok", Ct));
        await EndAsync("other", "market-schedule", (leases, job) => leases.SucceedAsync(job, "ok", Ct));

        var notices = (await PendingAsync()).Select(entry => NoticePayload.Read(entry.Payload)!).ToList();

        Assert.Equal(2, notices.Count);
        Assert.Contains(notices, notice => notice is { Title: "Your job k well is done", Text: "Read 3 realms." } && notice.Link!.StartsWith("/jobs/", StringComparison.Ordinal));
        Assert.Contains(notices, notice => notice is { Title: "Your job k badly has failed", Text: "Battle.net is away. (error 12ab)" });
    }

    [Fact]
    public async Task Job_WhoseWorkerLostIt_WritesNoMessage()
    {
        await EndAsync("a", Owner, async (leases, job) =>
        {
            await Get<IJobStore>().TryCancelAsync(job.Id, Owner, Ct);
            Assert.False(await leases.SucceedAsync(job, "ghost", Ct));
        });

        Assert.Empty(await PendingAsync());
    }

    [Fact]
    public async Task Job_LostForTheLastTime_TellsItsOwner()
    {
        await EndAsync("a", Owner, async (_, job) =>
        {
            await using (var db = await ContextAsync()) await db.Jobs.ExecuteUpdateAsync(set => set.SetProperty(row => row.Attempts, 5), Ct);
            _clock.Advance(TimeSpan.FromMinutes(2));
            await Get<JobSweeper>().SweepAsync(Ct);
        });

        Assert.Contains("has failed", Assert.Single(await PendingAsync()).Payload, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cancel_ByAnother_TellsTheOwner_ByThemselvesNot()
    {
        var own = (await Get<IJobStore>().TryAddAsync(new JobRequest("k", "own", Owner: Owner), Ct))!.Value;
        var theirs = (await Get<IJobStore>().TryAddAsync(new JobRequest("k", "theirs", Owner: Owner), Ct))!.Value;

        await Get<CancelJob>().RunAsync(own, Owner, Ct);
        await Get<CancelJob>().RunAsync(theirs, "1100000000000000999", Ct);

        Assert.Contains("k theirs was cancelled", Assert.Single(await PendingAsync()).Payload, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Add_SameKeyTwice_IsOneMessage()
    {
        Assert.True(await AddAsync("a"));
        Assert.False(await AddAsync("a"));

        await DispatchAsync();

        Assert.Equal(1, Assert.Single(_channel.There).Value);
    }

    [Fact]
    public async Task Dispatch_ThousandWithFaults_InEqualsDeliveredPlusDeadPlusPending()
    {
        // A tenth is refused for good, a tenth fails twice, a twentieth cannot be read.
        string[] forGood = ["gone (10003)", "no access (50001)", "closed (50007)", "no permission (50013)"];
        _answer = (dispatch, attempt) => int.Parse(dispatch.Target, System.Globalization.CultureInfo.InvariantCulture) switch
        {
            var n when n % 10 == 3 => new Delivery.Refused(forGood[n / 10 % 4], n / 10 % 4 == 2 ? RefusalCause.DirectClosed : RefusalCause.Other),
            var n when n % 10 == 4 && attempt <= 2 => attempt == 1 ? new Delivery.Later("429") : new Delivery.Unknown("502"),
            _ => new Delivery.Done(),
        };
        for (var i = 0; i < 1000; i++) await AddAsync($"m{i}", i.ToString(System.Globalization.CultureInfo.InvariantCulture));
        await using (var db = await ContextAsync())
            await db.OutboxMessages.Where(row => row.Id % 20 == 0).ExecuteUpdateAsync(set => set.SetProperty(row => row.Payload, "{\"v\":2}"), Ct);

        for (var round = 0; round < 4; round++)
        {
            await DispatchAsync();
            var counts = await Get<IOutboxQueries>().CountAsync(Ct);
            Assert.Equal(1000, counts.Values.Sum());
            _clock.Advance(TimeSpan.FromHours(1));
        }

        var dead = (await Get<IOutboxQueries>().ListAsync(OutboxState.Dead, new PageRequest(1, 200), Ct)).Items;
        var final = await Get<IOutboxQueries>().CountAsync(Ct);
        Assert.Equal(1000, final[OutboxState.Delivered] + dead.Count);
        Assert.False(final.ContainsKey(OutboxState.Pending));
        Assert.All(dead, entry => Assert.False(string.IsNullOrEmpty(entry.LastError)));
        Assert.All(forGood, reason => Assert.Contains(dead, entry => entry.LastError!.StartsWith(reason, StringComparison.Ordinal)));
        Assert.Contains(dead, entry => entry.LastError!.StartsWith("Its content cannot be read", StringComparison.Ordinal));
        Assert.All(dead, entry => Assert.Equal(1, entry.Attempts));
        Assert.All(_channel.There, message => Assert.Equal(1, message.Value));
        Assert.Equal(final[OutboxState.Delivered], _channel.There.Count);

        // What an admin sends again after putting it right arrives.
        _answer = (_, _) => new Delivery.Done();
        var again = dead.Where(entry => forGood.Any(reason => entry.LastError!.StartsWith(reason, StringComparison.Ordinal))).ToList();
        foreach (var entry in again) Assert.True(await Get<IOutbox>().TryRequeueAsync(entry.Id, Ct));
        await DispatchAsync();
        Assert.Equal((1000 - dead.Count + again.Count, dead.Count - again.Count), await CountAsync());
    }

    [Fact]
    public async Task Dispatch_CrashAfterSending_LooksBeforeItSendsAgain()
    {
        await AddAsync("a");
        var crashed = Assert.Single(await Get<OutboxLeases>().TakeAsync(10, _ => true, Ct));
        _channel.There[OutboxNonce.Of(crashed.DedupeKey)] = 1;
        Assert.Equal(0, await DispatchAsync());

        _clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal(1, await DispatchAsync());

        Assert.Equal((1, 1), (_channel.There.Single().Value, _channel.Looked));
        Assert.Equal(1, (await Get<IOutboxQueries>().CountAsync(Ct))[OutboxState.Delivered]);
    }

    [Fact]
    public async Task Dispatch_TwoProcesses_EachMessageOnce()
    {
        for (var i = 0; i < 60; i++) await AddAsync($"m{i}");
        await using var other = Database.Services(Configure);

        var done = await Task.WhenAll(DispatchAsync(), Task.Run(() => Dispatcher(other).RunOnceAsync(Ct)));

        Assert.Equal(60, done.Sum());
        Assert.Equal(60, _channel.There.Count);
        Assert.All(_channel.Attempts, attempt => Assert.Equal(1, attempt.Value));
    }

    [Fact]
    public async Task Dispatch_OneWayHangs_TheOthersGoOn()
    {
        for (var i = 0; i < 20; i++) await Get<IOutbox>().TryAddAsync(new OutboxMessage($"slow{i}", "slow", "1", new Notice("t", "x")), Ct);
        for (var i = 0; i < 20; i++) await AddAsync($"m{i}");

        var dispatching = DispatchAsync();
        await Eventually.HoldsAsync(() => _channel.There.Count == 20, "direct messages arrive");
        Assert.False(dispatching.IsCompleted);
        _hanging.LetGo();
        Assert.Equal(40, await dispatching);
    }

    [Fact]
    public async Task Dispatch_UnknownWay_IsADeadLetter_RequeuedAndDeletedByHand()
    {
        await Get<IOutbox>().TryAddAsync(new OutboxMessage("a", "pigeon", "1", new Notice("t", "x")), Ct);
        await DispatchAsync();
        var dead = Assert.Single((await Get<IOutboxQueries>().ListAsync(OutboxState.Dead, new PageRequest(1, 10), Ct)).Items);
        Assert.Contains("pigeon", dead.LastError, StringComparison.Ordinal);

        await using (var db = await ContextAsync()) await db.OutboxMessages.ExecuteUpdateAsync(set => set.SetProperty(row => row.Channel, OutboxChannels.DiscordDirect), Ct);
        Assert.True(await Get<IOutbox>().TryRequeueAsync(dead.Id, Ct));
        Assert.False(await Get<IOutbox>().TryDeleteAsync(dead.Id, Ct));
        await DispatchAsync();

        Assert.Equal(1, (await Get<IOutboxQueries>().CountAsync(Ct))[OutboxState.Delivered]);
        Assert.False(await Get<IOutbox>().TryRequeueAsync(dead.Id, Ct));
    }

    [Fact]
    public async Task Dispatch_NeverGettingThrough_GivesUpWithTheReason()
    {
        _answer = (_, _) => new Delivery.Later("Discord is away.");
        await AddAsync("a");
        for (var i = 0; i < 3; i++)
        {
            await DispatchAsync();
            _clock.Advance(TimeSpan.FromHours(1));
        }

        var dead = Assert.Single((await Get<IOutboxQueries>().ListAsync(OutboxState.Dead, new PageRequest(1, 10), Ct)).Items);
        Assert.Equal(("Given up after 3 attempts. Discord is away.", 3), (dead.LastError, dead.Attempts));
        Assert.True(await Get<IOutbox>().TryDeleteAsync(dead.Id, Ct));
        Assert.Empty(await Get<IOutboxQueries>().CountAsync(Ct));
    }

    [Theory]
    [InlineData("{\"v\":1,\"title\":\"t\",\"text\":\"x\",\"link\":null}", true)]
    [InlineData("{\"v\":2,\"title\":\"t\",\"text\":\"x\",\"link\":null}", false)]
    [InlineData("{\"v\":1,\"title\":\"t\",\"text\":\"x\",\"link\":null,\"more\":1}", false)]
    [InlineData("{\"v\":1,\"title\":null,\"text\":\"x\",\"link\":null}", false)]
    [InlineData("{\"v\":1,\"title\":\"t\"}", false)]
    [InlineData("[]", false)]
    [InlineData("null", false)]
    [InlineData("", false)]
    public void Payload_IsReadStrictly(string payload, bool isGood) => Assert.Equal(isGood, NoticePayload.Read(payload) is not null);

    protected override void Configure(IServiceCollection services)
    {
        _channel ??= new ScriptedChannel((dispatch, attempt) => _answer(dispatch, attempt));
        services.AddSingleton<TimeProvider>(_clock);
        services.AddSingleton(new LeaseClock(_clock));
        services.AddSingleton<IMessageChannel>(_channel);
        services.AddSingleton<IMessageChannel>(_hanging);
        services.AddJobs(Database.Configuration(("Panel:PublicUrl", "https://panel.example/")), runWorkers: true);
        services.AddNotifications(Database.Configuration(), dispatch: true);
        services.Configure<OutboxOptions>(options => options.MaxAttempts = 3);
    }

    private async Task<(int Delivered, int Dead)> CountAsync()
    {
        var counts = await Get<IOutboxQueries>().CountAsync(Ct);
        return (counts.GetValueOrDefault(OutboxState.Delivered), counts.GetValueOrDefault(OutboxState.Dead));
    }

    private Task<int> DispatchAsync() => Dispatcher(Services).RunOnceAsync(Ct);

    private static OutboxDispatcher Dispatcher(ServiceProvider services) => services.GetServices<IHostedService>().OfType<OutboxDispatcher>().Single();

    private Task<bool> AddAsync(string key, string target = Owner) =>
        Get<IOutbox>().TryAddAsync(new OutboxMessage(key, OutboxChannels.DiscordDirect, target, new Notice("Title", "Text")), Ct);

    private async Task<IReadOnlyList<OutboxEntry>> PendingAsync() => (await Get<IOutboxQueries>().ListAsync(OutboxState.Pending, new PageRequest(1, 100), Ct)).Items;

    private async Task EndAsync(string key, string? owner, Func<JobLeases, Job, Task> end)
    {
        var id = (await Get<IJobStore>().TryAddAsync(new JobRequest("k", key, Owner: owner), Ct))!.Value;
        var leases = Get<JobLeases>();
        await end(leases, (await leases.TryClaimAsync(id, Ct))!);
    }

    private Task<AppDbContext> ContextAsync() => Get<IDbContextFactory<AppDbContext>>().CreateDbContextAsync(Ct);
}
