using System.Diagnostics;
using DiscordAH.Domain.Jobs;
using DiscordAH.Infrastructure.Jobs;
using DiscordAH.Infrastructure.Persistence;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace DiscordAH.Infrastructure.Tests.Jobs;

/// <summary>Which job goes first, and that none waits for ever.</summary>
public abstract class JobOrderContract(StorageProvider provider) : StorageContract(provider)
{
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 5, 1, 8, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task Due_PriorityFirst_ThenTheLongestDue()
    {
        var low = await AddAsync(JobPriority.Low, 9);
        var normal = await AddAsync(JobPriority.Normal, 1);
        var younger = await AddAsync(JobPriority.High, 2);
        var older = await AddAsync(JobPriority.High, 3);
        await AddAsync(JobPriority.High, -1);

        Assert.Equal([older, younger, normal, low], await DueAsync(10, 10));
        Assert.Equal([older, younger], await DueAsync(2, 2));
    }

    [Fact]
    public async Task Due_LowJobThatWaitedLong_GoesBeforeFresherOnes()
    {
        var low = await AddAsync(JobPriority.Low, 21);
        var normal = await AddAsync(JobPriority.Normal, 5);
        var fresh = await AddAsync(JobPriority.High, 0);
        var aged = await AddAsync(JobPriority.High, 2);

        // A step of priority is worth ten minutes: 21 min low = 11 min normal = 1 min high.
        Assert.Equal([aged, low, fresh, normal], await DueAsync(10, 10));
    }

    [Fact]
    public async Task Due_LowPlacesUsedUp_OthersGoOn()
    {
        for (var i = 0; i < 5; i++) await AddAsync(JobPriority.Low, 60);
        var normal = await AddAsync(JobPriority.Normal, 0);

        Assert.Equal([normal], await DueAsync(10, 0));
        Assert.Equal(2, (await DueAsync(10, 1)).Count);
    }

    [Fact]
    public async Task Run_LowJobsWithoutEnd_LeaveAPlaceForWhatAPersonWaitsFor()
    {
        var release = new TaskCompletionSource();
        var handler = new TestHandler(async (job, _, ct) =>
        {
            if (job.Priority == JobPriority.Low) await release.Task.WaitAsync(ct);
            return "done";
        });
        await using var host = await JobHost.StartAsync(Database, handler, settings: ("Jobs:Workers", "4"));
        var queue = host.Services.GetRequiredService<IJobQueue>();
        for (var i = 0; i < 8; i++) await queue.EnqueueAsync(new JobRequest(TestHandler.TheKind, $"low {i}", Priority: JobPriority.Low), Ct);
        await Eventually.HoldsAsync(() => handler.Runs.Count == 3, "low jobs hold three of four places");

        var urgent = (await queue.EnqueueAsync(new JobRequest(TestHandler.TheKind, "urgent", Priority: JobPriority.High), Ct))!.Value;

        var queries = host.Services.GetRequiredService<IJobQueries>();
        await Eventually.HoldsAsync(async () => (await queries.FindAsync(urgent, Ct))!.State == JobState.Succeeded, "the urgent job is done");
        Assert.Equal(4, handler.Runs.Count);
        release.SetResult();
        await Eventually.HoldsAsync(() => handler.Runs.Count == 9, "the low jobs are done too");
    }

    [Fact]
    public async Task Run_AHundredAndTwentyAtOnce_NeedNoThreadEach()
    {
        var release = new TaskCompletionSource();
        var handler = new TestHandler(async (_, _, ct) =>
        {
            await release.Task.WaitAsync(ct);
            return "done";
        });
        await using var host = await JobHost.StartAsync(Database, handler, settings: ("Jobs:Workers", "120"));
        var store = host.Services.GetRequiredService<IJobStore>();
        var before = Threads();
        for (var i = 0; i < 130; i++) await store.TryAddAsync(new JobRequest(TestHandler.TheKind, $"key {i}"), Ct);

        await Eventually.HoldsAsync(() => host.Services.GetRequiredService<JobRunner>().Running.Count == 120, "120 jobs run at once");

        Assert.InRange(Threads() - before, -1000, 60);
        release.SetResult();
        await Eventually.HoldsAsync(() => handler.Runs.Count == 130, "all ran");
    }

    [Fact]
    public async Task Attempts_AreKeptWithTimesAndReasons()
    {
        var handler = new TestHandler((job, _, _) => job.Attempts == 1 ? throw new HttpRequestException("secret host") : Task.FromResult("at last"));
        await using var host = await JobHost.StartAsync(Database, handler);
        var id = (await host.Services.GetRequiredService<IJobQueue>().EnqueueAsync(new JobRequest(TestHandler.TheKind, "a"), Ct))!.Value;
        var queries = host.Services.GetRequiredService<IJobQueries>();
        await Eventually.HoldsAsync(async () => (await queries.FindAsync(id, Ct))!.State == JobState.Succeeded, "the job is done");

        var attempts = await queries.AttemptsAsync(id, Ct);
        Assert.Equal([(1, AttemptOutcome.Failed), (2, AttemptOutcome.Succeeded)], attempts.Select(attempt => (attempt.Number, attempt.Outcome)));
        Assert.StartsWith("A server that the job needs could not be reached", attempts[0].Error, StringComparison.Ordinal);
        Assert.All(attempts, attempt => Assert.True(attempt.EndedAt >= attempt.StartedAt));
    }

    protected override void Configure(IServiceCollection services)
    {
        services.AddSingleton<TimeProvider>(_clock);
        services.AddSingleton(new LeaseClock(_clock));
        services.AddJobs(Database.Configuration(), runWorkers: true);
    }

    private async Task<long> AddAsync(JobPriority priority, int minutesDue) =>
        (await Get<IJobStore>().TryAddAsync(new JobRequest("k", Guid.NewGuid().ToString(), Priority: priority, NotBefore: _clock.GetUtcNow().AddMinutes(-minutesDue)), Ct))!.Value;

    private Task<IReadOnlyList<long>> DueAsync(int max, int maxLow) => Get<JobSweeper>().DueAsync(max, maxLow, Ct);

    private static int Threads()
    {
        using var me = Process.GetCurrentProcess();
        return me.Threads.Count;
    }
}
