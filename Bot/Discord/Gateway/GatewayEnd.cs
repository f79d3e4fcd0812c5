namespace DiscordAH.Bot.Discord.Gateway;

/// <summary>Why a connection ended.</summary>
internal enum GatewayEnd
{
    /// <summary>Discord closed it with a code.</summary>
    Closed,

    /// <summary>It broke without a word, or could not be made.</summary>
    Dropped,

    /// <summary>Op 7.</summary>
    ReconnectAsked,

    /// <summary>Op 9 with true.</summary>
    SessionInvalidResumable,

    /// <summary>Op 9 with false.</summary>
    SessionInvalid,

    /// <summary>A heartbeat was not acknowledged.</summary>
    Zombie,
}
