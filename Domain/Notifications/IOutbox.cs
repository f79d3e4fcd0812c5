namespace DiscordAH.Domain.Notifications;

/// <summary>Writes of the outbox that are a transaction of their own. Stores write messages together with what they are about.</summary>
public interface IOutbox
{
    /// <summary>Adds a message unless one with its key is there.</summary>
    /// <returns>Whether it was added.</returns>
    Task<bool> TryAddAsync(OutboxMessage message, CancellationToken ct);

    /// <summary>Dead → pending, with a fresh count of attempts.</summary>
    Task<bool> TryRequeueAsync(long id, CancellationToken ct);

    /// <summary>Throws a dead letter away.</summary>
    Task<bool> TryDeleteAsync(long id, CancellationToken ct);
}
