using DiscordAH.Domain.Jobs;
using DiscordAH.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace DiscordAH.Infrastructure.Jobs;

/// <summary>Writes of the job queue, each one guarded statement.</summary>
internal sealed class JobStore(IDbContextFactory<AppDbContext> contexts, WriteGate gate, TimeProvider clock, JobNotices notices) : IJobStore
{
    public async Task<long?> TryAddAsync(JobRequest request, CancellationToken ct)
    {
        using var turn = await gate.EnterAsync(ct);
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await InsertAsync(db, request, clock.GetUtcNow(), ct);
    }

    /// <summary>Adds the row by the context's transaction. The unique index over unfinished jobs decides, so two callers at once cannot both add.</summary>
    internal static async Task<long?> InsertAsync(AppDbContext db, JobRequest request, DateTimeOffset now, CancellationToken ct)
    {
        var (created, due, priority) = (Conversions.ToStored(now), Conversions.ToStored(request.NotBefore ?? now), (int)request.Priority);
        var added = await db.Database.SqlQuery<long>(
            $"""
            INSERT INTO job_queue (kind, key, argument, owner, priority, state, progress, attempts, created_at, next_attempt_at)
            VALUES ({request.Kind}, {request.Key}, {request.Argument}, {request.Owner}, {priority}, 'queued', 0, 0, {created}, {due})
            ON CONFLICT DO NOTHING RETURNING id AS "Value"
            """).ToListAsync(ct);
        return added.Count == 0 ? null : added[0];
    }

    public async Task<bool> TryRequeueAsync(long id, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        using var turn = await gate.EnterAsync(ct);
        await using var db = await contexts.CreateDbContextAsync(ct);
        try
        {
            return await db.Jobs
                .Where(row => row.Id == id && (row.State == JobState.Failed || row.State == JobState.Cancelled))
                .ExecuteUpdateAsync(set => set
                    .SetProperty(row => row.State, JobState.Queued)
                    .SetProperty(row => row.Progress, 0)
                    .SetProperty(row => row.FinishedAt, (DateTimeOffset?)null)
                    .SetProperty(row => row.NextAttemptAt, now), ct) == 1;
        }
        catch (Exception failure) when (UniqueViolation.Is(failure))
        {
            // Another unfinished job of the same kind and key took its place meanwhile.
            return false;
        }
    }

    public async Task<bool> TryCancelAsync(long id, string? by, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        using var turn = await gate.EnterAsync(ct);
        await using var db = await contexts.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);

        // The lease stays with a running worker until it has stopped: a retry must not start beside it.
        var cancelled = await db.Jobs
            .Where(row => row.Id == id && (row.State == JobState.Queued || row.State == JobState.Running))
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.State, JobState.Cancelled).SetProperty(row => row.FinishedAt, now), ct) == 1;
        if (!cancelled) return false;
        await JobAttempts.EndAsync(db, id, AttemptOutcome.Cancelled, null, now, ct);
        var job = await db.Jobs.Where(row => row.Id == id).Select(JobQueries.ToJob).SingleAsync(ct);
        await notices.AddAsync(db, job, new JobEnd(JobState.Cancelled, null, by), now, ct);
        await transaction.CommitAsync(ct);
        return true;
    }

    public async Task<bool> TryHurryAsync(long id, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        using var turn = await gate.EnterAsync(ct);
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.Jobs
            .Where(row => row.Id == id && row.State == JobState.Queued)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.NextAttemptAt, row => row.NextAttemptAt < now ? row.NextAttemptAt : now), ct) == 1;
    }
}
