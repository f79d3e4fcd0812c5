namespace DiscordAH.Domain.Market;

/// <summary>Told to every process after a snapshot was committed, so that caches are dropped and pages refreshed.</summary>
/// <param name="Market">The auction house.</param>
/// <param name="PublishedAt">The snapshot's publication time.</param>
public sealed record SnapshotRecorded(MarketId Market, DateTimeOffset PublishedAt);
