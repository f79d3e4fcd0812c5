namespace DiscordAH.Domain.Market;

/// <summary>Which regions are followed and how eagerly.</summary>
/// <param name="Regions">The regions, each once, at least one.</param>
/// <param name="Cadence">How eagerly.</param>
/// <param name="ChangedBy">The user who set them in the panel; null where they stand in the configuration.</param>
/// <param name="ChangedAt">When.</param>
public sealed record IngestionSettings(IReadOnlyList<Region> Regions, Cadence Cadence, long? ChangedBy = null, DateTimeOffset? ChangedAt = null);
