namespace DiscordAH.Infrastructure.Sources;

/// <summary>A source's answer is not what it should be; the message is one sentence for people.</summary>
internal sealed class SourceDocumentException(string message, Exception? inner = null) : Exception(message, inner);
