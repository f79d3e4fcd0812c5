namespace DiscordAH.Bot.Discord.Gateway;

/// <summary>What to do after a connection ended.</summary>
internal enum GatewayNext
{
    Resume,
    Identify,
    Stop,
}
