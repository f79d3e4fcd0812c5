namespace DiscordAH.Domain.Market;

/// <summary>Reads of the ingestion, for display.</summary>
public interface IIngestionQueries
{
    /// <summary>Every followed market, by region and name, past every cache.</summary>
    Task<IReadOnlyList<MarketIngestion>> ListAsync(CancellationToken ct);
}
