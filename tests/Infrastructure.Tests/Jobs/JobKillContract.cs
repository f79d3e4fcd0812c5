using DiscordAH.Domain.Common;
using DiscordAH.Domain.Jobs;
using DiscordAH.Infrastructure.Jobs;
using DiscordAH.Infrastructure.Persistence;
using DiscordAH.TestKit.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace DiscordAH.Infrastructure.Tests.Jobs;

/// <summary>A job's effect happens once though its process is killed (R9): real processes, real SIGKILL.</summary>
public abstract class JobKillContract(StorageProvider provider) : StorageContract(provider)
{
    private const int Jobs = 4;
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(150);

    [Theory]
    [InlineData("before")]
    [InlineData("after")]
    public async Task Kill_BeforeOrAfterTheEffect_EffectsStayOne(string point)
    {
        await PrepareAsync($"60 {point}");

        var deaths = await WorkUntilDoneAsync();

        Assert.True(deaths >= 1, "Nothing was killed: the test shows nothing.");
        await using var db = await ContextAsync();
        var effects = await EffectTables.CountAsync(db, Ct);
        Assert.Equal(Jobs, effects.Count);
        Assert.All(effects, effect => Assert.Equal(1, effect.Value));
        Assert.True((await EffectTables.RunsAsync(db, Ct)).Count > Jobs, "No job ran twice: the test shows nothing.");
        Assert.All(await JobsAsync(), job => Assert.Equal(JobState.Succeeded, job.State));
    }

    [Fact]
    public async Task Kill_OfAHandlerWithoutGuard_IsSeenAsDoubled()
    {
        await PrepareAsync("60 unguarded");

        await WorkUntilDoneAsync();

        await using var db = await ContextAsync();
        Assert.Contains(await EffectTables.CountAsync(db, Ct), effect => effect.Value > 1);
    }

    [Fact]
    public async Task Requeue_ByHandAfterTheEnd_DoesNotDouble()
    {
        await PrepareAsync("20");
        await WorkUntilDoneAsync();
        await using (var db = await ContextAsync()) await db.Jobs.Where(row => row.Kind == EffectHandler.TheKind).ExecuteUpdateAsync(set => set.SetProperty(row => row.State, JobState.Failed), Ct);

        var retried = await Get<RetryJobs>().RunAsync(new JobFilter(Kind: EffectHandler.TheKind), Ct);
        Assert.Equal(new RetriedJobs(Jobs, 0, 0), retried);
        await WorkUntilDoneAsync();

        await using var after = await ContextAsync();
        Assert.All(await EffectTables.CountAsync(after, Ct), effect => Assert.Equal(1, effect.Value));
        Assert.True((await EffectTables.RunsAsync(after, Ct)).Count >= 2 * Jobs, "The jobs did not run again: the test shows nothing.");
        Assert.True((await Get<IJobQueries>().AttemptsAsync((await JobsAsync())[0].Id, Ct)).Count >= 2);
    }

    protected override void Configure(IServiceCollection services) => services.AddJobs(Database.Configuration(), runWorkers: false);

    private async Task PrepareAsync(string argument)
    {
        await using (var db = await ContextAsync()) await EffectTables.CreateAsync(db, Ct);
        for (var i = 0; i < Jobs; i++) await Get<IJobStore>().TryAddAsync(new JobRequest(EffectHandler.TheKind, $"key {i}", argument), Ct);
    }

    /// <summary>One worker after the other until all is done; each may kill itself.</summary>
    private async Task<int> WorkUntilDoneAsync()
    {
        var limit = TimeProvider.System.GetTimestamp();
        for (var deaths = 0; ; deaths++)
        {
            using var worker = EffectWorker.Start(
            [
                .. Database.Settings.Select(setting => (setting.Key, setting.Value)), ("Jobs:Workers", "3"), ("Jobs:Lease", "00:00:02"), ("Jobs:Poll", "00:00:00.050"), ("Jobs:MaxAttempts", "50"),
            ]);
            try
            {
                while (!worker.HasExited)
                {
                    if (await IsDoneAsync()) return deaths;
                    Assert.True(TimeProvider.System.GetElapsedTime(limit) < Limit, "The jobs did not end in time.");
                    await Task.Delay(20, Ct);
                }
            }
            finally
            {
                worker.Kill();
                await worker.WaitForExitAsync(CancellationToken.None);
            }
        }
    }

    private async Task<bool> IsDoneAsync() => (await JobsAsync()).All(job => job.State == JobState.Succeeded);

    private async Task<IReadOnlyList<Job>> JobsAsync() => (await Get<IJobQueries>().ListAsync(new JobFilter(Kind: EffectHandler.TheKind), new PageRequest(1, 100), Ct)).Items;

    private Task<AppDbContext> ContextAsync() => Get<IDbContextFactory<AppDbContext>>().CreateDbContextAsync(Ct);
}
