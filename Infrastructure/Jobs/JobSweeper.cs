using DiscordAH.Domain.Common;
using DiscordAH.Domain.Jobs;
using DiscordAH.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace DiscordAH.Infrastructure.Jobs;

/// <summary>Looks after the whole queue: what is due, what dead workers left behind, what may go. Any number of processes may sweep at once.</summary>
internal sealed partial class JobSweeper(
    IDbContextFactory<AppDbContext> contexts, WriteGate gate, TimeProvider clock, LeaseClock leaseClock, WorkerName worker, IOptions<JobsOptions> options, ILogger<JobSweeper> logger)
{
    private readonly string _me = worker.Value;

    /// <summary>When the queue was last swept, in real time; null before the first time. The health check reads it.</summary>
    public DateTimeOffset? SweptAt { get; private set; }

    /// <summary>Jobs to be had now, the longest due first.</summary>
    public async Task<IReadOnlyList<long>> DueAsync(int max, CancellationToken ct)
    {
        var (now, real) = (clock.GetUtcNow(), leaseClock.Now);
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.Jobs
            .Where(row => row.State == JobState.Queued && row.NextAttemptAt <= now && (row.LeaseUntil == null || row.LeaseUntil < real))
            .OrderBy(row => row.NextAttemptAt).ThenBy(row => row.Id)
            .Take(max).Select(row => row.Id).ToListAsync(ct);
    }

    /// <summary>Takes jobs from workers that fell silent: back to the queue, or failed when it was the last attempt.</summary>
    public async Task<int> SweepAsync(CancellationToken ct)
    {
        var real = leaseClock.Now;
        var swept = await ReclaimAsync(rows => rows.Where(row => row.LeaseUntil < real), ct);
        SweptAt = real;
        return swept;
    }

    /// <summary>At the start of the only process there is: whatever is leased to somebody else is leased to the dead.</summary>
    public Task<int> TakeOverAsync(CancellationToken ct) => ReclaimAsync(rows => rows.Where(row => row.LeaseUntil != null && row.LeaseOwner != _me), ct);

    /// <summary>Clears away jobs that ended long ago, and the oldest when there are too many.</summary>
    public async Task PruneAsync(CancellationToken ct)
    {
        var before = clock.GetUtcNow() - options.Value.KeepEnded;
        using var turn = await gate.EnterAsync(ct);
        await using var db = await contexts.CreateDbContextAsync(ct);
        var ended = db.Jobs.Where(row => row.State != JobState.Queued && row.State != JobState.Running && row.LeaseUntil == null);
        await ended.Where(row => row.FinishedAt < before).ExecuteDeleteAsync(ct);
        var oldestKept = await ended.OrderByDescending(row => row.Id).Skip(options.Value.MaxEnded - 1).Select(row => (long?)row.Id).FirstOrDefaultAsync(ct);
        if (oldestKept is { } id) await ended.Where(row => row.Id < id).ExecuteDeleteAsync(ct);
    }

    private async Task<int> ReclaimAsync(Func<IQueryable<JobRow>, IQueryable<JobRow>> abandoned, CancellationToken ct)
    {
        var (now, max) = (clock.GetUtcNow(), options.Value.MaxAttempts);
        await using var db = await contexts.CreateDbContextAsync(ct);
        var ids = await abandoned(db.Jobs).Select(row => row.Id).ToListAsync(ct);
        if (ids.Count == 0) return 0;

        var errorId = ErrorId.New();
        var error = $"The program that worked on it stopped without a word. (error {errorId})";
        LogAbandoned(ids.Count, errorId);
        using var turn = await gate.EnterAsync(ct);

        // The condition stands in the statements again: a worker that was only slow may have come back.
        var rows = abandoned(db.Jobs).Where(row => ids.Contains(row.Id));
        await rows.Where(row => row.State == JobState.Running && row.Attempts >= max).ExecuteUpdateAsync(set => set
            .SetProperty(row => row.State, JobState.Failed).SetProperty(row => row.Error, error).SetProperty(row => row.FinishedAt, now)
            .SetProperty(row => row.LeaseOwner, (string?)null).SetProperty(row => row.LeaseUntil, (DateTimeOffset?)null), ct);
        await rows.Where(row => row.State == JobState.Running).ExecuteUpdateAsync(set => set
            .SetProperty(row => row.State, JobState.Queued).SetProperty(row => row.Error, error).SetProperty(row => row.NextAttemptAt, now)
            .SetProperty(row => row.LeaseOwner, (string?)null).SetProperty(row => row.LeaseUntil, (DateTimeOffset?)null), ct);
        await rows.Where(row => row.State != JobState.Running).ExecuteUpdateAsync(set => set
            .SetProperty(row => row.LeaseOwner, (string?)null).SetProperty(row => row.LeaseUntil, (DateTimeOffset?)null), ct);
        return ids.Count;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Count} jobs were left by a worker that stopped without a word; they go back to the queue (error {ErrorId})")]
    private partial void LogAbandoned(int count, string errorId);
}
