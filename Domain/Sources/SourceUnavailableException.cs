namespace DiscordAH.Domain.Sources;

/// <summary>A source could not be read this time.</summary>
/// <param name="message">One sentence for people, without addresses or secrets.</param>
/// <param name="inner">What lies behind it.</param>
public sealed class SourceUnavailableException(string message, Exception? inner = null) : Exception(message, inner);
