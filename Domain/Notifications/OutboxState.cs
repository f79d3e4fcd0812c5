namespace DiscordAH.Domain.Notifications;

/// <summary>Where a message stands.</summary>
public enum OutboxState
{
    /// <summary>To be delivered.</summary>
    Pending = 0,

    /// <summary>Delivered.</summary>
    Delivered = 1,

    /// <summary>Not to be delivered as it is; a person decides.</summary>
    Dead = 2,
}
