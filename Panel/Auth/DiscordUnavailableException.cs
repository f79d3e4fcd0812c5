namespace DiscordAH.Panel.Auth;

/// <summary>Discord could not be asked; the message is fit for people and carries no secret.</summary>
internal sealed class DiscordUnavailableException(string message, Exception? inner = null) : Exception(message, inner);
