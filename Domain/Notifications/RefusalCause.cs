namespace DiscordAH.Domain.Notifications;

/// <summary>Why a message will never arrive, where somebody acts on it.</summary>
public enum RefusalCause
{
    /// <summary>Nothing that the program acts on.</summary>
    Other,

    /// <summary>The person takes no direct messages: they are told another way.</summary>
    DirectClosed,
}
