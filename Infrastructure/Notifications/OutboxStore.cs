using DiscordAH.Domain.Common;
using DiscordAH.Domain.Notifications;
using DiscordAH.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace DiscordAH.Infrastructure.Notifications;

/// <summary>The outbox as features and the panel see it.</summary>
internal sealed class OutboxStore(IDbContextFactory<AppDbContext> contexts, WriteGate gate, TimeProvider clock) : IOutbox, IOutboxQueries
{
    public async Task<bool> TryAddAsync(OutboxMessage message, CancellationToken ct)
    {
        using var turn = await gate.EnterAsync(ct);
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await OutboxWriter.AddAsync(db, message, clock.GetUtcNow(), ct);
    }

    public async Task<bool> TryRequeueAsync(long id, CancellationToken ct)
    {
        using var turn = await gate.EnterAsync(ct);
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await Dead(db, id).ExecuteUpdateAsync(set => set
            .SetProperty(row => row.State, OutboxState.Pending)
            .SetProperty(row => row.Attempts, 0)
            .SetProperty(row => row.NextAttemptAt, DateTimeOffset.UnixEpoch)
            .SetProperty(row => row.EndedAt, (DateTimeOffset?)null), ct) == 1;
    }

    public async Task<bool> TryDeleteAsync(long id, CancellationToken ct)
    {
        using var turn = await gate.EnterAsync(ct);
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await Dead(db, id).ExecuteDeleteAsync(ct) == 1;
    }

    public async Task<Page<OutboxEntry>> ListAsync(OutboxState state, PageRequest page, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var rows = db.OutboxMessages.Where(row => row.State == state);
        var total = await rows.CountAsync(ct);
        var entries = await rows.OrderByDescending(row => row.EndedAt).ThenByDescending(row => row.Id).Skip(page.Skip).Take(page.Size)
            .Select(row => new OutboxEntry(row.Id, row.DedupeKey, row.Channel, row.Target, row.Payload, row.State, row.Attempts, row.LastError, row.CreatedAt, row.EndedAt))
            .ToListAsync(ct);
        return new Page<OutboxEntry>(entries, page.Number, page.Size, total);
    }

    public async Task<IReadOnlyDictionary<OutboxState, int>> CountAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.OutboxMessages.GroupBy(row => row.State, (state, rows) => new { state, Count = rows.Count() }).ToDictionaryAsync(row => row.state, row => row.Count, ct);
    }

    public async Task<DateTimeOffset?> OldestPendingAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.OutboxMessages.Where(row => row.State == OutboxState.Pending).OrderBy(row => row.Id).Select(row => (DateTimeOffset?)row.CreatedAt).FirstOrDefaultAsync(ct);
    }

    private static IQueryable<OutboxRow> Dead(AppDbContext db, long id) => db.OutboxMessages.Where(row => row.Id == id && row.State == OutboxState.Dead);
}
