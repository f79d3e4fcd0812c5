namespace DiscordAH.Infrastructure.Market.Parsing;

/// <summary>A body is not the document it should be; nothing of it may be kept.</summary>
internal sealed class MalformedBodyException(string message, Exception? inner = null) : Exception(message, inner);
