namespace DiscordAH.Infrastructure.Market;

/// <summary>Something kept in memory that follows the store.</summary>
internal interface ICatalog
{
    /// <summary>Loads what the store has now; true when it had changed.</summary>
    Task<bool> RefreshAsync(CancellationToken ct);
}
