using DiscordAH.Domain.Jobs;
using DiscordAH.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace DiscordAH.Infrastructure.Jobs;

/// <summary>Writes of the job queue, each one guarded statement.</summary>
internal sealed class JobStore(IDbContextFactory<AppDbContext> contexts, WriteGate gate, TimeProvider clock) : IJobStore
{
    public async Task<long?> TryAddAsync(JobRequest request, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var (created, due) = (Conversions.ToStored(now), Conversions.ToStored(request.NotBefore ?? now));
        using var turn = await gate.EnterAsync(ct);
        await using var db = await contexts.CreateDbContextAsync(ct);

        // The unique index over unfinished jobs decides, so two callers at once cannot both add.
        var added = await db.Database.SqlQuery<long>(
            $"""
            INSERT INTO job_queue (kind, key, argument, owner, state, progress, attempts, created_at, next_attempt_at)
            VALUES ({request.Kind}, {request.Key}, {request.Argument}, {request.Owner}, 'queued', 0, 0, {created}, {due})
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

    public async Task<bool> TryCancelAsync(long id, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        using var turn = await gate.EnterAsync(ct);
        await using var db = await contexts.CreateDbContextAsync(ct);

        // The lease stays with a running worker until it has stopped: a retry must not start beside it.
        return await db.Jobs
            .Where(row => row.Id == id && (row.State == JobState.Queued || row.State == JobState.Running))
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.State, JobState.Cancelled).SetProperty(row => row.FinishedAt, now), ct) == 1;
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
