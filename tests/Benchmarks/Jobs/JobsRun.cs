using System.Diagnostics;
using System.Globalization;
using DiscordAH.Domain.Jobs;
using DiscordAH.Infrastructure.Jobs;
using DiscordAH.Infrastructure.Persistence;
using DiscordAH.TestKit.Jobs;
using DiscordAH.TestKit.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace DiscordAH.Benchmarks.Jobs;

/// <summary>
/// Whether the queue keeps its promises under load: two worker processes, a hundred jobs and more at once, one process killed half-way, on a
/// private PostgreSQL. Everything is counted from rows that the jobs themselves wrote. Ends with 1 when a promise is broken.
/// </summary>
internal static class JobsRun
{
    private const int Wanted = 100;
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    public static async Task<int> RunAsync(string[] args, CancellationToken ct)
    {
        var (jobs, workers, seed) = (Number(args, "--jobs", 2000), Number(args, "--workers", 64), Number(args, "--seed", 4711));
        var isUnguarded = args.Contains("--planted-defect");
        await using var database = await TestDatabase.CreateAsync(StorageProvider.Postgres);
        await using var services = database.Services(more => more.AddJobs(database.Configuration(), runWorkers: false));
        await using var db = await services.GetRequiredService<IDbContextFactory<AppDbContext>>().CreateDbContextAsync(ct);
        await EffectTables.CreateAsync(db, ct);

        var watch = Stopwatch.StartNew();
        await EnqueueAsync(services.GetRequiredService<IJobQueue>(), jobs, seed, isUnguarded, ct);
        Print("enqueue_s", watch.Elapsed.TotalSeconds);

        watch.Restart();
        using var first = Start(database, workers);
        using var second = Start(database, workers);
        var (victim, killedAt) = await KillHalfWayAsync(db, jobs, first, ct);
        await UntilEndedAsync(db, watch, ct);
        var wall = watch.Elapsed;
        second.Kill();
        await second.WaitForExitAsync(ct);

        var verdict = new JobsVerdict(jobs, await EffectTables.CountAsync(db, ct), await EffectTables.RunsAsync(db, ct), victim, killedAt);
        Console.WriteLine(FormattableString.Invariant($"jobs.queued: {jobs}\njobs.processes: 2\njobs.workers_each: {workers}\njobs.seed: {seed}"));
        Print("lease_s", Lease.TotalSeconds);
        Print("poll_s", Poll.TotalSeconds);
        verdict.Print();
        Print("wall_s", wall.TotalSeconds);
        var states = await services.GetRequiredService<IJobQueries>().CountAsync(ct);
        Console.WriteLine($"jobs.states: {string.Join(", ", states.Select(state => FormattableString.Invariant($"{state.Key} {state.Value}")))}");
        return verdict.MaxRunning >= Wanted && verdict is { Lost: 0, Doubled: 0 } ? 0 : 1;
    }

    private static async Task EnqueueAsync(IJobQueue queue, int jobs, int seed, bool isUnguarded, CancellationToken ct)
    {
        // Between 0.8 and 2 seconds each; the seed decides.
        var random = new Random(seed);
        for (var i = 0; i < jobs; i++)
        {
            var argument = string.Create(CultureInfo.InvariantCulture, $"{random.Next(800, 2000)}{(isUnguarded ? " careless" : "")}");
            await queue.EnqueueAsync(new JobRequest(EffectHandler.TheKind, string.Create(CultureInfo.InvariantCulture, $"job {i}"), argument, Priority: (JobPriority)random.Next(3)), ct);
        }
    }

    private static Process Start(TestDatabase database, int workers) => EffectWorker.Start(
    [
        .. database.Settings.Select(setting => (setting.Key, setting.Value)),
        ("Jobs:Workers", workers.ToString(CultureInfo.InvariantCulture)), ("Jobs:Lease", Lease.ToString()), ("Jobs:Poll", Poll.ToString()),
    ]);

    private static async Task<(int Victim, DateTimeOffset At)> KillHalfWayAsync(AppDbContext db, int jobs, Process victim, CancellationToken ct)
    {
        while (await db.Jobs.CountAsync(row => row.State == JobState.Succeeded, ct) < jobs * 2 / 5) await Task.Delay(100, ct);
        var id = victim.Id;
        victim.Kill();
        var at = TimeProvider.System.GetUtcNow();
        await victim.WaitForExitAsync(ct);
        return (id, at);
    }

    private static async Task UntilEndedAsync(AppDbContext db, Stopwatch watch, CancellationToken ct)
    {
        while (watch.Elapsed < Limit && await db.Jobs.AnyAsync(row => row.Kind == EffectHandler.TheKind && (row.State == JobState.Queued || row.State == JobState.Running), ct))
            await Task.Delay(100, ct);
    }

    private static int Number(string[] args, string name, int fallback) =>
        Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? int.Parse(args[at + 1], CultureInfo.InvariantCulture) : fallback;

    private static void Print(string name, double value) => Console.WriteLine(FormattableString.Invariant($"jobs.{name}: {value:0.0##}"));
}
