namespace DiscordAH.Domain.Market;

/// <summary>The settings of the ingestion: what an admin set in the panel, before what the configuration says. Changes reach every process within seconds.</summary>
public interface IIngestionSettings
{
    /// <summary>The settings as they are; may be some seconds old.</summary>
    ValueTask<IngestionSettings> ReadAsync(CancellationToken ct);

    /// <summary>Replaces them.</summary>
    Task SaveAsync(IngestionSettings settings, CancellationToken ct);
}
