using System.Linq.Expressions;
using DiscordAH.Domain.Notifications;
using DiscordAH.Infrastructure.Jobs;
using DiscordAH.Infrastructure.Persistence;
using DiscordAH.Infrastructure.Telemetry;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.Extensions.Options;

namespace DiscordAH.Infrastructure.Notifications;

/// <summary>What a dispatcher writes about the messages it holds; every statement asks for its lease.</summary>
internal sealed class OutboxLeases(
    IDbContextFactory<AppDbContext> contexts, WriteGate gate, TimeProvider clock, LeaseClock leaseClock, WorkerName worker, IOptions<OutboxOptions> options)
{
    private readonly string _me = worker.Value;

    /// <summary>Takes the longest due messages of some ways.</summary>
    /// <param name="max">How many at most.</param>
    /// <param name="lane">Which ways.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<IReadOnlyList<OutboxRow>> TakeAsync(int max, Expression<Func<OutboxRow, bool>> lane, CancellationToken ct)
    {
        var real = leaseClock.Now;
        await using var db = await contexts.CreateDbContextAsync(ct);
        var due = await db.OutboxMessages.AsNoTracking()
            .Where(row => row.State == OutboxState.Pending && row.NextAttemptAt <= real && (row.LeaseUntil == null || row.LeaseUntil < real))
            .Where(lane)
            .OrderBy(row => row.NextAttemptAt).ThenBy(row => row.Id).Take(max).ToListAsync(ct);
        if (due.Count == 0) return due;
        using var turn = await gate.EnterAsync(ct);
        CrashPoint.Reached("outbox.before-take");
        var taken = new List<OutboxRow>(due.Count);
        foreach (var row in due)
            if (await TryTakeAsync(db, row, real, ct)) taken.Add(row);
        CrashPoint.Reached("outbox.after-take");
        return taken;
    }

    public async Task DeliveredAsync(OutboxRow row, CancellationToken ct)
    {
        using var turn = await gate.EnterAsync(ct);
        await using var db = await contexts.CreateDbContextAsync(ct);
        CrashPoint.Reached("outbox.during-mark");
        if (await EndAsync(db, row, _me, OutboxState.Delivered, null, clock.GetUtcNow(), ct)) await ClosedDirect.OpenAsync(db, row, ct);
    }

    public async Task DeadAsync(OutboxRow row, string reason, CancellationToken ct)
    {
        using var turn = await gate.EnterAsync(ct);
        await using var db = await contexts.CreateDbContextAsync(ct);
        await EndAsync(db, row, _me, OutboxState.Dead, reason, clock.GetUtcNow(), ct);
    }

    /// <summary>Another attempt later.</summary>
    /// <param name="row">The message.</param>
    /// <param name="reason">Why this one failed.</param>
    /// <param name="mayBeThere">Whether it may have arrived all the same.</param>
    /// <param name="ct">Cancels.</param>
    public Task LaterAsync(OutboxRow row, string reason, bool mayBeThere, CancellationToken ct)
    {
        var next = leaseClock.Now + BackOff.After(row.Attempts, options.Value.FirstRetry, options.Value.LongestRetry);
        return UpdateAsync(row, set => set.SetProperty(each => each.NextAttemptAt, next).SetProperty(each => each.LastError, reason).SetProperty(each => each.MayBeThere, mayBeThere), ct);
    }

    // A crash from here on leaves "may be there" behind.
    private async Task<bool> TryTakeAsync(AppDbContext db, OutboxRow seen, DateTimeOffset real, CancellationToken ct)
    {
        var taken = await db.OutboxMessages
            .Where(row => row.Id == seen.Id && row.State == OutboxState.Pending && row.Attempts == seen.Attempts && (row.LeaseUntil == null || row.LeaseUntil < real))
            .ExecuteUpdateAsync(set => set
                .SetProperty(row => row.Attempts, row => row.Attempts + 1)
                .SetProperty(row => row.MayBeThere, true)
                .SetProperty(row => row.LeaseOwner, _me)
                .SetProperty(row => row.LeaseUntil, real + options.Value.Lease), ct) == 1;
        if (taken) seen.Attempts++;
        return taken;
    }

    /// <summary>Ends a message.</summary>
    /// <returns>Whether the worker still held it.</returns>
    internal static async Task<bool> EndAsync(AppDbContext db, OutboxRow row, string worker, OutboxState state, string? error, DateTimeOffset now, CancellationToken ct) =>
        await Held(db, row, worker).ExecuteUpdateAsync(set => set
            .SetProperty(each => each.State, state)
            .SetProperty(each => each.LastError, error)
            .SetProperty(each => each.EndedAt, now)
            .SetProperty(each => each.LeaseOwner, (string?)null)
            .SetProperty(each => each.LeaseUntil, (DateTimeOffset?)null), ct) == 1;

    private static IQueryable<OutboxRow> Held(AppDbContext db, OutboxRow row, string worker) =>
        db.OutboxMessages.Where(each => each.Id == row.Id && each.LeaseOwner == worker && each.State == OutboxState.Pending);

    private async Task UpdateAsync(OutboxRow row, Action<UpdateSettersBuilder<OutboxRow>> set, CancellationToken ct)
    {
        using var turn = await gate.EnterAsync(ct);
        await using var db = await contexts.CreateDbContextAsync(ct);
        await Held(db, row, _me).ExecuteUpdateAsync(all =>
        {
            set(all);
            all.SetProperty(each => each.LeaseOwner, (string?)null).SetProperty(each => each.LeaseUntil, (DateTimeOffset?)null);
        }, ct);
    }
}
