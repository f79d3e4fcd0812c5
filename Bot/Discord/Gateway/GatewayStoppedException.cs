namespace DiscordAH.Bot.Discord.Gateway;

/// <summary>The gateway must not be tried again; the message says what to change.</summary>
internal sealed class GatewayStoppedException(string message, int? closeCode, Exception? cause = null) : Exception(message, cause)
{
    public int? CloseCode { get; } = closeCode;
}
