using DiscordAH.Domain.Jobs;
using DiscordAH.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.Extensions.Options;

namespace DiscordAH.Infrastructure.Jobs;

/// <summary>What a worker writes about the jobs it holds. Every statement asks for its lease, so a worker that lost a job cannot write about it.</summary>
internal sealed class JobLeases(
    IDbContextFactory<AppDbContext> contexts, WriteGate gate, TimeProvider clock, LeaseClock leaseClock, WorkerName worker, JobNotices notices, IOptions<JobsOptions> options)
{
    private readonly string _me = worker.Value;

    /// <summary>Queued and due → running, held by this worker.</summary>
    /// <returns>The job, or null when it is not to be had.</returns>
    public async Task<Job?> TryClaimAsync(long id, CancellationToken ct)
    {
        var (now, real) = (clock.GetUtcNow(), leaseClock.Now);
        using var turn = await gate.EnterAsync(ct);
        await using var db = await contexts.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var claimed = await db.Jobs
            .Where(row => row.Id == id && row.State == JobState.Queued && row.NextAttemptAt <= now && (row.LeaseUntil == null || row.LeaseUntil < real))
            .ExecuteUpdateAsync(set => set
                .SetProperty(row => row.State, JobState.Running)
                .SetProperty(row => row.Attempts, row => row.Attempts + 1)
                .SetProperty(row => row.StartedAt, now)
                .SetProperty(row => row.FinishedAt, (DateTimeOffset?)null)
                .SetProperty(row => row.Progress, 0)
                .SetProperty(row => row.LeaseOwner, _me)
                .SetProperty(row => row.LeaseUntil, real + options.Value.Lease), ct);
        if (claimed == 0) return null;
        var job = await db.Jobs.Where(row => row.Id == id).Select(JobQueries.ToJob).SingleAsync(ct);
        await JobAttempts.BeginAsync(db, job, _me, now, ct);
        await transaction.CommitAsync(ct);
        return job;
    }

    /// <summary>Writes progress; false when the job was cancelled or taken away.</summary>
    public Task<bool> ReportAsync(long id, int percent, string note, CancellationToken ct) =>
        UpdateAsync(id, set => set.SetProperty(row => row.Progress, percent).SetProperty(row => row.Note, note), ct);

    /// <summary>Whether the job is still this worker's and running.</summary>
    public async Task<bool> IsRunningAsync(long id, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.Jobs.AnyAsync(row => row.Id == id && row.LeaseOwner == _me && row.State == JobState.Running, ct);
    }

    /// <summary>Those of the given jobs that are no longer running here by the table: cancelled, or taken away.</summary>
    public async Task<IReadOnlyList<long>> LostAsync(IReadOnlyCollection<long> held, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var mine = await db.Jobs.Where(row => held.Contains(row.Id) && row.LeaseOwner == _me && row.State == JobState.Running).Select(row => row.Id).ToListAsync(ct);
        return [.. held.Except(mine)];
    }

    /// <summary>Says that this worker lives and still works on these.</summary>
    public async Task RenewAsync(IReadOnlyCollection<long> held, CancellationToken ct)
    {
        var until = leaseClock.Now + options.Value.Lease;
        using var turn = await gate.EnterAsync(ct);
        await using var db = await contexts.CreateDbContextAsync(ct);
        await db.Jobs.Where(row => held.Contains(row.Id) && row.LeaseOwner == _me).ExecuteUpdateAsync(set => set.SetProperty(row => row.LeaseUntil, until), ct);
    }

    /// <summary>Running → succeeded; the owner is told.</summary>
    public Task<bool> SucceedAsync(Job job, string note, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return EndAsync(job, set => set
            .SetProperty(row => row.State, JobState.Succeeded)
            .SetProperty(row => row.Progress, 100)
            .SetProperty(row => row.Note, note)
            .SetProperty(row => row.Error, (string?)null)
            .SetProperty(row => row.FinishedAt, now), AttemptOutcome.Succeeded, new JobEnd(JobState.Succeeded, note), now, ct);
    }

    /// <summary>Running → queued for a later attempt, or failed when <paramref name="retryAt"/> is null; the owner is told of that.</summary>
    public Task<bool> FailAsync(Job job, string error, DateTimeOffset? retryAt, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return EndAsync(job, set => set
            .SetProperty(row => row.State, retryAt == null ? JobState.Failed : JobState.Queued)
            .SetProperty(row => row.Error, error)
            .SetProperty(row => row.FinishedAt, retryAt == null ? now : null)
            .SetProperty(row => row.NextAttemptAt, retryAt ?? now), AttemptOutcome.Failed, new JobEnd(retryAt == null ? JobState.Failed : JobState.Queued, error), now, ct);
    }

    /// <summary>Running → queued, as if this attempt had not begun: the worker stops, the job did nothing wrong.</summary>
    public Task<bool> PutBackAsync(Job job, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return EndAsync(job, set => set
            .SetProperty(row => row.State, JobState.Queued)
            .SetProperty(row => row.Attempts, row => row.Attempts - 1)
            .SetProperty(row => row.NextAttemptAt, now), AttemptOutcome.PutBack, new JobEnd(JobState.Queued, null), now, ct);
    }

    /// <summary>Lets go of a job that was cancelled while it ran.</summary>
    public async Task DropAsync(long id, CancellationToken ct)
    {
        using var turn = await gate.EnterAsync(ct);
        await using var db = await contexts.CreateDbContextAsync(ct);
        await db.Jobs
            .Where(row => row.Id == id && row.LeaseOwner == _me && row.State != JobState.Running)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.LeaseOwner, (string?)null).SetProperty(row => row.LeaseUntil, (DateTimeOffset?)null), ct);
    }

    private async Task<bool> UpdateAsync(long id, Action<UpdateSettersBuilder<JobRow>> set, CancellationToken ct)
    {
        using var turn = await gate.EnterAsync(ct);
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await Held(db, id).ExecuteUpdateAsync(set, ct) == 1;
    }

    private async Task<bool> EndAsync(Job job, Action<UpdateSettersBuilder<JobRow>> set, AttemptOutcome outcome, JobEnd end, DateTimeOffset now, CancellationToken ct)
    {
        using var turn = await gate.EnterAsync(ct);
        await using var db = await contexts.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var ended = await Held(db, job.Id).ExecuteUpdateAsync(all =>
        {
            set(all);
            all.SetProperty(row => row.LeaseOwner, (string?)null).SetProperty(row => row.LeaseUntil, (DateTimeOffset?)null);
        }, ct);
        if (ended == 0) return false;
        await JobAttempts.EndAsync(db, job.Id, outcome, outcome == AttemptOutcome.Failed ? end.Text : null, now, ct);
        if (end.State != JobState.Queued) await notices.AddAsync(db, job, end, now, ct);
        await transaction.CommitAsync(ct);
        return true;
    }

    private IQueryable<JobRow> Held(AppDbContext db, long id) => db.Jobs.Where(row => row.Id == id && row.LeaseOwner == _me && row.State == JobState.Running);
}
