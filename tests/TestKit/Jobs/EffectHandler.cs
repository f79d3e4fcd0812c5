using System.Diagnostics;
using System.Globalization;
using DiscordAH.Domain.Jobs;
using DiscordAH.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace DiscordAH.TestKit.Jobs;

/// <summary>
/// A job with one visible effect, done as every job should do it: under its business key, in a transaction. The argument says how long it takes
/// and where its process kills itself at the first execution: <c>800</c>, <c>100 before</c>, <c>100 after</c>, <c>100 unguarded</c>, or <c>100 careless</c> for no guard and no death.
/// </summary>
internal sealed class EffectHandler(IDbContextFactory<AppDbContext> contexts, WriteGate gate, TimeProvider clock) : IJobHandler
{
    public const string TheKind = "effect";

    public string Kind => TheKind;

    public async Task<string> RunAsync(Job job, JobProgress progress, CancellationToken ct)
    {
        var words = job.Argument.Split(' ');
        var work = TimeSpan.FromMilliseconds(int.Parse(words[0], CultureInfo.InvariantCulture));
        var manner = words.ElementAtOrDefault(1);
        var (run, isFirst) = await BeginAsync(job.Key, ct);
        await Task.Delay(work * 0.7, ct);
        if (isFirst && manner == "before") await DieAsync();
        var did = await DoAsync(job.Key, isGuarded: manner is not ("unguarded" or "careless"), ct);
        if (isFirst && (manner is "after" or "unguarded")) await DieAsync();

        // Between the effect and the note that the job is done lies the moment at which a kill hurts most.
        await Task.Delay(work * 0.3, ct);
        await EndAsync(run, ct);
        return did ? "Did it." : "It was done already.";
    }

    private async Task<(long Run, bool IsFirst)> BeginAsync(string key, CancellationToken ct)
    {
        var (now, worker) = (Conversions.ToStored(clock.GetUtcNow()), Environment.ProcessId);
        using var turn = await gate.EnterAsync(ct);
        await using var db = await contexts.CreateDbContextAsync(ct);
        var id = await db.Database.SqlQuery<long>(
            $"INSERT INTO job_runs (job_key, worker, started_at) VALUES ({key}, {worker}, {now}) RETURNING id AS \"Value\"").ToListAsync(ct);
        var runs = await db.Database.SqlQuery<int>($"SELECT count(*) AS \"Value\" FROM job_runs WHERE job_key = {key}").ToListAsync(ct);
        return (id[0], runs[0] == 1);
    }

    private async Task<bool> DoAsync(string key, bool isGuarded, CancellationToken ct)
    {
        using var turn = await gate.EnterAsync(ct);
        await using var db = await contexts.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var isNew = await db.Database.ExecuteSqlAsync($"INSERT INTO job_effects_done (job_key) VALUES ({key}) ON CONFLICT DO NOTHING", ct) == 1;
        if (isNew || !isGuarded) await db.Database.ExecuteSqlAsync($"INSERT INTO job_effects (job_key) VALUES ({key})", ct);
        await transaction.CommitAsync(ct);
        return isNew;
    }

    private async Task EndAsync(long run, CancellationToken ct)
    {
        var now = Conversions.ToStored(clock.GetUtcNow());
        using var turn = await gate.EnterAsync(ct);
        await using var db = await contexts.CreateDbContextAsync(ct);
        await db.Database.ExecuteSqlAsync($"UPDATE job_runs SET ended_at = {now} WHERE id = {run}", ct);
    }

    // SIGKILL: nothing is tidied up, nothing is said.
    private static async Task DieAsync()
    {
        using var me = Process.GetCurrentProcess();
        me.Kill();
        await Task.Delay(Timeout.Infinite);
    }
}
