using DiscordAH.Domain.Notifications;
using DiscordAH.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace DiscordAH.Infrastructure.Notifications;

/// <summary>Clears away what was delivered long ago. Dead letters stay until a person decides.</summary>
internal sealed class OutboxPruning(IDbContextFactory<AppDbContext> contexts, WriteGate gate, TimeProvider clock, IOptions<OutboxOptions> options)
{
    /// <returns>How many.</returns>
    public async Task<int> RunAsync(CancellationToken ct)
    {
        var before = clock.GetUtcNow() - options.Value.KeepDelivered;
        using var turn = await gate.EnterAsync(ct);
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.OutboxMessages.Where(row => row.State == OutboxState.Delivered && row.EndedAt < before).ExecuteDeleteAsync(ct);
    }
}
