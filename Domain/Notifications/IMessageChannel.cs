namespace DiscordAH.Domain.Notifications;

/// <summary>One way by which messages reach people.</summary>
public interface IMessageChannel
{
    /// <summary>Its name in <see cref="OutboxMessage.Channel"/>.</summary>
    string Name { get; }

    /// <summary>Makes one attempt. An exception counts as an attempt whose outcome nobody knows.</summary>
    Task<Delivery> DeliverAsync(Dispatch dispatch, CancellationToken ct);
}
