using DiscordAH.Domain.Jobs;
using DiscordAH.Infrastructure.Jobs;
using DiscordAH.Infrastructure.Persistence;
using Microsoft.Extensions.DependencyInjection;

namespace DiscordAH.Infrastructure.Tests.Jobs;

public abstract class JobRunnerContract(StorageProvider provider) : StorageContract(provider)
{
    [Fact]
    public async Task Enqueue_Due_RunsOnceAndSucceeds()
    {
        var handler = new TestHandler(async (job, progress, ct) =>
        {
            await progress(30, "a third", ct);
            return $"did {job.Argument}";
        });
        await using var host = await JobHost.StartAsync(Database, handler);

        var id = await EnqueueAsync(host, "a", "everything");

        var job = await EndsAsync(host, id);
        Assert.Equal((JobState.Succeeded, 100, "did everything", 1, null), (job.State, job.Progress, job.Note, job.Attempts, job.Error));
        Assert.NotNull(job.StartedAt);
        Assert.NotNull(job.FinishedAt);
        Assert.Equal(1, handler.Runs["a"]);
    }

    [Fact]
    public async Task Enqueue_ManyJobsTwoProcessesEveryWakeTripled_EachRunsOnce()
    {
        var handler = new TestHandler(async (_, progress, ct) =>
        {
            await progress(50, "half", ct);
            return "done";
        });
        await using var first = await JobHost.StartAsync(Database, handler);
        await using var second = await JobHost.StartAsync(Database, handler);

        for (var i = 0; i < 60; i++)
        {
            var (here, there) = i % 2 == 0 ? (first, second) : (second, first);
            var id = await EnqueueAsync(here, $"key {i}");
            await there.Services.GetRequiredService<IJobQueue>().EnqueueAsync(new JobRequest(TestHandler.TheKind, $"key {i}", "", null), Ct);
            await there.Services.GetRequiredService<IJobQueue>().WakeAsync(id, Ct);
            await here.Services.GetRequiredService<IJobQueue>().WakeAsync(id, Ct);
        }

        var queries = first.Services.GetRequiredService<IJobQueries>();
        await Eventually.HoldsAsync(async () => await queries.CountAsync(Ct) is var counts && counts.Keys.All(state => state == JobState.Succeeded), "all jobs succeeded");
        var jobs = (await queries.ListAsync(new JobFilter(), new Domain.Common.PageRequest(1, 200), Ct)).Items;
        Assert.All(jobs, job => Assert.Equal(1, job.Attempts));
        Assert.All(handler.Runs, run => Assert.Equal(jobs.Count(job => job.Key == run.Key), run.Value));
        Assert.Equal(60, handler.Runs.Count);
    }

    [Fact]
    public async Task Run_FailsTwice_IsRetriedUntilItSucceeds()
    {
        var handler = new TestHandler((job, _, _) => job.Attempts < 3 ? throw new HttpRequestException("secret host") : Task.FromResult("at last"));
        await using var host = await JobHost.StartAsync(Database, handler);

        var job = await EndsAsync(host, await EnqueueAsync(host, "a"));

        Assert.Equal((JobState.Succeeded, 3, null), (job.State, job.Attempts, job.Error));
    }

    [Fact]
    public async Task Run_AlwaysFails_StopsAfterTheLastAttemptWithASafeSentence()
    {
        var handler = new TestHandler((_, _, _) => throw new InvalidOperationException("password=hunter2"));
        await using var host = await JobHost.StartAsync(Database, handler);

        var job = await EndsAsync(host, await EnqueueAsync(host, "a"));

        Assert.Equal((JobState.Failed, 5), (job.State, job.Attempts));
        Assert.Matches(@"^The job ran into a fault of this program\. \(error [0-9a-f]{8}\)$", job.Error);
        Assert.Equal(5, handler.Runs["a"]);
    }

    [Fact]
    public async Task Run_RefusedForGood_IsNotRetried()
    {
        var handler = new TestHandler((_, _, _) => throw new JobFailedException("Battle.net refuses the client id. Check BattleNet:ClientId.") { MayRetry = false });
        await using var host = await JobHost.StartAsync(Database, handler);

        var job = await EndsAsync(host, await EnqueueAsync(host, "a"));

        Assert.Equal((JobState.Failed, 1), (job.State, job.Attempts));
        Assert.StartsWith("Battle.net refuses the client id.", job.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_UnknownKind_FailsWithASentence()
    {
        await using var host = await JobHost.StartAsync(Database, new TestHandler((_, _, _) => Task.FromResult("")));
        var id = await host.Services.GetRequiredService<IJobQueue>().EnqueueAsync(new JobRequest("from-the-future", "a", "", null), Ct);

        var job = await EndsAsync(host, id!.Value);

        Assert.Equal(JobState.Failed, job.State);
        Assert.Contains("from-the-future", job.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cancel_Running_StopsAtTheNextReport()
    {
        var stopped = new TaskCompletionSource<Exception>();
        var handler = new TestHandler(async (_, progress, ct) =>
        {
            try
            {
                while (true) await progress(10, "working", ct);
            }
            catch (Exception failure)
            {
                stopped.SetResult(failure);
                throw;
            }
        });
        await using var host = await JobHost.StartAsync(Database, handler, settings: ("Jobs:Poll", "00:00:30"));
        var id = await EnqueueAsync(host, "a");
        await Eventually.HoldsAsync(() => handler.Runs.ContainsKey("a"), "the job runs");

        Assert.True(await host.Services.GetRequiredService<IJobStore>().TryCancelAsync(id, null, Ct));

        Assert.IsAssignableFrom<OperationCanceledException>(await stopped.Task.WaitAsync(TimeSpan.FromSeconds(20), Ct));
        Assert.Equal(JobState.Cancelled, (await EndsAsync(host, id)).State);
    }

    [Fact]
    public async Task Cancel_RunningSilently_ReachesItsToken()
    {
        var handler = new TestHandler(async (_, _, ct) =>
        {
            await Task.Delay(Timeout.Infinite, ct);
            return "";
        });
        await using var host = await JobHost.StartAsync(Database, handler);
        var id = await EnqueueAsync(host, "a");
        await Eventually.HoldsAsync(() => handler.Runs.ContainsKey("a"), "the job runs");

        await host.Services.GetRequiredService<IJobStore>().TryCancelAsync(id, null, Ct);

        await Eventually.HoldsAsync(() => host.Services.GetRequiredService<JobRunner>().Running.Count == 0, "the job stops");
        Assert.Equal(JobState.Cancelled, (await EndsAsync(host, id)).State);
    }

    [Fact]
    public async Task Retry_OfACancelledJobStillRunning_WaitsForItsEnd()
    {
        var release = new TaskCompletionSource();
        var together = 0;
        var most = 0;
        var handler = new TestHandler(async (job, _, _) =>
        {
            most = Math.Max(most, Interlocked.Increment(ref together));
            if (job.Attempts == 1) await release.Task;
            Interlocked.Decrement(ref together);
            return "done";
        });
        await using var host = await JobHost.StartAsync(Database, handler);
        var id = await EnqueueAsync(host, "a");
        await Eventually.HoldsAsync(() => handler.Runs.ContainsKey("a"), "the job runs");
        await host.Services.GetRequiredService<CancelJob>().RunAsync(id, null, Ct);
        Assert.True((await host.Services.GetRequiredService<RetryJob>().RunAsync(id, Ct)).Succeeded);
        await host.Services.GetRequiredService<IJobQueue>().WakeAsync(id, Ct);
        Assert.Equal(1, handler.Runs["a"]);

        release.SetResult();

        var job = await EndsAsync(host, id);
        Assert.Equal((JobState.Succeeded, 2, 1), (job.State, job.Attempts, most));
    }

    [Fact]
    public async Task Start_AfterAKill_AnotherWorkerTakesTheJobUp()
    {
        var handler = new TestHandler((_, _, _) => Task.FromResult("finished by the other"));
        var id = await ClaimByADeadWorkerAsync();
        await using var host = await JobHost.StartAsync(Database, handler, settings: [("Jobs:Lease", "00:00:01")]);

        var job = await EndsAsync(host, id);

        Assert.Equal((JobState.Succeeded, 2), (job.State, job.Attempts));
    }

    [Fact]
    public async Task Start_OnlyProcess_TakesOverAtOnceWhateverTheLease()
    {
        var id = await ClaimByADeadWorkerAsync("01:00:00");
        await using var host = await JobHost.StartAsync(Database, new TestHandler((_, _, _) => Task.FromResult("done")), sole: true);

        Assert.Equal(JobState.Succeeded, (await EndsAsync(host, id)).State);
    }

    [Fact]
    public async Task Run_LongerThanTheLease_KeepsItByRenewing()
    {
        var release = new TaskCompletionSource();
        var handler = new TestHandler(async (_, _, _) =>
        {
            await release.Task;
            return "done";
        });
        await using var first = await JobHost.StartAsync(Database, handler, settings: [("Jobs:Lease", "00:00:01")]);
        var id = await EnqueueAsync(first, "a");
        await Eventually.HoldsAsync(() => handler.Runs.ContainsKey("a"), "the job runs");
        await using var second = await JobHost.StartAsync(Database, handler, settings: [("Jobs:Lease", "00:00:01")]);

        // Real time must pass here: leases run in it. More than two leases.
        await Task.Delay(TimeSpan.FromSeconds(2.5), Ct);
        release.SetResult();

        var job = await EndsAsync(first, id);
        Assert.Equal((JobState.Succeeded, 1, 1), (job.State, job.Attempts, handler.Runs["a"]));
    }

    [Fact]
    public async Task Stop_WhileRunning_PutsTheJobBackAtOnce()
    {
        var handler = new TestHandler(async (_, _, ct) =>
        {
            await Task.Delay(Timeout.Infinite, ct);
            return "";
        });
        var host = await JobHost.StartAsync(Database, handler);
        var id = await EnqueueAsync(host, "a");
        await Eventually.HoldsAsync(() => handler.Runs.ContainsKey("a"), "the job runs");

        await host.DisposeAsync();

        var job = await Services.GetRequiredService<IJobQueries>().FindAsync(id, Ct);
        Assert.Equal((JobState.Queued, 0), (job!.State, job.Attempts));
        await using var next = await JobHost.StartAsync(Database, new TestHandler((_, _, _) => Task.FromResult("done")));
        job = await EndsAsync(next, id);
        Assert.Equal((JobState.Succeeded, 1), (job.State, job.Attempts));
    }

    [Fact]
    public async Task Stop_HandlerThatDoesNotListen_IsPutBackAfterTheLimit()
    {
        var release = new TaskCompletionSource();
        var handler = new TestHandler(async (_, _, _) =>
        {
            await release.Task;
            return "";
        });
        var host = await JobHost.StartAsync(Database, handler, settings: ("Jobs:StopTimeout", "00:00:00.200"));
        var id = await EnqueueAsync(host, "a");
        await Eventually.HoldsAsync(() => handler.Runs.ContainsKey("a"), "the job runs");

        await host.StopAsync();

        Assert.Equal(JobState.Queued, (await Services.GetRequiredService<IJobQueries>().FindAsync(id, Ct))!.State);
        release.SetResult();
        await host.DisposeAsync();
    }

    [Fact]
    public async Task Enqueue_InAProcessWithoutWorkers_IsFoundByThem()
    {
        await using var host = await JobHost.StartAsync(Database, new TestHandler((_, _, _) => Task.FromResult("done")));
        await using var panel = Database.Services(services => services.AddJobs(Database.Configuration(), runWorkers: false));

        var id = await panel.GetRequiredService<IJobQueue>().EnqueueAsync(new JobRequest("test", "a", "", "7"), Ct);

        Assert.Equal(JobState.Succeeded, (await EndsAsync(host, id!.Value)).State);
    }

    protected override void Configure(IServiceCollection services) => services.AddJobs(Database.Configuration(), runWorkers: false);

    private async Task<long> ClaimByADeadWorkerAsync(string lease = "00:00:01")
    {
        await using var dead = Database.Services(services => services.AddJobs(Database.Configuration(("Jobs:Lease", lease)), runWorkers: true));
        var id = (await dead.GetRequiredService<IJobStore>().TryAddAsync(new JobRequest("test", "a", NotBefore: DateTimeOffset.UnixEpoch), Ct))!.Value;
        Assert.NotNull(await dead.GetRequiredService<JobLeases>().TryClaimAsync(id, Ct));
        return id;
    }

    private static async Task<long> EnqueueAsync(JobHost host, string key, string argument = "") =>
        await host.Services.GetRequiredService<IJobQueue>().EnqueueAsync(new JobRequest(TestHandler.TheKind, key, argument, null), Ct) ?? throw new InvalidOperationException("Already there.");

    private static async Task<Job> EndsAsync(JobHost host, long id)
    {
        Job? job = null;
        await Eventually.HoldsAsync(
            async () => (job = await host.Services.GetRequiredService<IJobQueries>().FindAsync(id, Ct)) is { State: not (JobState.Queued or JobState.Running) },
            $"job {id} ends");
        return job!;
    }
}
