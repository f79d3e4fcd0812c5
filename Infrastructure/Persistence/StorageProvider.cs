namespace DiscordAH.Infrastructure.Persistence;

/// <summary>The databases there are.</summary>
public enum StorageProvider
{
    /// <summary>A file; one process.</summary>
    Sqlite,

    /// <summary>A server; any number of processes.</summary>
    Postgres,
}
