using DiscordAH.Domain.Jobs;
using DiscordAH.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace DiscordAH.Infrastructure.Jobs;

/// <summary>Which ticks of recurring work were served.</summary>
internal sealed class RecurringStore(IDbContextFactory<AppDbContext> contexts, WriteGate gate, TimeProvider clock) : IRecurringQueries
{
    private static readonly TimeSpan Forgotten = TimeSpan.FromDays(30);

    /// <summary>Takes a tick and asks for its job in one transaction: of any number of processes one gets it, and a crash takes both back.</summary>
    /// <returns>Whether the tick was this call's, and the job; null when an unfinished one stood in the way.</returns>
    public async Task<(bool Taken, long? Job)> TryTakeAsync(RecurringJob recurring, DateTimeOffset tick, CancellationToken ct)
    {
        var request = recurring.Request;
        var (at, every, priority) = (Conversions.ToStored(tick), RecurringTick.Microseconds(recurring.Every), (int)request.Priority);
        using var turn = await gate.EnterAsync(ct);
        await using var db = await contexts.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);

        // A tick further ahead than one period was taken under a clock that has since been set back (the sandbox's): it must not block for years.
        var taken = await db.Database.SqlQuery<long>(
            $"""
            INSERT INTO recurring_jobs (kind, key, argument, priority, every, tick, job_id)
            VALUES ({request.Kind}, {request.Key}, {request.Argument}, {priority}, {every}, {at}, NULL)
            ON CONFLICT (kind, key) DO UPDATE SET argument = excluded.argument, priority = excluded.priority, every = excluded.every, tick = excluded.tick, job_id = NULL
            WHERE recurring_jobs.tick < excluded.tick OR recurring_jobs.tick > excluded.tick + excluded.every
            RETURNING tick AS "Value"
            """).ToListAsync(ct);
        if (taken.Count == 0) return (false, null);

        var job = await JobStore.InsertAsync(db, request, clock.GetUtcNow(), ct);
        if (job is { } id)
            await db.RecurringJobs.Where(row => row.Kind == request.Kind && row.Key == request.Key).ExecuteUpdateAsync(set => set.SetProperty(row => row.JobId, id), ct);
        await transaction.CommitAsync(ct);
        return (true, job);
    }

    public async Task<IReadOnlyList<RecurringStatus>> ListAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var rows = await db.RecurringJobs
            .Select(row => new { Row = row, Newest = db.Jobs.Where(job => job.Kind == row.Kind && job.Key == row.Key).OrderByDescending(job => job.Id).FirstOrDefault() })
            .ToListAsync(ct);
        return
        [
            .. rows.OrderBy(each => each.Row.Kind, StringComparer.Ordinal).ThenBy(each => each.Row.Key, StringComparer.Ordinal).Select(each => new RecurringStatus(
                each.Row.Kind, each.Row.Key, each.Row.Argument, each.Row.Priority, TimeSpan.FromMicroseconds(each.Row.Every), each.Row.Tick, each.Row.JobId,
                each.Newest?.State, each.Newest?.StartedAt)),
        ];
    }

    /// <summary>Forgets recurring work that nothing has served for a month.</summary>
    public async Task PruneAsync(CancellationToken ct)
    {
        var before = Conversions.ToStored(clock.GetUtcNow() - Forgotten);
        using var turn = await gate.EnterAsync(ct);
        await using var db = await contexts.CreateDbContextAsync(ct);
        await db.Database.ExecuteSqlAsync($"DELETE FROM recurring_jobs WHERE tick + (2 * every) < {before}", ct);
    }
}
