namespace DiscordAH.Bot.Discord.Gateway;

/// <summary>Kinds of gateway frames, as Discord numbers them.</summary>
internal enum GatewayOp
{
    Dispatch = 0,
    Heartbeat = 1,
    Identify = 2,
    Resume = 6,
    Reconnect = 7,
    InvalidSession = 9,
    Hello = 10,
    HeartbeatAcknowledged = 11,
}
