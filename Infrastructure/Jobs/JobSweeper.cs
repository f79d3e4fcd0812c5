using DiscordAH.Domain.Common;
using DiscordAH.Domain.Jobs;
using DiscordAH.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace DiscordAH.Infrastructure.Jobs;

/// <summary>Looks after the whole queue: what is due, what dead workers left behind, what may go. Any number of processes may sweep at once.</summary>
internal sealed partial class JobSweeper(
    IDbContextFactory<AppDbContext> contexts, WriteGate gate, TimeProvider clock, LeaseClock leaseClock, WorkerName worker, JobNotices notices, IOptions<JobsOptions> options, ILogger<JobSweeper> logger)
{
    private readonly string _me = worker.Value;

    /// <summary>When the queue was last swept, in real time; null before the first time. The health check reads it.</summary>
    public DateTimeOffset? SweptAt { get; private set; }

    /// <summary>
    /// Jobs to be had now: by priority, within one the longest due. Waiting makes up for priority, a step for every <see cref="JobsOptions.Ageing"/>,
    /// so nothing waits for ever.
    /// </summary>
    /// <param name="max">Most jobs wanted.</param>
    /// <param name="maxLow">Most jobs of low priority among them.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<IReadOnlyList<long>> DueAsync(int max, int maxLow, CancellationToken ct)
    {
        var (now, real, step) = (clock.GetUtcNow(), leaseClock.Now, options.Value.Ageing);
        await using var db = await contexts.CreateDbContextAsync(ct);
        var due = new List<(DateTimeOffset Rank, long Id)>();
        foreach (var priority in Enum.GetValues<JobPriority>())
        {
            var limit = priority == JobPriority.Low ? Math.Min(max, maxLow) : max;
            if (limit <= 0) continue;
            var rows = await db.Jobs
                .Where(row => row.State == JobState.Queued && row.Priority == priority && row.NextAttemptAt <= now && (row.LeaseUntil == null || row.LeaseUntil < real))
                .OrderBy(row => row.NextAttemptAt).ThenBy(row => row.Id)
                .Take(limit).Select(row => new { row.Id, row.NextAttemptAt }).ToListAsync(ct);
            due.AddRange(rows.Select(row => (Rank(row.NextAttemptAt, (int)priority * step), row.Id)));
        }

        return [.. due.OrderBy(row => row.Rank).ThenBy(row => row.Id).Take(max).Select(row => row.Id)];
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
    /// <returns>How many.</returns>
    public async Task<int> PruneAsync(CancellationToken ct)
    {
        var before = clock.GetUtcNow() - options.Value.KeepEnded;
        using var turn = await gate.EnterAsync(ct);
        await using var db = await contexts.CreateDbContextAsync(ct);
        var ended = db.Jobs.Where(row => row.State != JobState.Queued && row.State != JobState.Running && row.LeaseUntil == null);
        var pruned = await ended.Where(row => row.FinishedAt < before).ExecuteDeleteAsync(ct);
        var oldestKept = await ended.OrderByDescending(row => row.Id).Skip(options.Value.MaxEnded - 1).Select(row => (long?)row.Id).FirstOrDefaultAsync(ct);
        if (oldestKept is { } id) pruned += await ended.Where(row => row.Id < id).ExecuteDeleteAsync(ct);
        return pruned;
    }

    private async Task<int> ReclaimAsync(Func<IQueryable<JobRow>, IQueryable<JobRow>> abandoned, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        await using var db = await contexts.CreateDbContextAsync(ct);
        var ids = await abandoned(db.Jobs).Select(row => row.Id).ToListAsync(ct);
        if (ids.Count == 0) return 0;

        var errorId = ErrorId.New();
        var error = $"The program that worked on it stopped without a word. (error {errorId})";
        LogAbandoned(ids.Count, errorId);
        using var turn = await gate.EnterAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);

        // The condition stands in the statements again: a worker that was only slow may have come back.
        var rows = abandoned(db.Jobs).Where(row => ids.Contains(row.Id));
        await FailAsync(db, rows, error, now, ct);
        await CloseAttemptsAsync(db, rows, error, now, ct);
        await rows.Where(row => row.State == JobState.Running).ExecuteUpdateAsync(set => set
            .SetProperty(row => row.State, JobState.Queued).SetProperty(row => row.Error, error).SetProperty(row => row.NextAttemptAt, now)
            .SetProperty(row => row.LeaseOwner, (string?)null).SetProperty(row => row.LeaseUntil, (DateTimeOffset?)null), ct);
        await rows.Where(row => row.State != JobState.Running).ExecuteUpdateAsync(set => set
            .SetProperty(row => row.LeaseOwner, (string?)null).SetProperty(row => row.LeaseUntil, (DateTimeOffset?)null), ct);
        await transaction.CommitAsync(ct);
        return ids.Count;
    }

    private async Task FailAsync(AppDbContext db, IQueryable<JobRow> rows, string error, DateTimeOffset now, CancellationToken ct)
    {
        var max = options.Value.MaxAttempts;
        foreach (var job in await rows.Where(row => row.State == JobState.Running && row.Attempts >= max).Select(JobQueries.ToJob).ToListAsync(ct))
        {
            var failed = await rows.Where(row => row.Id == job.Id && row.State == JobState.Running).ExecuteUpdateAsync(set => set
                .SetProperty(row => row.State, JobState.Failed).SetProperty(row => row.Error, error).SetProperty(row => row.FinishedAt, now)
                .SetProperty(row => row.LeaseOwner, (string?)null).SetProperty(row => row.LeaseUntil, (DateTimeOffset?)null), ct);
            if (failed == 0) continue;
            await JobAttempts.EndAsync(db, job.Id, AttemptOutcome.Lost, error, now, ct);
            await notices.AddAsync(db, job, new JobEnd(JobState.Failed, error), now, ct);
        }
    }

    private static async Task CloseAttemptsAsync(AppDbContext db, IQueryable<JobRow> rows, string error, DateTimeOffset now, CancellationToken ct)
    {
        var lost = rows.Where(row => row.State == JobState.Running).Select(row => row.Id);
        await db.JobAttempts.Where(row => row.EndedAt == null && lost.Contains(row.JobId)).ExecuteUpdateAsync(set => set
            .SetProperty(row => row.Outcome, AttemptOutcome.Lost).SetProperty(row => row.Error, error).SetProperty(row => row.EndedAt, now), ct);
    }

    private static DateTimeOffset Rank(DateTimeOffset due, TimeSpan credit) => due - DateTimeOffset.UnixEpoch > credit ? due - credit : DateTimeOffset.UnixEpoch;

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Count} jobs were left by a worker that stopped without a word; they go back to the queue (error {ErrorId})")]
    private partial void LogAbandoned(int count, string errorId);
}
