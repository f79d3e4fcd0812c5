namespace DiscordAH.Bot.Discord.Rest;

/// <summary>What to do about a refusal.</summary>
internal enum DiscordRemedy
{
    /// <summary>Nothing helps; the call itself is wrong. Never repeat it unchanged.</summary>
    GiveUp,

    /// <summary>Later it may work.</summary>
    TryLater,

    /// <summary>What was addressed is gone: forget the stored id.</summary>
    ForgetTarget,

    /// <summary>The interaction's 15 minutes are over: write to the channel instead.</summary>
    WriteToChannel,

    /// <summary>The three seconds were missed, or another process answered.</summary>
    ReportLateness,

    /// <summary>There is an answer already: edit that.</summary>
    EditInstead,

    /// <summary>The bot may not act in this channel: stop and tell an admin.</summary>
    MarkChannelBroken,

    /// <summary>This person takes no direct messages.</summary>
    MarkDirectMessagesClosed,

    /// <summary>The token is void: stop everything.</summary>
    Stop,
}
