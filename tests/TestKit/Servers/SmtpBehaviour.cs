namespace DiscordAH.TestKit.Servers;

/// <summary>How an <see cref="SmtpSink"/> treats a mail.</summary>
public enum SmtpBehaviour
{
    /// <summary>Takes it.</summary>
    Accept,

    /// <summary>421 as the greeting: too busy.</summary>
    Busy,

    /// <summary>450 for the receiver.</summary>
    ReceiverLater,

    /// <summary>550 for the receiver.</summary>
    ReceiverRefused,

    /// <summary>451 after the content.</summary>
    ContentLater,

    /// <summary>554 after the content.</summary>
    ContentRefused,

    /// <summary>Takes it, and closes the connection in place of the answer.</summary>
    DropAfterData,

    /// <summary>Closes the connection when the receiver is named.</summary>
    DropBeforeData,

    /// <summary>Takes it and never answers.</summary>
    SilentAfterData,
}
