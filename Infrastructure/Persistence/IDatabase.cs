namespace DiscordAH.Infrastructure.Persistence;

/// <summary>What the start needs to know of a database besides its model.</summary>
internal interface IDatabase
{
    /// <summary>File, or host and database: for messages. Never a secret.</summary>
    string Name { get; }

    /// <summary>Holds off every other process that wants to migrate; dispose the result to let the next one in.</summary>
    Task<IAsyncDisposable> LockForMigrationAsync(CancellationToken ct);

    /// <summary>A context of its own for a migration, with what the database needs before its tables are made.</summary>
    Task<AppDbContext> OpenForMigrationAsync(CancellationToken ct);

    /// <summary>Whether waiting can help.</summary>
    bool MayPass(Exception failure);

    /// <summary>What an operator should do about a failure, as a sentence.</summary>
    string Advice(Exception failure);
}
