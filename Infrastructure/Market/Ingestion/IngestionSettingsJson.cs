namespace DiscordAH.Infrastructure.Market.Ingestion;

/// <summary>The settings as they stand in the database.</summary>
/// <param name="Regions">Two letters each.</param>
/// <param name="FirstCheckSeconds">Seconds after the expected publication.</param>
/// <param name="WatchSeconds">Longest silence of a region, in seconds.</param>
internal sealed record IngestionSettingsJson(IReadOnlyList<string> Regions, double FirstCheckSeconds, double WatchSeconds);
