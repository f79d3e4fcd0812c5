namespace DiscordAH.Infrastructure.Persistence;

/// <summary>The database cannot be used. The message is a sentence for the operator that names host or file, never a secret, and says what to do.</summary>
public sealed class StorageUnavailableException(string message, Exception? cause = null) : Exception(message, cause);
