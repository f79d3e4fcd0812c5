using DiscordAH.Domain.Common;

namespace DiscordAH.Domain.Notifications;

/// <summary>Reads of the outbox.</summary>
public interface IOutboxQueries
{
    /// <summary>Messages in a state, newest first.</summary>
    Task<Page<OutboxEntry>> ListAsync(OutboxState state, PageRequest page, CancellationToken ct);

    /// <summary>How many messages are in each state; states without messages are left out.</summary>
    Task<IReadOnlyDictionary<OutboxState, int>> CountAsync(CancellationToken ct);

    /// <summary>When the longest waiting message was written; null when none waits.</summary>
    Task<DateTimeOffset?> OldestPendingAsync(CancellationToken ct);
}
