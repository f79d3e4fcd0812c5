using DiscordAH.Domain.Notifications;
using DiscordAH.Infrastructure.Jobs;
using DiscordAH.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.Extensions.Options;

namespace DiscordAH.Infrastructure.Notifications;

/// <summary>What a dispatcher writes about the messages it holds; every statement asks for its lease.</summary>
internal sealed class OutboxLeases(
    IDbContextFactory<AppDbContext> contexts, WriteGate gate, TimeProvider clock, LeaseClock leaseClock, WorkerName worker, IOptions<OutboxOptions> options)
{
    private readonly string _me = worker.Value;

    /// <summary>Takes the longest due messages.</summary>
    public async Task<IReadOnlyList<OutboxRow>> TakeAsync(int max, CancellationToken ct)
    {
        var real = leaseClock.Now;
        await using var db = await contexts.CreateDbContextAsync(ct);
        var due = await db.OutboxMessages.AsNoTracking()
            .Where(row => row.State == OutboxState.Pending && row.NextAttemptAt <= real && (row.LeaseUntil == null || row.LeaseUntil < real))
            .OrderBy(row => row.NextAttemptAt).ThenBy(row => row.Id).Take(max).ToListAsync(ct);
        if (due.Count == 0) return due;
        using var turn = await gate.EnterAsync(ct);
        var taken = new List<OutboxRow>(due.Count);
        foreach (var row in due)
            if (await TryTakeAsync(db, row, real, ct)) taken.Add(row);
        return taken;
    }

    public Task DeliveredAsync(OutboxRow row, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return UpdateAsync(row, set => set.SetProperty(each => each.State, OutboxState.Delivered).SetProperty(each => each.LastError, (string?)null).SetProperty(each => each.EndedAt, now), ct);
    }

    public Task DeadAsync(OutboxRow row, string reason, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return UpdateAsync(row, set => set.SetProperty(each => each.State, OutboxState.Dead).SetProperty(each => each.LastError, reason).SetProperty(each => each.EndedAt, now), ct);
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

    private async Task UpdateAsync(OutboxRow row, Action<UpdateSettersBuilder<OutboxRow>> set, CancellationToken ct)
    {
        using var turn = await gate.EnterAsync(ct);
        await using var db = await contexts.CreateDbContextAsync(ct);
        await db.OutboxMessages.Where(each => each.Id == row.Id && each.LeaseOwner == _me && each.State == OutboxState.Pending).ExecuteUpdateAsync(all =>
        {
            set(all);
            all.SetProperty(each => each.LeaseOwner, (string?)null).SetProperty(each => each.LeaseUntil, (DateTimeOffset?)null);
        }, ct);
    }
}
