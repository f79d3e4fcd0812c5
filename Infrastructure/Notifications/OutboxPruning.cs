using DiscordAH.Domain.Notifications;
using DiscordAH.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace DiscordAH.Infrastructure.Notifications;

/// <summary>Clears away what was delivered long ago, and what is old in the bell. Dead letters stay until a person decides.</summary>
internal sealed class OutboxPruning(IDbContextFactory<AppDbContext> contexts, WriteGate gate, TimeProvider clock, IOptions<OutboxOptions> options)
{
    private static readonly TimeSpan KeepBell = TimeSpan.FromDays(90);

    /// <returns>How many messages of the outbox.</returns>
    public async Task<int> RunAsync(CancellationToken ct)
    {
        var before = clock.GetUtcNow() - options.Value.KeepDelivered;
        using var turn = await gate.EnterAsync(ct);
        await using var db = await contexts.CreateDbContextAsync(ct);
        await MailAddressStore.PruneAsync(db, clock.GetUtcNow(), ct);
        var bellBefore = clock.GetUtcNow() - KeepBell;
        await db.Notifications.Where(row => row.CreatedAt < bellBefore && (row.SentAt != null || row.DueAt == null)).ExecuteDeleteAsync(ct);
        return await db.OutboxMessages.Where(row => row.State == OutboxState.Delivered && row.EndedAt < before).ExecuteDeleteAsync(ct);
    }
}
